import { foldText } from './fold-text.ts';
import type { ReadMessage, Segment } from './segment.ts';
import { proseOf } from './segment.ts';
import { findWords, type WordHit } from './word-index.ts';

/** A message with every known word in it marked. */
export interface Clues extends ReadMessage {
  subject: Segment;
  subjectHits: WordHit[];
  /** Per segment. */
  hits: WordHit[][];
  /** Where the small print begins; the number of segments when there is none. */
  footerAt: number;
  /** Whether any segment speaks of a code, of an order or the like. */
  speaksOfCode: boolean;
  speaksOfOther: boolean;
  /** Visible characters. */
  length: number;
}

const SMALL_PRINT = 400;

/** Whether a code word stands in a phrase with, or inside, the name of something else. */
function isOfOther(hit: WordHit, other: WordHit): boolean {
  if (other.wordClass === 'password') return other.start < hit.end && other.end > hit.start;
  return other.wordClass === 'other' && other.start - 3 <= hit.end && other.end + 3 >= hit.start;
}

/** A code word that is not part of a phrase about some other kind of code. */
export function codeHits(hits: readonly WordHit[]): WordHit[] {
  return hits.filter(
    (hit) =>
      (hit.wordClass === 'code' || hit.wordClass === 'otp') && !hits.some((other) => isOfOther(hit, other)),
  );
}

/** Marks the words of a message. */
export function gatherClues(subjectLine: string, read: ReadMessage): Clues {
  const text = proseOf(foldText(subjectLine.slice(0, 500)))
    .replace(/\s+/g, ' ')
    .trim();
  const subject = { text, lower: text.toLowerCase(), marked: true, hidden: false, linked: false };
  const hits = read.segments.map((segment) => findWords(segment.lower));
  let footerAt = read.segments.length;
  for (let at = Math.min(2, footerAt); at < footerAt; at += 1) {
    const short = (read.segments[at]?.text.length ?? 0) < SMALL_PRINT;
    if (short && hits[at]?.some((hit) => hit.wordClass === 'footer')) footerAt = at;
  }
  const speaksOfCode = hits.some((each) => codeHits(each).length > 0);
  const speaksOfOther = hits.some((each) => each.some((hit) => hit.wordClass === 'other'));
  const length = read.segments.reduce((sum, segment) => sum + (segment.hidden ? 0 : segment.text.length), 0);
  return {
    ...read,
    subject,
    subjectHits: findWords(subject.lower),
    hits,
    footerAt,
    length,
    speaksOfCode,
    speaksOfOther,
  };
}
