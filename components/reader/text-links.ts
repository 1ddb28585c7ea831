import { linkHost } from '../../lib/core/link-host.ts';

/** A piece of a plain text: words, or a web link. */
export type TextPiece = string | { url: string; host: string };

/** East Asian punctuation ends a link as a space does. */
const LINK = /https?:\/\/[^\s<>"'`{}|\\^，、：；。！？（）「」『』【】《》]{2,2000}/gi;
/** Belongs to the sentence, not to the link at its end. */
const SENTENCE_END = /[.,;:!?…]+$/;
const MOST_LINKS = 500;

function withoutTail(match: string): string {
  let url = match.replace(SENTENCE_END, '');
  while (/[)\]]$/.test(url) && !/[([]/.test(url)) url = url.slice(0, -1).replace(SENTENCE_END, '');
  return url;
}

/** Splits a plain text at its web links. Links that hide a name before an `@` stay words. */
export function textPieces(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  let links = 0;
  for (const match of text.matchAll(LINK)) {
    const url = withoutTail(match[0]);
    const host = linkHost(url);
    if (host === null || links++ >= MOST_LINKS) continue;
    if (match.index > end) pieces.push(text.slice(end, match.index));
    pieces.push({ url, host });
    end = match.index + url.length;
  }
  if (end < text.length) pieces.push(text.slice(end));
  return pieces;
}

/** What follows the host in a link, shortened. */
export function linkRest(url: string, limit = 48): string {
  const { pathname, search, hash } = new URL(url);
  const rest = pathname + search + hash;
  if (rest === '/') return '';
  return rest.length > limit ? `${rest.slice(0, limit - 1)}…` : rest;
}
