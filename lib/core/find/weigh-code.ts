import type { Clues } from './clues.ts';
import type { Candidate } from './shapes.ts';
import { isWordLike, plainCode } from './shapes.ts';
import { CODE_WEIGHTS, type CodeClue, type FindReason } from './weights.ts';
import type { WordHit } from './word-index.ts';
import type { WordClass } from './words.ts';

/** Farther than this a word in the same line says less, in characters. */
const NEAR = 48;
/** Up to here it introduces the code: `code is: `, in characters. */
const BESIDE = 8;
/** How many lines above and below still speak of a code that stands alone. */
const ABOVE = 6;
const BELOW = 2;
/** How many lines above and below say what a code is for, and how long it is good for. */
const AROUND = 3;
/** Messages shorter than this have nothing but their code, in characters. */
const TINY = 60;
/** In messages shorter than this a bare "code" needs no other word, in characters. */
const SHORT = 60;
/** So near a word for typing in says what to type, in characters. */
const TYPED = 16;
/** So many lone things of one shape are a list. */
const LIST = 3;
const YEAR = /^(?:19|20)\d\d$/;
const DATE = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
/** Words with a year or a percentage behind: what discounts are called. */
/** Names of changes in program code. */
const HEXADECIMAL = /^(?=.*[a-f])[0-9a-f]{7,10}$/;
const CATCHWORD = /^([A-Z]{4,})\d{1,4}$/;
/** What codes are for. */
const PURPOSE: WordClass[] = ['verify', 'signIn', 'secure', 'register'];
const OWN_NUMBER = /^[\s:#№.]*[A-Z]{0,3}\d/;
const SENTENCE_END = /[.!?]\s|[\u0964\u06d4\u061f\u0589\u1362]/;
const ACRONYM = /(?:^|[^\p{L}\p{N}])\p{Lu}{2,5}[ -]?$/u;

/** What is known of a message before its candidates are weighed. */
export interface Surroundings {
  clues: Clues;
  subjectPlain: string;
  /** How many different lone candidates have a shape and length, and how many share a line. */
  crowds: Map<string, Set<string>>;
}

/** What candidates of one list have in common. */
export const crowdKey = ({ alone, shape, plain, at }: Candidate): string =>
  `${alone ? 'alone' : at} ${shape} ${plain.length}`;

const has = (hits: readonly WordHit[] | undefined, ...classes: WordClass[]) =>
  hits?.some((hit) => classes.includes(hit.wordClass)) ?? false;

/** The nearest of some words to a candidate in the same text, in characters; infinite when there is none. */
function distance(hits: readonly WordHit[], candidate: Candidate, text: string): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const hit of hits) {
    if (hit.start < candidate.end && hit.end > candidate.start) continue;
    const isBefore = hit.end <= candidate.start;
    const from = isBefore ? hit.end : candidate.end;
    const to = isBefore ? candidate.start : hit.start;
    if (to - from >= nearest) continue;
    const ends = SENTENCE_END.test(text.slice(from, to)) ? NEAR : 0;
    nearest = Math.min(nearest, to - from + ends);
  }
  return nearest;
}

/** The same for words that name a number: one that has its own before or behind it is no name of this one. */
function nameDistance(hits: readonly WordHit[], candidate: Candidate, text: string): number {
  const free = hits.filter((hit) =>
    hit.end <= candidate.start
      ? !/\d/.test(text.slice(hit.end, candidate.start))
      : !OWN_NUMBER.test(text.slice(hit.end, hit.end + TYPED)),
  );
  return distance(free, candidate, text);
}

/** Says `10 minutes`, in any language known. */
export function saysMinutes(hits: readonly WordHit[] | undefined, text: string): boolean {
  return (
    hits?.some(
      (hit) => hit.wordClass === 'minutes' && /\d/.test(text.slice(Math.max(0, hit.start - 5), hit.end + 5)),
    ) ?? false
  );
}

function shapeClue({ shape, plain }: Candidate): CodeClue {
  if (shape !== 'digits') return shape;
  if (plain.length === 6) return 'sixDigits';
  return plain.length <= 8 ? 'digits' : 'tenDigits';
}

