/** Short, friendly, easily spelled words for the `{word}` of a naming pattern. */
export const NAME_WORDS = (
  'acorn amber apple aspen basil beach birch bloom breeze brook cedar cherry cliff cloud clover coral ' +
  'creek daisy dawn delta dune ember fern field finch fjord forest frost garden ginger grove harbor ' +
  'hazel heron honey island ivy jade lake lark leaf lemon lilac lotus maple meadow mint moss ' +
  'oak ocean olive orchid otter pearl pebble pine plum poppy prairie quail rain raven reef ridge ' +
  'river robin rose sage sand shell sky snow spruce star stone stream summit sun swan thistle ' +
  'tulip valley violet wave willow wind winter wren'
).split(' ');
