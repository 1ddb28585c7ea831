import { linkHost } from '../core/link-host.ts';
import { siteOf } from '../core/site.ts';

const HOST = /^(?:https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?:[/:?#]|$)/iu;

/**
 * The host that a link's words claim to lead to, where that is another site than the real one.
 *
 * @param words what the mail shows for the link
 * @param url where it leads
 */
export function claimedHost(words: string, url: string): string | null {
  const claim = HOST.exec(words.trim())?.[1];
  const claimed = claim ? linkHost(`https://${claim}`) : null;
  if (!claimed) return null;
  return siteOf(`https://${claimed}`) === siteOf(url) ? null : claimed;
}
