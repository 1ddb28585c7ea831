import { Parser } from 'htmlparser2';
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
const BUTTON_CLASS = /\bbtn|button|cta\b/i;

/** Longest name of a link that is read, in characters. */
const LABEL_LIMIT = 300;

/** The parser's time grows with the square of the depth; no honest mail is this deep. */
const DEPTH_LIMIT = 600;
/** Read at a time, in characters. */
const CHUNK = 8192;

interface Open {
  unread: boolean;
  hidden: boolean;
  marked: boolean;
  link: { url: string; text: string; at: number; button: boolean } | null;
}

/**
 * Reads an HTML body: every block, cell and line break ends a segment. Scripts, styles and comments are not read;
 * what a style hides is kept as hidden.
 */
export function readHtml(body: string): ReadMessage {
  const segments: Segment[] = [];
  const links: Link[] = [];
  const open: Open[] = [{ unread: false, hidden: false, marked: false, link: null }];
  let text = '';
  let linkedLength = 0;
  let marked = false;
  let hidden = false;

  const here = () => open.at(-1) as Open;
  const endSegment = () => {
    if (text !== '' && segments.length < SEGMENT_LIMIT) {
      const folded = foldText(text.slice(0, LINE_LIMIT)).replace(/\s+/g, ' ').trim();
      if (folded !== '') {
        for (const { url } of urlsIn(folded)) {
          links.push({ url, label: '', at: segments.length, button: false });
        }
        const prose = proseOf(folded).trim();
        const linked = linkedLength > 0 && linkedLength >= text.length * 0.8;
        segments.push({ text: prose, lower: prose.toLowerCase(), marked, hidden, linked });
      }
    }
    text = '';
    linkedLength = 0;
    marked = false;
    hidden = here().hidden;
  };

  const parser = new Parser({
    onopentag(name, { style = '', href, hidden: hide, class: classes = '' }) {
      const parent = here();
      if (!INLINE.has(name)) endSegment();
      const state: Open = {
        unread: parent.unread || UNREAD.has(name),
        hidden:
          parent.hidden || hide !== undefined || (style !== '' && HIDING.test(style.slice(0, LINE_LIMIT))),
        marked:
          parent.marked || MARKED.has(name) || (style !== '' && MARKING.test(style.slice(0, LINE_LIMIT))),
        link: parent.link,
      };
      if (state.hidden !== parent.hidden) endSegment();
      hidden = state.hidden;
      if (name === 'a' && href !== undefined && /^\s*https?:/i.test(href)) {
        const button =
          BUTTON_STYLE.test(style.slice(0, LINE_LIMIT)) || BUTTON_CLASS.test(classes.slice(0, LINE_LIMIT));
        state.link = { url: href.trim(), text: '', at: segments.length, button };
      }
      open.push(state);
    },
    ontext(data) {
      const state = here();
      if (state.unread || text.length > LINE_LIMIT) return;
      if (state.link) {
        if (state.link.text.length < LABEL_LIMIT) state.link.text += data;
        linkedLength += data.length;
      }
      if (state.marked && data.trim() !== '') marked = true;
      text += data;
    },
    onclosetag(name) {
      const closed = open.length > 1 ? (open.pop() as Open) : null;
      if (closed?.link && closed.link !== here().link) {
        const { url, text: label, at, button } = closed.link;
        const words = proseOf(foldText(label.slice(0, LABEL_LIMIT)))
          .replace(/[\s;]+/g, ' ')
          .trim()
          .toLowerCase();
        links.push({ url, label: words.slice(0, 120), at: Math.max(at, segments.length), button });
      }
      if (!INLINE.has(name) || closed?.hidden !== here().hidden) endSegment();
    },
  });
  const end = Math.min(body.length, BODY_LIMIT);
  for (let at = 0; at < end && open.length < DEPTH_LIMIT; at += CHUNK)
    parser.write(body.slice(at, Math.min(at + CHUNK, end)));
  parser.end();
  endSegment();
  return { segments, links };
}
