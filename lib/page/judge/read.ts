import { deepParent, deepQuery, isVisible } from '../deep-dom.ts';
import { attributesOf, labelOf, plain } from './field-text.ts';
import { BUTTONS, FIELDS, groupOf } from './group.ts';

/** Where the page stands, as its address and title say. */
export interface PageContext {
  url: string;
  title: string;
}

/** What a page says in and around one field, each in plain form, by where it says it. */
export interface Said {
  attributes: string;
  label: string;
  buttons: string;
  headings: string;
  form: string;
  nearby: string;
  links: string;
  path: string;
  title: string;
}

export interface Reading {
  said: Said;
  field: HTMLInputElement | HTMLTextAreaElement;
  group: Element;
  /** Visible fields of the group. */
  fields: (HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement)[];
}

/** Longer surroundings are the page's content, in characters. */
const MOST_NEARBY = 700;
const NEARBY_STEPS = 6;
const HEADINGS = 'h1,h2,h3,h4,h5,h6,legend,[role=heading]';

/** Visible text below an element, shadow roots included, up to a length. */
function textOf(root: Element, most: number): string {
  let text = '';
  const visit = (node: Node) => {
    if (text.length > most) return;
    if (node.nodeType === Node.TEXT_NODE) text += ` ${(node as Text).data.trim()}`;
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const element = node as Element;
    if (element.matches('script,style,noscript,template,select,svg') || !isVisible(element)) return;
    for (const child of (element.shadowRoot ?? element).childNodes) visit(child);
    if (element.shadowRoot) for (const child of element.childNodes) visit(child);
  };
  visit(root);
  return text.replace(/\s+/g, ' ').trim();
}

/** The widest surroundings of the group that still speak of it alone. */
function surroundingsOf(group: Element): Element {
  let around = group;
  const fields = deepQuery(group, FIELDS).length;
  for (let step = 0; step < NEARBY_STEPS; step += 1) {
    const parent = deepParent(around);
    if (!parent || parent.matches('body,html') || deepQuery(parent, FIELDS).length > fields) break;
    if (textOf(parent, MOST_NEARBY).length > MOST_NEARBY) break;
    around = parent;
  }
  return around;
}

const sayButton = (button: Element) =>
  [
    button.textContent,
    (button as HTMLInputElement).value,
    button.ariaLabel,
    button.getAttribute('alt'),
    button.id,
    button.getAttribute('name'),
  ].join(' ');

/** The last heading before the group in its tree. */
function headingBefore(group: Element): Element | null {
  const root = group.getRootNode() as Document | ShadowRoot;
  let last: Element | null = null;
  for (const heading of root.querySelectorAll(HEADINGS)) {
    if (!(heading.compareDocumentPosition(group) & Node.DOCUMENT_POSITION_FOLLOWING)) break;
    if (isVisible(heading)) last = heading;
  }
  return last ?? ('host' in root ? headingBefore(root.host) : null);
}

const said = (texts: (string | null | undefined)[]) =>
  plain(texts.filter(Boolean).join(' | ').slice(0, 4000));

/** Reads everything the judge weighs. */
export function readField(
  field: HTMLInputElement | HTMLTextAreaElement,
  { url, title }: PageContext,
): Reading {
  const group = groupOf(field);
  const around = surroundingsOf(group);
  const fields = deepQuery<HTMLInputElement>(group, FIELDS).filter(isVisible);
  const headings = [headingBefore(around), ...deepQuery(around, HEADINGS).filter(isVisible)];
  const links = deepQuery<HTMLAnchorElement>(around, 'a').filter(isVisible);
  const { pathname, search } = URL.parse(url) ?? { pathname: '', search: '' };
  const attribute = (name: string) => group.getAttribute(name)?.slice(0, 200);
  return {
    field,
    group,
    fields,
    said: {
      attributes: attributesOf(field),
      label: labelOf(field),
      buttons: said(deepQuery(group, BUTTONS).filter(isVisible).map(sayButton)),
      headings: said(headings.map((heading) => heading?.textContent?.slice(0, 200))),
      form: said(['id', 'name', 'class', 'action', 'aria-label'].map(attribute)),
      nearby: plain(textOf(around, MOST_NEARBY).slice(0, MOST_NEARBY)),
      links: said(links.map((link) => `${link.textContent} ${link.getAttribute('href')}`.slice(0, 150))),
      path: plain(`${pathname} ${search}`.replaceAll('/', ' ').slice(0, 300)),
      title: plain(title),
    },
  };
}
