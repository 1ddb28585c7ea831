import { Parser } from 'htmlparser2';
import { foldText } from './fold-text.ts';
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

interface OpenLink {
  url: string;
  text: string;
  before: string;
  at: number;
  button: boolean;
}

interface Open {
  unread: boolean;
  hidden: boolean;
  marked: boolean;
  quoted: boolean;
  link: OpenLink | null;
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
      const { folded, urls } = foldLine(startOfLine(text, isCut));
      if (folded !== '') {
        for (const { url, start } of urls) {
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

  const endLink = ({ url, text: name, before, at, button }: OpenLink) => {
    if (links.length >= LIMITS.links) return;
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
  };
  const stopIfEnough = () => {
    if (open.length < DEPTH_LIMIT && marks < LIMITS.marks && left > 0 && segments.length < LIMITS.segments)
      return;
    isCut = true;
    parser.pause();
  };

  const mark = () => {
    marks += 1;
    stopIfEnough();
  };

  const parser = new Parser({
    onattribute: mark,
    oncomment: mark,
    onopentagname: mark,
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
      stopIfEnough();
    },
    ontext(data) {
      const state = here();
      if (state.unread) return;
      left -= data.length;
      stopIfEnough();
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
      if (closed?.link && closed.link !== here().link) endLink(closed.link);
      if (!INLINE.has(name) || closed?.hidden !== here().hidden) endSegment();
      stopIfEnough();
    },
  });
  // In one piece: given in several, a tag that is cut between two of them may come out as text (htmlparser2 12.0.0).
  parser.write(body.slice(0, LIMITS.source));
  isCut ||= body.length > LIMITS.source;
  parser.end();
  // A parser that was stopped leaves open what is.
  const unended = here().link;
  if (unended) endLink(unended);
  endSegment();
  return { segments, links };
}
