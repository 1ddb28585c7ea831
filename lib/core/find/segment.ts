import { foldText } from './fold-text.ts';

/** A line of a message as a person sees it: a paragraph, a cell, a button. */
export interface Segment {
  /** Folded (see `fold-text.ts`), without addresses and URLs. */
  text: string;
  /** The same in lower case. */
  lower: string;
  /** Set apart: a heading, large, bold, spaced or fixed-width letters. */
  marked: boolean;
  /** Not shown: a preheader, or hidden by its style. */
  hidden: boolean;
  /** Nearly all of it is the text of a link. */
  linked: boolean;
  /** Somebody else's words, quoted in a reply. */
  quoted: boolean;
}

export interface Link {
  url: string;
  /** What it is called, folded, in lower case; `''` when it has no words of its own. */
  label: string;
  /** The words before it in its line, folded, in lower case; `''` when it stands alone. */
  before: string;
  /** Position of the segment it stands in. */
  at: number;
  /** Drawn as a button, or alone on its line of plain text. */
  button: boolean;
}

export interface ReadMessage {
  segments: Segment[];
  links: Link[];
}

/** How much of a message is read, so that none takes long; what matters of a mail is near its beginning. */
export const LIMITS = {
  /** Characters of source; programs that show mail cut it off sooner. */
  source: 300_000,
  /** Tags, attributes and comments of HTML. */
  marks: 12_000,
  /** Characters that a person sees. */
  text: 60_000,
  segments: 800,
  /** Characters of one segment. */
  line: 1000,
  subject: 500,
  /** Characters of a link's name, and of the words before it. */
  label: 120,
  links: 400,
} as const;

/** What is unseen does not part a word. */
const WORD = /[!-~\p{N}\p{M}\p{Script=Latin}\p{Cf}\u115f\u1160\u3164]/u;
/** A byte order mark is unseen, and a space to a pattern. */
const OPEN_URL = /https?:\/\/(?:[^\s<>"'`\]]|\ufeff)*$/i;

/**
 * As much of a line as is read. What its end cuts through is left out: half a code or half an address would pass for a
 * whole one.
 *
 * @param goesOn whether there is more of the line than given here
 * @param limit in characters
 */
export function startOfLine(line: string, goesOn = false, limit: number = LIMITS.line): string {
  if (!goesOn && line.length <= limit) return line;
  let end = Math.min(line.length, limit);
  while (end > 0 && WORD.test(line.charAt(end - 1))) end -= 1;
  return line.slice(0, end).replace(OPEN_URL, '');
}

/** East Asian punctuation ends a URL as a space does: nothing else may stand between it and the sentence. */
const URL_IN_TEXT = /https?:\/\/[^\s<>"'`\]，、：；。！？（）「」『』【】《》]+/gi;
const SENTENCE_END = /[.,;:!?)}]+$/;
/** Without the joiners, which some names need. */
const UNSEEN = /[\p{Cf}--[\u200c\u200d]]/gv;
const NOT_PROSE =
  /https?:\/\/\S*|www\.\S+|[^\s@<>()]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\S*/gi;

/** A URL written out in a line, without the punctuation that ends a sentence, and its place in the folded line. */
interface WrittenUrl {
  url: string;
  start: number;
  end: number;
}

/** Folds a line (see `fold-text.ts`), its spaces as well. Its URLs stay as written: with an accent less one leads elsewhere. */
export function foldLine(line: string): { folded: string; urls: WrittenUrl[] } {
  // In this order, for the byte order mark's sake.
  const seen = line.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
  if (!seen.includes('://')) return { folded: foldText(seen), urls: [] };
  const urls: WrittenUrl[] = [];
  let folded = '';
  let from = 0;
  for (const { 0: match, index } of seen.matchAll(URL_IN_TEXT)) {
    folded += foldText(seen.slice(from, index));
    const url = match.replace(SENTENCE_END, '');
    const start = folded.length;
    folded += foldText(url);
    urls.push({ url, start, end: folded.length });
    from = index + url.length;
  }
  return { folded: folded + foldText(seen.slice(from)), urls };
}

/** Takes addresses and URLs out, so that no code comes out of one. */
export function proseOf(folded: string): string {
  return /[@./]/.test(folded) ? folded.replace(NOT_PROSE, ' ; ') : folded;
}

const WORDLESS = /^[\s()[\]:<>*_;,.-]+|[\s()[\]:<>*_;,.-]+$/g;

/** The last words of a folded text, in lower case, without what surrounds them: how a link after it is called. */
export function lastWords(folded: string): string {
  return proseOf(folded.slice(-2 * LIMITS.label))
    .replace(WORDLESS, '')
    .toLowerCase()
    .slice(-LIMITS.label);
}
