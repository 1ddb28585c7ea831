import {
  foldLine,
  LIMITS,
  type Link,
  lastWords,
  proseOf,
  type ReadMessage,
  type Segment,
  startOfLine,
} from './segment.ts';

const QUOTE = /^(?:\s*>)+\s?/;
/** A line that introduces the address on the next one is its name. */
const ALONE = 3;

/** The lines of a text, as many as are read; each costs its length and one. */
function* linesOf(body: string): Generator<string> {
  const source = body.slice(0, LIMITS.source);
  const text = source.includes('\n') ? source : source.replaceAll('\r', '\n');
  let left: number = LIMITS.text;
  for (let from = 0; from < text.length && left > 0; ) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    const line = startOfLine(text.slice(from, end), found < 0 && source.length < body.length);
    left -= line.length + 1;
    from = end + 1;
    yield line;
  }
}

/** Reads a plain-text body: a line is a segment, a URL is called by what stands before it. */
export function readText(body: string): ReadMessage {
  const segments: Segment[] = [];
  const links: Link[] = [];
  for (const line of linesOf(body)) {
    if (segments.length >= LIMITS.segments) break;
    const quoted = QUOTE.test(line);
    const { folded, urls } = foldLine(line.replace(QUOTE, ''));
    if (folded === '') continue;
    let from = 0;
    for (const { url, start, end } of urls) {
      const own = lastWords(folded.slice(from, start));
      const alone = own.length < ALONE && folded.length - end < ALONE;
      const label = alone ? lastWords(segments.at(-1)?.text ?? '') : own;
      if (links.length < LIMITS.links)
        links.push({ url, label, before: alone ? '' : own, at: segments.length, button: alone });
      from = end;
    }
    const text = proseOf(folded).trim();
    segments.push({
      text,
      lower: text.toLowerCase(),
      marked: false,
      hidden: false,
      linked: false,
      quoted,
    });
  }
  return { segments, links };
}
