import { foldText } from './fold-text.ts';
import { WORDS, type WordClass } from './words.ts';

export interface WordHit {
  wordClass: WordClass;
  start: number;
  end: number;
}

interface Entry {
  word: string;
  wordClass: WordClass;
  inside: boolean;
  whole: boolean;
}

/** All words by their first two characters, so that a text is read once whatever the number of words. */
let index: Map<number, Entry[]> | undefined;

const LETTER = /[\p{L}\p{N}]/u;

/** Words of one character have their own places, as if a zero followed. */
const keyAt = (text: string, at: number) =>
  text.charCodeAt(at) * 0x10000 + (at + 1 < text.length ? text.charCodeAt(at + 1) : 0);
const singleKeyAt = (text: string, at: number) => text.charCodeAt(at) * 0x10000;

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80)
    return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
  return code >= 0x80 && LETTER.test(text.charAt(at));
}

function buildIndex(): Map<number, Entry[]> {
  const built = new Map<number, Entry[]>();
  for (const wordClass of Object.keys(WORDS) as WordClass[]) {
    for (const written of foldText(WORDS[wordClass]).toLowerCase().split(/\s+/)) {
      const mark = written[0];
      const word = (mark === '=' || mark === '*' ? written.slice(1) : written).replaceAll('_', ' ');
      if (word === '') continue;
      const entry = { word, wordClass, inside: mark === '*', whole: mark === '=' };
      const there = built.get(keyAt(word, 0));
      if (there) there.push(entry);
      else built.set(keyAt(word, 0), [entry]);
    }
  }
  return built;
}

/** To complete a registration is to confirm an account. */
function withCompletion(hits: WordHit[]): WordHit[] {
  const finish = hits.find(({ wordClass }) => wordClass === 'finish');
  const register = hits.find(({ wordClass }) => wordClass === 'register');
  if (!finish || !register) return hits;
  const [first, last] = finish.start < register.start ? [finish, register] : [register, finish];
  return [...hits, { wordClass: 'verify', start: first.start, end: last.end }];
}

/** A word built of both, such as the confirmation of an order, is about the order: its second half confirms nothing. */
function withoutCompounds(hits: WordHit[]): WordHit[] {
  const others = hits.filter(({ wordClass }) => wordClass === 'other');
  return hits.filter(
    ({ wordClass, start }) => wordClass !== 'verify' || !others.some((other) => other.end === start),
  );
}

/**
 * Every known word in a text.
 *
 * @param lower folded text in lower case
 */
export function findWords(lower: string): WordHit[] {
  index ??= buildIndex();
  const hits: WordHit[] = [];
  const take = (entries: Entry[], at: number, afterLetter: boolean) => {
    for (const { word, wordClass, inside, whole } of entries) {
      if (afterLetter && !inside) continue;
      if (!lower.startsWith(word, at)) continue;
      const end = at + word.length;
      if (whole && isLetter(lower, end)) continue;
      hits.push({ wordClass, start: at, end });
    }
  };
  let afterLetter = false;
  for (let at = 0; at < lower.length; at += 1) {
    const pairs = index.get(keyAt(lower, at));
    if (pairs) take(pairs, at, afterLetter);
    if (lower.charCodeAt(at) > 0x7f) {
      const singles = index.get(singleKeyAt(lower, at));
      if (singles && singles !== pairs) take(singles, at, afterLetter);
    }
    afterLetter = isLetter(lower, at);
  }
  return withCompletion(withoutCompounds(hits));
}
