/** Random things a message may carry: what JSON or a structured clone lets through, and what hurts careless code. */
import fc from 'fast-check';

const DEEPEST = 5_000;
const LONG = 5_000_000;

const POISONS = [
  '{"__proto__":{"polluted":true}}',
  '{"__proto__":{"ticket":"0123456789abcdef0123456789abcdef","isPrivate":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"constructor":"x","hasOwnProperty":1,"toString":null,"valueOf":[]}',
];

/** JSON with keys that reach for prototypes, as own keys, which is how messages bring them. */
export const poison = fc.constantFrom(...POISONS).map((text): unknown => JSON.parse(text));

const deep = fc
  .tuple(fc.integer({ min: 50, max: DEEPEST }), fc.boolean())
  .map(([depth, inArrays]): unknown =>
    inArrays
      ? JSON.parse('['.repeat(depth) + ']'.repeat(depth))
      : JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`),
  );

const long = fc.constantFrom('a', '\0', '@', '\ud800', '0').map((char): unknown => char.repeat(LONG));

const cloneable = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withSparseArray: true,
});

/** Anything at all. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 20, arbitrary: cloneable },
  { weight: 6, arbitrary: poison },
  { weight: 3, arbitrary: deep },
  { weight: 1, arbitrary: long },
);

/**
 * A body of the right shape that was damaged: a key too few or too many, one with another value, or a poisoned
 * prototype key among the right ones.
 */
export function damaged(right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const key = fc.oneof(
    fc.string(),
    fc.constantFrom('__proto__', 'constructor', 'tabId', 'documentId', 'site'),
  );
  return fc
    .tuple(right, fc.nat(), key, anything, fc.constantFrom('drop', 'add', 'replace', 'poison'))
    .map(([body, nth, name, value, how]) => {
      if (body === null || typeof body !== 'object') return how === 'drop' ? null : value;
      const entries = Object.entries(body);
      const index = entries.length === 0 ? 0 : nth % entries.length;
      if (how === 'drop') entries.splice(index, 1);
      if (how === 'add') entries.push([name, value]);
      if (how === 'replace' && entries[index]) entries[index] = [entries[index][0], value];
      if (how === 'poison') entries.push(['__proto__', value]);
      // Unlike an assignment this makes `__proto__` an own key, as JSON does.
      return Object.fromEntries(entries);
    });
}
