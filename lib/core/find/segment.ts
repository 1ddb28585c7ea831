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
}

export interface Link {
  url: string;
  /** What it is called, folded, in lower case; `''` when it has no words of its own. */
  label: string;
  /** Position of the segment it stands in. */
  at: number;
  /** Drawn as a button. */
  button: boolean;
}

export interface ReadMessage {
  segments: Segment[];
  links: Link[];
}

/** Longest body that is read, in characters: what matters of a mail is near its beginning. */
export const BODY_LIMIT = 200_000;
/** Most segments that are looked at. */
export const SEGMENT_LIMIT = 800;
/** Longest segment that is looked at, in characters. */
export const LINE_LIMIT = 1000;

const URL_IN_TEXT = /https?:\/\/[^\s<>"'`\]]+/gi;
const NOT_PROSE =
  /https?:\/\/\S*|www\.\S+|[^\s@<>()]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\S*/gi;

/** The URLs written out in a text, without the punctuation that ends a sentence. */
export function urlsIn(text: string): { url: string; start: number }[] {
  if (!text.includes('://')) return [];
  return Array.from(text.matchAll(URL_IN_TEXT), (match) => ({
    url: match[0].replace(/[.,;:!?)}]+$/, ''),
    start: match.index,
  }));
}

/** Takes addresses and URLs out, so that no code comes out of one. */
export function proseOf(folded: string): string {
  return /[@./]/.test(folded) ? folded.replace(NOT_PROSE, ' ; ') : folded;
}
