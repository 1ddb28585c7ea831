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
  /** Visible characters. */
  length: number;
}

const SMALL_PRINT = 400;

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
  const length = read.segments.reduce((sum, segment) => sum + (segment.hidden ? 0 : segment.text.length), 0);
  return { ...read, subject, subjectHits: findWords(subject.lower), hits, footerAt, length };
}
