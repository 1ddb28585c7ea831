import { displayText } from '../lib/core/display-text.ts';

/** Longest that is looked at of a `From` header, in characters. */
const DEPTH = 1000;

/**
 * Who a message is from, short: the display name of its `From` header, else its address, else the envelope sender.
 */
export function senderName(from: string | null, sender: string | null): string {
  const header = from?.slice(0, DEPTH).trim() ?? '';
  const named = /^(.*?)\s*<([^<>]*)>$/s.exec(header);
  const name = named?.[1]?.replace(/^"(.*)"$/s, '$1').replace(/\\(.)/gs, '$1');
  return displayText(name || named?.[2] || header || sender, 80);
}
