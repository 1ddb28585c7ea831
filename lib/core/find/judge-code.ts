import { type Clues, codeHits } from './clues.ts';
import type { Candidate } from './shapes.ts';
import { candidatesIn, plainCode } from './shapes.ts';
import { CODE_THRESHOLD, CODE_WEIGHTS } from './weights.ts';
import type { WordHit } from './word-index.ts';
import type { WordClass } from './words.ts';

export interface FindReason {
  clue: string;
  weight: number;
  about: string;
}

/** Farther than this a word in the same line says less, in characters. */
const NEAR = 48;
/** Up to here it introduces the code: `code is: `, in characters. */
const BESIDE = 8;
/** How many lines above and below still speak of a code that stands alone. */
const ABOVE = 6;
const BELOW = 2;
const TINY = 60;
const YEAR = /^(?:19|20)\d\d$/;
const DECREE = /(?:^|\s)@[a-z0-9.-]+ #([a-z0-9]{4,10})\s*$/i;

const has = (hits: readonly WordHit[] | undefined, wordClass: WordClass) =>
  hits?.some((hit) => hit.wordClass === wordClass) ?? false;

/** The nearest word of a class to a candidate in the same text, in characters; infinite when there is none. */
function distance(
  hits: readonly WordHit[],
  candidate: Candidate,
  wordClass: WordClass,
  text: string,
): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const hit of hits) {
    if (hit.wordClass !== wordClass || (hit.start < candidate.end && hit.end > candidate.start)) continue;
    const between =
      hit.end <= candidate.start
        ? text.slice(hit.end, candidate.start)
        : text.slice(candidate.end, hit.start);
    const ends = /[.!?。]\s/.test(between) ? NEAR : 0;
    nearest = Math.min(nearest, between.length + ends);
  }
  return nearest;
}

/** Random letters seldom have as many vowels as a word. */
function isWordLike(letters: string): boolean {
  const vowels = letters.replace(/[^AEIOU]/g, '').length;
  return vowels >= letters.length / 4;
}

function weigh(candidate: Candidate, clues: Clues): FindReason[] {
  const reasons: FindReason[] = [];
  const add = (clue: keyof typeof CODE_WEIGHTS) =>
    reasons.push({ clue, weight: CODE_WEIGHTS[clue], about: candidate.code });
  const { at, shape, plain } = candidate;
  const inSubject = at < 0;
  const segment = inSubject ? clues.subject : clues.segments[at];
  const hits = (inSubject ? clues.subjectHits : clues.hits[at]) ?? [];
  if (!segment) return reasons;

  if (shape === 'digits') add(plain.length === 6 ? 'sixDigits' : plain.length <= 8 ? 'digits' : 'tenDigits');
  else add(shape);
  if (candidate.alone) add('alone');
  if (segment.marked && candidate.alone && !inSubject) add('marked');
  if (candidate.boxed) add('boxed');

  const good = codeHits(hits);
  const near = Math.min(
    distance(good, candidate, 'code', segment.text),
    distance(good, candidate, 'otp', segment.text),
  );
  let named = true;
  let reach: WordHit[] = good;
  if (near < NEAR) {
    add('wordNear');
    if (near < BESIDE) add('wordBeside');
  } else if (good.length > 0) add('wordInLine');
  else {
    named = false;
    for (let above = 1; !named && above <= ABOVE && at - above >= 0; above += 1) {
      reach = codeHits(clues.hits[at - above] ?? []);
      if (reach.length === 0) continue;
      named = true;
      add(above <= 2 ? 'wordBefore' : 'wordAbove');
    }
    for (let below = 1; !named && !inSubject && below <= BELOW; below += 1) {
      reach = codeHits(clues.hits[at + below] ?? []);
      if (reach.length === 0) continue;
      named = true;
      add('wordBelow');
    }
  }
  const subjectWords = codeHits(clues.subjectHits);
  if (!inSubject && subjectWords.length > 0) add('wordInSubject');
  else if (!named && clues.speaksOfCode) add('wordAnywhere');
  const around = [hits, clues.hits[at - 1], clues.hits[at - 2], clues.subjectHits];
  const verified = around.some((each) => has(each, 'verify') || has(each, 'signIn'));
  const oneTime = [...reach, ...subjectWords].some((hit) => hit.wordClass === 'otp');
  if (oneTime) add('oneTimeWord');
  if (named && verified) add('verifyNear');
  if (!named && distance(hits, candidate, 'signIn', segment.text) < BESIDE / 2) add('signInNear');
  if (near >= NEAR && /\d/.test(plain) && distance(hits, candidate, 'password', segment.text) < BESIDE * 2)
    add('passwordNear');
  if (shape === 'letters' && near >= NEAR && !candidate.boxed && isWordLike(plain)) add('wordLike');

  if (!inSubject && clues.subject.text !== '' && plainCode(clues.subject.text).includes(plain)) {
    add(
      new RegExp(`[#№]\\s?[A-Z-]*${plain}`).test(plainCode(clues.subject.text)) ? 'numberSign' : 'inSubject',
    );
  }
  const before = segment.text.slice(0, candidate.start);
  if (/[#№]\s?$/.test(before)) add('numberSign');
  if (
    candidate.alone &&
    /\d/.test(plain) &&
    clues.length + clues.subject.text.length <= plain.length + TINY
  ) {
    if (shape !== 'mixed' || clues.length <= plain.length + 2) add('onlyThing');
  }

  const other = distance(hits, candidate, 'other', segment.text);
  if (other < NEAR && other < near) add('otherNear');
  else if (candidate.alone && near === Number.POSITIVE_INFINITY && has(clues.hits[at - 1], 'other'))
    add('otherAround');
  if (has(clues.subjectHits, 'other') && subjectWords.length === 0) add('otherInSubject');
  if (shape === 'digits' && YEAR.test(plain) && near > 12) add('year');
  if (segment.linked) add('linked');
  if (!inSubject && at >= clues.footerAt) add('footer');
  if (!/\d/.test(plain) && !named) add('noDigitNoWord');
  return reasons;
}

/** The last line of a code meant for machines: `@example.com #123456`. */
function decreed(raw: string): string | null {
  const lines = raw.slice(-500).trimEnd().split('\n');
  return DECREE.exec(lines.at(-1) ?? '')?.[1] ?? null;
}

const sum = (reasons: FindReason[]) => reasons.reduce((total, reason) => total + reason.weight, 0);

/**
 * The code of a message, with the clues for it.
 *
 * @param raw the plain-text body, for `@domain #code` lines
 */
export function judgeCode(clues: Clues, raw: string): { code: string | null; reasons: FindReason[] } {
  const decree = decreed(raw);
  if (decree) return { code: decree, reasons: [{ clue: 'decree', weight: 100, about: decree }] };
  const candidates = candidatesIn(clues.segments);
  for (const candidate of candidatesIn([clues.subject])) candidates.push({ ...candidate, at: -1 });
  let best: { code: string; reasons: FindReason[]; score: number } | null = null;
  for (const candidate of candidates.slice(0, 200)) {
    const reasons = weigh(candidate, clues);
    const score = sum(reasons);
    if (!best || score > best.score) best = { code: candidate.code, reasons, score };
  }
  if (!best) return { code: null, reasons: [] };
  return { code: best.score >= CODE_THRESHOLD ? best.code : null, reasons: best.reasons };
}
