import { NAME_WORDS } from './name-words.ts';
import { siteName } from './site-name.ts';

/** What a local part may hold at most by RFC 5321, in characters. */
const LIMIT = 64;
/** Longer names are a burden to read and to type, in characters. */
const COMFORTABLE = 32;
/** The name when nothing else can be made of a pattern. */
const FALLBACK = 'mailbox';

const PLACEHOLDER = /\{([^{}]*)\}/g;
const RANDOM = /^rand(\d{0,2})$/;
const MOST_RANDOM = 16;
const USUAL_RANDOM = 4;

/** What can be wrong with a naming pattern; the sentence is `pattern_problem_…`. */
export type PatternProblem = 'empty' | 'character' | 'placeholder' | 'long';
/** What can be wrong with a name of one's own; the sentence is `name_problem_…`. */
export type NameProblem = 'empty' | 'character' | 'edge' | 'doubled' | 'long';

export interface PatternFacts {
  /** The site the mailbox is for, see `site.ts`. */
  site: string | null;
  /** Makes random lower-case letters and digits, see `random.ts`. */
  random: (length: number) => string;
  /** For `{date}`; now when left out. */
  date?: Date;
  /** Set after the first name was taken: adds a random part where the pattern has none. */
  another?: boolean;
}

function randomLength(placeholder: string): number | null {
  const digits = RANDOM.exec(placeholder)?.[1];
  if (digits === undefined) return null;
  const length = digits === '' ? USUAL_RANDOM : Number(digits);
  return length >= 1 && length <= MOST_RANDOM ? length : null;
}

function isPlaceholder(name: string): boolean {
  return name === 'site' || name === 'word' || name === 'date' || randomLength(name) !== null;
}

function pickWord(random: PatternFacts['random']): string {
  let index = 0;
  for (const letter of random(USUAL_RANDOM)) index = index * 31 + letter.charCodeAt(0);
  return NAME_WORDS[index % NAME_WORDS.length] ?? FALLBACK;
}

function writeDate(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}${two(date.getMonth() + 1)}${two(date.getDate())}`;
}

/** Only what every mail service takes, without doubled separators, letters or digits at both ends. */
function tidy(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9._-]/g, '-')
    .replace(/([._-])[._-]+/g, '$1')
    .replace(/^[._-]+|[._-]+$/g, '');
}

/**
 * The name of a new mailbox by a naming pattern.
 *
 * `{site}` stands for the site's name (`mailbox` when there is none), `{rand}` to `{rand16}` for random letters and
 * digits, `{word}` for a random word, `{date}` for the day as `20261122`. Whatever the pattern is, the outcome is
 * a local part that the service takes; a site's name gives way first where it would get too long.
 */
export function fillPattern(pattern: string, facts: PatternFacts): string {
  const site = (facts.site && siteName(facts.site)) || FALLBACK;
  const random = new Map<number, string>();
  const randomOf = (place: number, length: number) => {
    const made = random.get(place) ?? facts.random(length);
    random.set(place, made);
    return made;
  };
  const word = pattern.includes('{word}') ? pickWord(facts.random) : '';
  const write = (siteText: string) =>
    tidy(
      pattern.replace(PLACEHOLDER, (_, name: string, place: number) => {
        const length = randomLength(name);
        if (length !== null) return randomOf(place, length);
        if (name === 'word') return word;
        if (name === 'date') return writeDate(facts.date ?? new Date());
        return name === 'site' ? siteText : '';
      }),
    );
  const ending = facts.another && !/\{(rand\d*|word)\}/.test(pattern) ? `-${facts.random(USUAL_RANDOM)}` : '';
  const room = COMFORTABLE - ending.length;
  let name = write(site);
  if (name.length > room) name = write(site.slice(0, Math.max(1, site.length - (name.length - room))));
  const fitting = tidy(name.slice(0, room)) || `${FALLBACK}-${facts.random(USUAL_RANDOM)}`;
  return fitting + ending;
}

/** @returns what is wrong with a naming pattern, or `null` */
export function checkPattern(pattern: string): PatternProblem | null {
  const trimmed = pattern.trim();
  if (trimmed === '') return 'empty';
  if (trimmed.length > LIMIT) return 'long';
  for (const [, name] of trimmed.matchAll(PLACEHOLDER)) if (!isPlaceholder(name ?? '')) return 'placeholder';
  const fixed = trimmed.replace(PLACEHOLDER, '');
  if (!/^[a-z0-9._-]*$/i.test(fixed)) return 'character';
  return /\{|[a-z0-9]/i.test(trimmed) ? null : 'empty';
}

/** @returns what is wrong with a name (the part before `@`) that a person chose, or `null`; capitals are fine */
export function checkLocalPart(name: string): NameProblem | null {
  const lower = name.trim().toLowerCase();
  if (lower === '') return 'empty';
  if (lower.length > LIMIT) return 'long';
  if (!/^[a-z0-9._-]+$/.test(lower)) return 'character';
  if (!/^[a-z0-9]/.test(lower) || !/[a-z0-9]$/.test(lower)) return 'edge';
  return lower.includes('..') ? 'doubled' : null;
}
