import { parse } from 'tldts';

/**
 * The site of a page: what belongs to one owner by the public suffix list, private suffixes included, so that
 * `alice.github.io` and `bob.github.io` are two sites.
 *
 * @param url of a page, as the browser tells it
 * @returns the registrable domain in punycode; host and port for IP addresses, localhost and names without a known
 *   owner; `null` for anything that is not http or https
 */
export function siteOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, port } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  const host = hostname.replace(/\.$/, '');
  if (host === '') return null;
  const { domain, isIp } = parse(host, { allowPrivateDomains: true, validateHostname: false });
  if (domain && !isIp) return domain;
  return port ? `${host}:${port}` : host;
}
