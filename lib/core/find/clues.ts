import { foldText } from './fold-text.ts';
import type { ReadMessage, Segment } from './segment.ts';
import { LIMITS, proseOf, startOfLine } from './segment.ts';
import { findWords, type WordHit } from './word-index.ts';
import type { WordClass } from './words.ts';

/** A message with every known word in it marked. */
export interface Clues extends ReadMessage {
  subject: Segment;
  subjectHits: WordHit[];
  /** Per segment. */
  hits: WordHit[][];
  /** Where the small print begins; infinite when there is none. */
  footerAt: number;
  /** Words for codes and for other numbered things, per segment. */
  codeWords: WordHit[][];
  otherWords: WordHit[][];
  subjectCodeWords: WordHit[];
  subjectOtherWords: WordHit[];
  /** Whether any segment speaks of a code. */
  speaksOfCode: boolean;
  /** Visible characters. */
  length: number;
}

const SMALL_PRINT = 400;
/** So near to each other two words make one name, in characters. */
const PHRASE = 3;
/** A number is one of a verification when such a word stands this near, in characters. */
const NUMBER_REACH = 12;
const CODES: ReadonlySet<WordClass> = new Set(['code', 'otp']);
const OTHERS: ReadonlySet<WordClass> = new Set(['other', 'coupon']);
const FOR_CODES: ReadonlySet<WordClass> = new Set(['verify', 'otp', 'secure', 'signIn', 'register']);

const BREAK = /[.:;!?,()[\]【】]/;

/** Whether a mark between two words parts them. */
const isBroken = (a: WordHit, b: WordHit, lower: string) =>
  BREAK.test(lower.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)));

const gap = (a: WordHit, b: WordHit) => Math.max(a.start - b.end, b.start - a.end);

/** Whether a code word stands in a phrase with, or inside, the name of something else. */
function isOfOther(hit: WordHit, other: WordHit, lower: string): boolean {
  if (other.wordClass === 'password') return gap(hit, other) < 0;
  return OTHERS.has(other.wordClass) && gap(hit, other) <= PHRASE && !isBroken(hit, other, lower);
}

function isVerificationNumber(hit: WordHit, hits: readonly WordHit[], lower: string): boolean {
  return hits.some(
    (other) =>
      FOR_CODES.has(other.wordClass) && gap(hit, other) <= NUMBER_REACH && !isBroken(hit, other, lower),
  );
}

/** The words for a code that are not part of a phrase about some other kind of code. */
function codeHits(hits: readonly WordHit[], lower: string): WordHit[] {
  return hits.filter(
    (hit) =>
      (CODES.has(hit.wordClass) || (hit.wordClass === 'number' && isVerificationNumber(hit, hits, lower))) &&
      !hits.some((other) => isOfOther(hit, other, lower)),
  );
}

/** The words for something that is numbered too: orders, parcels, or any number but one of a verification. */
function otherHits(hits: readonly WordHit[], lower: string): WordHit[] {
  return hits.filter(
    (hit) =>
      OTHERS.has(hit.wordClass) || (hit.wordClass === 'number' && !isVerificationNumber(hit, hits, lower)),
  );
}

/** Marks the words of a message. */
export function gatherClues(subjectLine: string, read: ReadMessage): Clues {
  const text = proseOf(foldText(startOfLine(subjectLine, false, LIMITS.subject)))
    .replace(/\s+/g, ' ')
    .trim();
  const subject = {
    text,
    lower: text.toLowerCase(),
    marked: true,
    hidden: false,
    linked: false,
    quoted: false,
  };
  const hits = read.segments.map((segment) => findWords(segment.lower));
  const smallPrint = read.segments.findIndex(
    ({ text: line }, at) =>
      at > 1 && line.length < SMALL_PRINT && hits[at]?.some((hit) => hit.wordClass === 'footer'),
  );
  const footerAt = smallPrint < 0 ? Number.POSITIVE_INFINITY : smallPrint;
  const codeWords = hits.map((each, at) => codeHits(each, read.segments[at]?.lower ?? ''));
  const otherWords = hits.map((each, at) => otherHits(each, read.segments[at]?.lower ?? ''));
  const subjectHits = findWords(subject.lower);
  const length = read.segments.reduce((sum, segment) => sum + (segment.hidden ? 0 : segment.text.length), 0);
  return {
    ...read,
    subject,
    subjectHits,
    hits,
    codeWords,
    otherWords,
    subjectCodeWords: codeHits(subjectHits, subject.lower),
    subjectOtherWords: otherHits(subjectHits, subject.lower),
    footerAt,
    length,
    speaksOfCode: codeWords.some((each) => each.length > 0),
  };
}
