import { Parser } from 'htmlparser2';
import { foldText } from './fold-text.ts';
import {
  LIMITS,
  type Link,
  lastWords,
  proseOf,
  type ReadMessage,
  type Segment,
  startOfLine,
  urlsIn,
} from './segment.ts';

const UNREAD = new Set(['script', 'style', 'title', 'template', 'noscript', 'svg', 'select', 'textarea']);
const INLINE = new Set(
  'a abbr b bdi bdo big cite code dfn em font i img ins kbd label mark q s samp small span strong sub sup tt u var wbr del o:p'.split(
    ' ',
  ),
);
const MARKED = new Set(['h1', 'h2', 'h3', 'b', 'strong', 'code', 'kbd', 'pre', 'big']);
const HIDING =
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0|max-height\s*:\s*0(?!\.)|opacity\s*:\s*0(?![.\d])/i;
const MARKING =
  /font-size\s*:\s*(?:[2-9]\d(?:\.\d+)?px|[2-9](?:\.\d+)?r?em|1\.[5-9]\d*r?em)|letter-spacing\s*:\s*(?!normal|0(?![.\d])|-)|monospace|courier|font-weight\s*:\s*(?:bold|[6-9]00)/i;
const BUTTON_STYLE = /background(?:-color)?\s*:|border-radius|padding(?:-top)?\s*:\s*(?:[6-9]|\d\d)/i;
/** A reply's quotation; other block quotes only set a line apart. */
const QUOTE_CLASS = /quote/i;
const BUTTON_CLASS = /\bbtn|button|cta\b/i;

/** The parser's time grows with the square of the depth; no honest mail is this deep. */
const DEPTH_LIMIT = 600;
/** Read at a time, in characters. */
const CHUNK = 8192;

interface Open {
  unread: boolean;
  hidden: boolean;
  marked: boolean;
  quoted: boolean;
  link: { url: string; text: string; before: string; at: number; button: boolean } | null;
}

/**
 * Reads an HTML body: every block, cell and line break ends a segment. Scripts, styles and comments are not read;
 * what a style hides is kept as hidden. Pictures give links their names, nothing else.
 */
export function readHtml(body: string): ReadMessage {
  const segments: Segment[] = [];
  const links: Link[] = [];
  const open: Open[] = [{ unread: false, hidden: false, marked: false, quoted: false, link: null }];
  /** Tags, attributes and comments so far: what costs time however little it shows. */
  let marks = 0;
  let left: number = LIMITS.text;
  let text = '';
  let linkedLength = 0;
  let marked = false;
  let hidden = false;
  /** The rest of the body is not read. */
  let isCut = false;

  const here = () => open.at(-1) as Open;
  const endSegment = () => {
    if (text !== '' && segments.length < LIMITS.segments) {
      const folded = foldText(startOfLine(text, isCut)).replace(/\s+/g, ' ').trim();
      if (folded !== '') {
        for (const { url, start } of urlsIn(folded)) {
          if (links.length >= LIMITS.links) break;
          const before = lastWords(folded.slice(0, start));
          links.push({ url, label: '', before, at: segments.length, button: false });
        }
        const prose = proseOf(folded).trim();
        const linked = linkedLength > 0 && linkedLength >= text.length * 0.8;
        const lower = prose.toLowerCase();
        segments.push({ text: prose, lower, marked, hidden, linked, quoted: here().quoted });
      }
    }
    text = '';
    linkedLength = 0;
    marked = false;
    hidden = here().hidden;
  };

  const parser = new Parser({
    onattribute() {
      marks += 1;
    },
    oncomment() {
      marks += 1;
    },
    onopentagname() {
      marks += 1;
    },
    onopentag(name, { style = '', href, alt, type, hidden: hide, class: classes = '' }) {
      const parent = here();
      if (name === 'img' && alt && parent.link && parent.link.text.length < LIMITS.label)
        parent.link.text += ` ${alt}`;
      if (!INLINE.has(name)) endSegment();
      const state: Open = {
        unread: parent.unread || UNREAD.has(name),
        hidden:
          parent.hidden || hide !== undefined || (style !== '' && HIDING.test(style.slice(0, LIMITS.line))),
        marked:
          parent.marked || MARKED.has(name) || (style !== '' && MARKING.test(style.slice(0, LIMITS.line))),
        quoted: parent.quoted || (name === 'blockquote' && (type === 'cite' || QUOTE_CLASS.test(classes))),
        link: parent.link,
      };
      if (state.hidden !== parent.hidden) endSegment();
      hidden = state.hidden;
      if (name === 'a' && href !== undefined && /^\s*https?:/i.test(href)) {
        const button =
          BUTTON_STYLE.test(style.slice(0, LIMITS.line)) || BUTTON_CLASS.test(classes.slice(0, LIMITS.line));
        const before = text.slice(-2 * LIMITS.label);
        state.link = { url: href.trim(), text: '', before, at: segments.length, button };
      }
      open.push(state);
    },
    ontext(data) {
      const state = here();
      if (state.unread) return;
      left -= data.length;
      if (text.length > LIMITS.line) return;
      if (state.link) {
        if (state.link.text.length < 2 * LIMITS.label) state.link.text += data;
        linkedLength += data.length;
      }
      if (state.marked && data.trim() !== '') marked = true;
      text += data;
    },
    onclosetag(name) {
      const closed = open.length > 1 ? (open.pop() as Open) : null;
      if (closed?.link && closed.link !== here().link && links.length < LIMITS.links) {
        const { url, text: name, before, at, button } = closed.link;
        const words = proseOf(foldText(name.slice(0, 2 * LIMITS.label)))
          .replace(/[\s;]+/g, ' ')
          .trim()
          .toLowerCase();
        links.push({
          url,
          label: words.slice(0, LIMITS.label),
          before: lastWords(foldText(before)),
          at: Math.max(at, segments.length),
          button,
        });
      }
      if (!INLINE.has(name) || closed?.hidden !== here().hidden) endSegment();
    },
  });
  const end = Math.min(body.length, LIMITS.source);
  const enough = () =>
    open.length >= DEPTH_LIMIT || marks >= LIMITS.marks || left <= 0 || segments.length >= LIMITS.segments;
  let at = 0;
  for (; at < end && !enough(); at += CHUNK) parser.write(body.slice(at, Math.min(at + CHUNK, end)));
  isCut = Math.min(at, end) < body.length;
  parser.end();
  endSegment();
  return { segments, links };
}
