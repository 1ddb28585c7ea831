/** Filters that turn colours into others, and no contrast into less. */
const READABLE =
  /^(grayscale\([\d.]+\)|invert\([01]\)|hue-rotate\(180deg\)|(brightness|contrast|opacity|saturate)\(1\))$/;
/** With more of them, colours that are cut off each time add up. */
const MOST = 2;

/**
 * Whether what is seen through a filter can still be read: dark and grey pages are honest.
 *
 * @param filter a computed value, such as `invert(1) hue-rotate(180deg)`
 */
export function isReadable(filter: string): boolean {
  if (filter === 'none') return true;
  const parts = filter.split(' ');
  return parts.length <= MOST && parts.every((part) => READABLE.test(part));
}
