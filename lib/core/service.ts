/** Where mailboxes come from: a closed list of services, so that the token can only ever go to one of them. */
export type Service = { kind: 'mailcx' } | { kind: 'local'; address: string };

const MAILCX_ORIGIN = 'https://api.mail.cx';
const LOOPBACK_HOSTS = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * The origin that API calls of a service go to.
 *
 * @param service the service chosen in the options
 * @returns an origin without a trailing slash, or `null` when a local address is not plain `http` on loopback
 */
export function serviceOrigin(service: Service): string | null {
  if (service.kind === 'mailcx') return MAILCX_ORIGIN;
  if (!URL.canParse(service.address)) return null;
  const url = new URL(service.address);
  const plain = url.protocol === 'http:' && !url.username && !url.password && !url.search && !url.hash;
  return plain && url.pathname === '/' && LOOPBACK_HOSTS.has(url.hostname) ? url.origin : null;
}

/**
 * What the browser's permission to reach a service is called: a match pattern, which knows no ports.
 *
 * @returns null where {@link serviceOrigin} has none
 */
export function servicePattern(service: Service): string | null {
  const origin = serviceOrigin(service);
  if (!origin) return null;
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}
