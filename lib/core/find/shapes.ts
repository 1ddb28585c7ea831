import type { Segment } from './segment.ts';

/** Something with the shape of a code. */
export interface Candidate {
  /** As written, single boxes joined. */
  code: string;
  /** Without separators, upper case: what makes two candidates the same. */
  plain: string;
  /** Positions: of the segment, and in it. */
  at: number;
  start: number;
  end: number;
  shape: 'digits' | 'grouped' | 'looseGroups' | 'prefixed' | 'mixed' | 'letters' | 'groupedLetters';
  /** Nothing else stands in the segment. */
  alone: boolean;
  /** One character per box. */
  boxed: boolean;
}

const SHORTEST = 4;
const LONGEST = 10;

/** A run of letters and digits with single separators between: the whole of it is a code, or nothing of it. */
const RUN = /[A-Za-z0-9]+(?:[-\u2010-\u2015.,:/_·'’][A-Za-z0-9]+)*/g;
const SEPARATORS = /[\s\-\u2010-\u2015]/g;
/** Groups of one length: other numbers in groups are phones, postcodes, accounts. */
const GROUPED =
  /^(?:\d{2}(?:[-\u2010-\u2015 ]\d{2}){1,4}|\d{3}(?:[-\u2010-\u2015 ]\d{3}){1,2}|\d{4}[-\u2010-\u2015 ]\d{4}|\d{5}[-\u2010-\u2015 ]\d{5})$/;
const PREFIXED = /^[A-Z]{1,2}[-\u2010-\u2015]\d{6,8}$/;
/** Groups of other lengths, as in a few codes; a leading zero is a phone's. */
const LOOSE_GROUPS = /^[1-9]\d{0,3}(?:[-\u2010-\u2015]\d{1,4}){1,2}$/;
const LONGEST_LOOSE = 8;
const DIGITS_AND_MARKS = /^[\d\s\-\u2010-\u2015]+$/;
const LETTER_GROUPS = /^[A-Z0-9]{2,5}(?:[-\u2010-\u2015 ][A-Z0-9]{2,5}){1,3}$/;
const LOWER_GROUPS = /^(?=.*\d)[a-z0-9]{2,5}(?:[-\u2010-\u2015][a-z0-9]{2,5}){1,2}$/;
const LOWER_LETTER_GROUPS = /^[a-z]{2,5}(?:[-\u2010-\u2015][a-z]{1,5}){1,2}$/;
/** Digits with a preposition or an ending of the language tied to them. */
const TIED = /^(?:[a-z]{1,4}[-\u2010-\u2015:'’])?(\d{4,8})(?:[-\u2010-\u2015:'’][a-z]{1,4})?$/;
/** Without any of these there is no code in a line. */
const PROMISING = /\d|[A-Z]{2}|^[a-z]{2,5}[-\u2010-\u2015]/;
const SINGLE = /^[A-Za-z0-9]$/;
const SPACED = /(?<![A-Za-z0-9] ?)[A-Z0-9](?: [A-Z0-9]){3,9}(?! ?[A-Za-z0-9])/g;
/** Of digits alone, also in the middle of a sentence. */
const SPACED_DIGITS = /(?<![\d.,:/-] ?|[\p{L}])\d(?: \d){3,9}(?! ?[\d%€£$¥]|[.,:/-]\d|\p{L})/gu;
const SPACED_GROUPS =
  /(?<![\p{L}\p{N}.,:/$€£¥+#-])(?<![\d)] )\d{2,4}(?: \d{2,4}){1,2}(?![\p{L}\p{N}]| \d|[.,:/-]\d| ?[%€£$¥])/gu;
const ALPHABETS = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** Beginnings of numbers of goods, orders and papers. */
const FILED = /^(?:SKU|ORD|ORDER|INV|REF|PO|RMA|NR|NO|ID|ISBN|ASIN|TKT|CASE)[-\u2010-\u2015]/i;
const DATE_LIKE = /^(?:\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|\d{4}[-./]\d{1,2}[-./]\d{1,2})$/;
/** Before a script without spaces a comma ends what was said, and what follows is another number. */
const ENDED = /^(\d{4,8}),\d{1,2}$/;
const UNSPACED = /^[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;
const MONEY_BEFORE = /[$€£¥₹₩₽₺₴₪]\s?$|(?:usd|eur|gbp|chf|rs|inr|us\$)\.?\s?$/i;
const MONEY_AFTER = /^\s?(?:[$€£¥₹₩₽₺₴₪%°]|usd|eur|gbp|chf|kr\b|ml\b|kg\b|mb\b|gb\b|px\b)/i;
const PHONE = /(?:\+|\(|\b00)[\d\s().-]*$/;
const PHONE_RUN = /^\+?1?[-.]?\d{3}[-.]\d{3}[-.]\d{4}$/;

export function plainCode(code: string): string {
  return code.replace(SEPARATORS, '').toUpperCase();
}

/** Random letters seldom have as many vowels as a word. */
export function isWordLike(letters: string): boolean {
  const vowels = letters.replace(/[^AEIOUY]/g, '').length;
  return vowels >= letters.length / 4;
}

/** Whether three numbers can be a day, a month and a year in any order that people write them in. */
function isDate(run: string): boolean {
  if (!DATE_LIKE.test(run)) return false;
  const [a = 0, b = 0, c = 0] = run.split(/[-./]/).map(Number);
  const is = (day: number, month: number) => day >= 1 && day <= 31 && month >= 1 && month <= 12;
  return is(a, b) || is(b, a) || is(c, b);
}

function shapeOf(run: string, alone: boolean): Candidate['shape'] | null {
  const { length } = plainCode(run);
  if (length < SHORTEST || length > LONGEST || FILED.test(run)) return null;
  if (/^\d+$/.test(run)) return 'digits';
  if (PREFIXED.test(run)) return 'prefixed';
  if (GROUPED.test(run)) return 'grouped';
  if (DIGITS_AND_MARKS.test(run))
    return LOOSE_GROUPS.test(run) && length <= LONGEST_LOOSE ? 'looseGroups' : null;
  if (LETTER_GROUPS.test(run)) return /\d/.test(run) ? 'mixed' : 'groupedLetters';
  if (/^[A-Z0-9]+$/.test(run)) return /\d/.test(run) ? 'mixed' : 'letters';
  if (LOWER_GROUPS.test(run)) return 'mixed';
  if (alone && LOWER_LETTER_GROUPS.test(run) && !isWordLike(plainCode(run))) return 'groupedLetters';
  return /^(?=.*\d)(?=.*[A-Za-z])[A-Za-z0-9]+$/.test(run) &&
    (alone || /\d.*[a-zA-Z].*\d|[a-zA-Z].*\d.*[a-zA-Z]/.test(run))
    ? 'mixed'
    : null;
}

/** Whether what stands around says that this is money, a phone number or part of something longer. */
function isPartOfOther(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  const after = text.slice(end, end + 8);
  if (ALPHABETS.test(before.at(-1) ?? '') || /^[\p{Script=Latin}]/u.test(after)) return true;
  if (
    /[\d+*=&?/\\]$|[\d/][-–]$|\d[.,:]$|(?<![\d.,:/-])\d{2,} $/.test(before) ||
    /^(?:--|-\s*$|[*=&/\\+@_]|[-.:]\d)/.test(after)
  )
    return true;
  return (
    MONEY_BEFORE.test(before) || MONEY_AFTER.test(after) || PHONE.test(before.replace(/\((?=[^\d)]*$)/, ''))
  );
}

function* inSegment(segment: Segment, at: number): Generator<Candidate> {
  const { text } = segment;
  const make = (code: string, start: number, end: number, boxed: boolean): Candidate | null => {
    const alone = text.slice(0, start).trim().length + text.slice(end).trim().length <= 2;
    const shape = shapeOf(code, alone);
    return shape && { code, plain: plainCode(code), at, start, end, shape, alone, boxed };
  };
  const taken: [number, number][] = [];
  for (const pattern of [SPACED, SPACED_DIGITS, SPACED_GROUPS]) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const isSingle = pattern !== SPACED_GROUPS;
      if (taken.some(([from, to]) => match.index < to && end > from)) continue;
      const joined = isSingle ? match[0].replaceAll(' ', '') : match[0];
      const made = make(joined, match.index, end, isSingle);
      if (!made || isPartOfOther(text, match.index, end)) continue;
      taken.push([match.index, end]);
      yield made;
    }
  }
  if (LETTER_GROUPS.test(text) && text.includes(' ') && taken.length === 0) {
    const made = make(text, 0, text.length, false);
    if (made && made.shape === 'mixed') yield made;
  }
  for (const match of text.matchAll(RUN)) {
    const end = match.index + match[0].length;
    if (taken.some(([from, to]) => match.index < to && end > from)) continue;
    const tied = TIED.exec(match[0])?.[1];
    if (tied && tied !== match[0]) {
      const start = match.index + match[0].indexOf(tied);
      const made = make(tied, start, start + tied.length, false);
      if (made) yield made;
      continue;
    }
    const ended = UNSPACED.test(text.slice(end)) ? ENDED.exec(match[0])?.[1] : undefined;
    if (ended) {
      const made = make(ended, match.index, match.index + ended.length, false);
      if (made) yield made;
      continue;
    }
    if (isDate(match[0]) || PHONE_RUN.test(match[0]) || /[.,:/_'’]/.test(match[0])) {
      const label = /^(?:[A-Za-z]+:)([A-Za-z0-9-]+)$/.exec(match[0]);
      const code = label?.[1];
      const made = code && make(code, end - code.length, end, false);
      if (made) yield made;
      continue;
    }
    if (isPartOfOther(text, match.index, end)) continue;
    const made = make(match[0], match.index, end, false);
    if (made) yield made;
  }
}

const HALF = /^\d{3}$/;
const DIGITS_ONLY = /^\d+$/;

/** Two neighbouring boxes of three digits. */
function* inHalves(segments: Segment[]): Generator<Candidate> {
  for (let at = 0; at + 1 < segments.length; at += 1) {
    const [before, left, right, after] = [at - 1, at, at + 1, at + 2].map(
      (each) => segments[each]?.text ?? '',
    );
    if (!left || !right || !HALF.test(left) || !HALF.test(right)) continue;
    if (DIGITS_ONLY.test(before ?? '') || DIGITS_ONLY.test(after ?? '')) continue;
    const code = left + right;
    yield { code, plain: code, at, start: 0, end: left.length, shape: 'digits', alone: true, boxed: false };
  }
}

/** Rows of boxes: neighbouring segments of one character each. */
function* inBoxes(segments: Segment[]): Generator<Candidate> {
  for (let at = 0; at < segments.length; at += 1) {
    let end = at;
    while (end < segments.length && SINGLE.test(segments[end]?.text ?? '')) end += 1;
    const count = end - at;
    if (count >= SHORTEST && count <= LONGEST) {
      const code = segments
        .slice(at, end)
        .map((segment) => segment.text)
        .join('');
      const shape = shapeOf(code, true);
      if (shape)
        yield { code, plain: plainCode(code), at, start: 0, end: 1, shape, alone: true, boxed: true };
    }
    if (count > 0) at = end;
  }
}

/**
 * What has the shape of a code, boxes first, then from the top.
 *
 * @param most how many are enough
 */
export function candidatesIn(segments: Segment[], most = Number.POSITIVE_INFINITY): Candidate[] {
  const found = [...inBoxes(segments), ...inHalves(segments)];
  for (let at = 0; at < segments.length && found.length < most; at += 1) {
    const segment = segments[at];
    if (!segment || segment.text.length < SHORTEST || segment.hidden) continue;
    if (!PROMISING.test(segment.text)) continue;
    for (const candidate of inSegment(segment, at)) {
      found.push(candidate);
      if (found.length >= most) break;
    }
  }
  return found;
}
