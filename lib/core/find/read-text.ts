import { foldText } from './fold-text.ts';
import {
  BODY_LIMIT,
  LINE_LIMIT,
  type Link,
  proseOf,
  type ReadMessage,
  SEGMENT_LIMIT,
  type Segment,
  urlsIn,
} from './segment.ts';

const QUOTE = /^[>\s]+/;
const WORDS_ONLY = /^[\s()[\]:<>*_-]+|[\s()[\]:<>*_-]+$/g;

/** Reads a plain-text body: a line is a segment, a URL is called by what stands before it. */
export function readText(body: string): ReadMessage {
  const segments: Segment[] = [];
  const links: Link[] = [];
  for (const line of body.slice(0, BODY_LIMIT).split(/\r?\n|\r/)) {
    if (segments.length >= SEGMENT_LIMIT) break;
    const folded = foldText(line.slice(0, LINE_LIMIT)).replace(QUOTE, '').trim();
    if (folded === '') continue;
    let from = 0;
    for (const { url, start } of urlsIn(folded)) {
      const before = folded.slice(from, start).replace(WORDS_ONLY, '').toLowerCase();
      links.push({ url, label: before.slice(-80), at: segments.length, button: false });
      from = start + url.length;
    }
    const text = proseOf(folded).replace(/\s+/g, ' ').trim();
    segments.push({ text, lower: text.toLowerCase(), marked: false, hidden: false, linked: false });
  }
  return { segments, links };
}
