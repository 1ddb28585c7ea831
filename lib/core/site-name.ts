const ADDRESS = /^(\[|\d{1,3}(\.\d{1,3}){3}(:|$)|localhost(:|$))/;

/**
 * The name a person knows a site by: `github` for `github.com`.
 *
 * @param site as made by `site.ts`: already without subdomains, so the name is its first label
 * @returns lower-case letters, digits and hyphens; `local` for IP addresses and localhost; `''` when nothing
 *   readable is in it, as in a name wholly in another script
 */
export function siteName(site: string): string {
  if (ADDRESS.test(site)) return 'local';
  const label = (site.split(/[.:]/)[0] ?? '').toLowerCase();
  // Punycode keeps the readable letters before its last hyphen (RFC 3492).
  const readable = label.startsWith('xn--') ? label.slice(4, Math.max(4, label.lastIndexOf('-'))) : label;
  return readable.replace(/[^a-z0-9-]/g, '').replace(/^-+|-+$/g, '');
}