/** The clues for and against one candidate. */
export function weighCode(candidate: Candidate, known: Surroundings): FindReason[] {
  const reasons: FindReason[] = [];
  const add = (clue: CodeClue) => reasons.push({ clue, weight: CODE_WEIGHTS[clue], about: candidate.code });
  const { clues, subjectPlain } = known;
  const { codeWords, otherWords, subjectCodeWords } = clues;
  const { at, shape, plain, alone } = candidate;
  const inSubject = at < 0;
  const segment = inSubject ? clues.subject : clues.segments[at];
  const hits = (inSubject ? clues.subjectHits : clues.hits[at]) ?? [];
  if (!segment) return reasons;
  const { text } = segment;

  add(shapeClue(candidate));
  if (alone) add('alone');
  if (segment.marked && alone && !inSubject) add('marked');
  if (candidate.boxed) add('boxed');

  const own = inSubject ? subjectCodeWords : (codeWords[at] ?? []);
  const near = distance(own, candidate, text);
  let reach: readonly WordHit[] = own;
  let reachHits: readonly WordHit[] | undefined = hits;
  let named = true;
  if (near < NEAR) {
    add('wordNear');
    if (near < BESIDE) add('wordBeside');
    if (!alone && text.slice(0, candidate.start).trim() === '') add('leads');
  } else if (own.length > 0) add('wordInLine');
  else {
    named = false;
    const leads = text.slice(0, candidate.start).trim() === '';
    const highest = alone ? ABOVE : leads ? 2 : 0;
    for (let above = 1; !named && above <= highest && at - above >= 0; above += 1) {
      reach = codeWords[at - above] ?? [];
      reachHits = clues.hits[at - above];
      if (reach.length === 0) continue;
      named = true;
      add(alone && above <= 2 ? 'wordBefore' : 'wordAbove');
    }
    for (let below = 1; !named && !inSubject && below <= BELOW; below += 1) {
      reach = codeWords[at + below] ?? [];
      reachHits = clues.hits[at + below];
      if (reach.length === 0) continue;
      named = true;
      add('wordBelow');
    }
  }
  if (!inSubject && subjectCodeWords.length > 0) add('wordInSubject');
  else if (!named && clues.speaksOfCode) add('wordAnywhere');

  const around = inSubject ? [] : clues.hits.slice(Math.max(0, at - AROUND), at + AROUND + 1);
  const closest = [hits, clues.hits[at - 1], clues.hits[at - 2], clues.subjectHits];
  const oneTime = [...reach, ...subjectCodeWords].some((hit) => hit.wordClass === 'otp');
  const verified = closest.some((each) => has(each, ...PURPOSE));
  const secret = around.some((each) => has(each, 'secret'));
  if (oneTime) add('oneTimeWord');
  if (named && verified) add('verifyNear');
  if (named && alone && has(reachHits, 'enter')) add('enterAsked');
  if (named && secret) add('secret');
  if (
    named &&
    !oneTime &&
    !verified &&
    !secret &&
    clues.length > SHORT &&
    !around.some((each) => has(each, ...PURPOSE))
  )
    add('bareWord');
  const first = Math.max(0, at - AROUND);
  if (
    (alone || near < NEAR) &&
    (saysMinutes(clues.subjectHits, clues.subject.lower) ||
      around.some((each, index) => saysMinutes(each, clues.segments[first + index]?.lower ?? '')))
  )
    add('shortLived');

  const nearest = (wordClass: WordClass) =>
    distance(
      hits.filter((hit) => hit.wordClass === wordClass),
      candidate,
      text,
    );
  if (!named && nearest('enter') < TYPED) add('enterNear');
  if (!named && nearest('signIn') < BESIDE / 2) add('signInNear');
  if (near >= NEAR && /\d/.test(plain) && nearest('password') < BESIDE * 2) add('passwordNear');

  const letters = CATCHWORD.exec(plain)?.[1] ?? (shape === 'letters' ? plain : '');
  const shouted = !alone && !/\p{Ll}/u.test(text);
  if (letters !== '' && !candidate.boxed && (isWordLike(letters) || shouted) && !(alone && near < BESIDE))
    add('wordLike');

  const otherInSubject = has(clues.subjectHits, 'other', 'coupon') && subjectCodeWords.length === 0;
  if (!named && alone && shape !== 'letters' && has(clues.subjectHits, ...PURPOSE) && !otherInSubject)
    add('verifyMail');
  if (!inSubject && subjectPlain.includes(plain)) {
    if (new RegExp(`[#№]\\s?[A-Z-]*${plain}`).test(subjectPlain)) add('numberSign');
    else if (!otherInSubject && (subjectCodeWords.length > 0 || has(clues.subjectHits, ...PURPOSE)))
      add('inSubject');
  }
  const before = text.slice(0, candidate.start);
  if (/[#№]\s?$/.test(before)) add('numberSign');
  else if (shape === 'digits' && near > 1 && ACRONYM.test(before.slice(-8)) && /\p{Ll}/u.test(text))
    add('namedNumber');
  const crowded = (known.crowds.get(crowdKey(candidate))?.size ?? 0) >= LIST;
  if (crowded) add('oneOfMany');
  else if (alone && /\d/.test(plain) && clues.length + clues.subject.text.length <= plain.length + TINY) {
    if (shape !== 'mixed' || clues.length <= plain.length + 2) add('onlyThing');
  }

  const others = inSubject ? clues.subjectOtherWords : otherWords[at];
  const other = nameDistance(others ?? [], candidate, text);
  // A word that says both, such as the confirmation of an order, speaks of the order.
  if (other < NEAR && other <= near) add('otherNear');
  else if (alone && near === Number.POSITIVE_INFINITY && has(otherWords[at - 1], 'other', 'coupon'))
    add('otherAround');
  if (otherInSubject) add(has(clues.subjectHits, ...PURPOSE) ? 'otherInVerifySubject' : 'otherInSubject');
  if (
    !oneTime &&
    !closest.slice(0, -1).some((each) => has(each, ...PURPOSE)) &&
    (has(clues.subjectHits, 'coupon') || around.some((each) => has(each, 'coupon')))
  )
    add('couponAround');
  if (has(clues.subjectHits, 'notice') && subjectCodeWords.length === 0) add('reported');
  if (has(clues.subjectHits, 'invite') && subjectCodeWords.length === 0) add('invited');
  if (!alone && HEXADECIMAL.test(candidate.code)) add('hexadecimal');
  const ends = /^\s*(?:$|[.,;!])/.test(text.slice(candidate.end));
  if (shape === 'digits' && YEAR.test(plain) && (near > BESIDE || !ends)) add('year');
  if (shape === 'digits' && DATE.test(plain)) add('dateLike');
  if (segment.linked) add('linked');
  if (segment.quoted) add('quoted');
  if (!inSubject && at >= clues.footerAt) add('footer');
  if (!/\d/.test(plain) && !named) add('noDigitNoWord');
  return reasons;
}

/** The subject's text as candidates are compared. */
export const plainSubject = (clues: Clues): string => plainCode(clues.subject.text);
