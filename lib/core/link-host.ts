/**
 * The real host of a link, for showing before it is opened.
 *
 * @returns lower-case, in punycode (so that look-alike letters show), with the port where it is not the usual one;
 *   `null` for anything that is not http or https, or that hides a name before an `@`
 */
export function linkHost(link: string): string | null {
  if (!URL.canParse(link)) return null;
  const url = new URL(link);
  const web = url.protocol === 'https:' || url.protocol === 'http:';
  return web && !url.username && !url.password ? url.host : null;
}
