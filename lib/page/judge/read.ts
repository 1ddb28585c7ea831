import { deepParent, deepQuery, isVisible } from '../deep-dom.ts';
import { isConfirmField } from '../fill/confirm-twin.ts';
import { plain } from './field-text.ts';
import { BUTTONS, FIELDS, groupOf } from './group.ts';
import type { Said } from './hear.ts';

/** Where the page stands, as its address and title say. */
export interface PageContext {
  url: string;
  title: string;
}

export type Field = HTMLInputElement | HTMLTextAreaElement;

/** Longer surroundings are the page's content, in characters. */
const MOST_NEARBY = 700;
const NEARBY_STEPS = 6;
/** More fields, buttons or links than this are not looked at one by one. */
const MOST_PARTS = 100;
const HEADINGS = 'h1,h2,h3,h4,h5,h6,legend,[role=heading]';

/** Visible text below a node, shadow roots included, up to a length. */
function textOf(root: Node, most: number): string {
  let text = '';
  const visit = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) text += ` ${(node as Text).data.trim()}`;
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const element = node as Element;
    if (!element.firstChild && !element.shadowRoot) return;
    if (element.matches('script,style,noscript,template,select,svg') || !isVisible(element)) return;
    if (element.shadowRoot) visitAll(element.shadowRoot);
    visitAll(element);
  };
  const visitAll = (parent: Node) => {
    for (let child = parent.firstChild; child && text.length <= most; child = child.nextSibling) visit(child);
  };
  visit(root);
  return text.replace(/\s+/g, ' ').trim();
}

/** The widest surroundings of the group that still speak of it alone. */
function surroundingsOf(group: Element): Element {
  let around = group;
  let room = MOST_NEARBY - textOf(group, MOST_NEARBY).length;
  for (let step = 0; step < NEARBY_STEPS; step += 1) {
    const parent = deepParent(around);
    if (!parent || parent.matches('body,html')) break;
    for (const sibling of around.parentNode?.childNodes ?? []) {
      if (sibling === around) continue;
      const element = sibling.nodeType === Node.ELEMENT_NODE ? (sibling as Element) : null;
      // The quick ways to see that it is too much come first.
      if (element?.matches(FIELDS) || element?.querySelector(FIELDS)) return around;
      room -= textOf(sibling, room).length;
      if (room < 0 || (element && deepQuery(element, FIELDS).length)) return around;
    }
    around = parent;
  }
  return around;
}

const sayButton = (button: Element) =>
  [
    button.textContent?.slice(0, 200),
    (button as HTMLInputElement).value,
    button.ariaLabel,
    button.getAttribute('alt'),
    button.id,
    button.getAttribute('name'),
  ].join(' ');

/** The last heading before the group in its tree. */
function headingBefore(group: Element): Element | undefined {
  const root = group.getRootNode() as Document | ShadowRoot;
  const isBefore = (heading: Element) =>
    heading.compareDocumentPosition(group) & Node.DOCUMENT_POSITION_FOLLOWING && isVisible(heading);
  return (
    [...root.querySelectorAll(HEADINGS)].findLast(isBefore) ??
    ('host' in root ? headingBefore(root.host) : undefined)
  );
}

/** Those next to the field, where there are very many. */
function nearest<E>(all: E[], field: unknown): E[] {
  const from = Math.max(0, all.indexOf(field as E) - MOST_PARTS / 2);
  return all.slice(from, from + MOST_PARTS);
}

const said = (texts: (string | null | undefined)[]) =>
  plain(texts.filter(Boolean).join(' | ').slice(0, 4000));

/** What the group is made of. */
function factsOf(field: Field, group: Element): Record<string, boolean> {
  const fields = nearest(deepQuery<HTMLInputElement>(group, FIELDS), field).filter(isVisible);
  const inputs = fields.filter((one) => one.localName === 'input');
  const ofType = (pattern: RegExp) => inputs.filter((one) => pattern.test(one.type)).length;
  const completes = (pattern: RegExp) => fields.some((one) => pattern.test(one.autocomplete));
  const typed = ofType(/^(text|email|tel|url|number|date|password|search)$/);
  const passwords = ofType(/^password$/);
  const hidden = deepQuery<HTMLInputElement>(group, 'input[type=password]').some((one) => !isVisible(one));
  return {
    password: passwords === 1,
    passwords: passwords > 1,
    hiddenPassword: hidden && !passwords,
    newPassword: completes(/new-password/),
    currentPassword: completes(/current-password/),
    names: completes(/name$/) || inputs.some((one) => /name/i.test(one.name) && !/user/i.test(one.name)),
    twin: inputs.some((one) => one !== field && isConfirmField(one)),
    select: fields.some((one) => one.localName === 'select'),
    alone: typed === 1,
    many: typed > 3,
  };
}

/** Reads what stands around a field. */
export function readGroup(
  field: Field,
  { url, title }: PageContext,
): { said: Said; facts: Record<string, boolean> } {
  const group = groupOf(field);
  const around = surroundingsOf(group);
  const visible = (root: Element, selector: string) =>
    deepQuery(root, selector).slice(0, MOST_PARTS).filter(isVisible);
  const headings = visible(around, HEADINGS);
  const buttons = visible(group, BUTTONS);
  const links = visible(around, 'a');
  const isAfter = (button: Element) =>
    field.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING;
  const submit =
    buttons.find((button) => isAfter(button) && (button as HTMLButtonElement).type === 'submit') ??
    buttons.find(isAfter);
  const { pathname, search } = URL.parse(url) ?? { pathname: '', search: '' };
  const attributes = (names: string[]) => said(names.map((name) => group.getAttribute(name)?.slice(0, 200)));
  const sayHeading = (heading?: Element) => heading?.textContent?.slice(0, 200);
  return {
    facts: factsOf(field, group),
    said: {
      submit: said(submit ? [sayButton(submit)] : []),
      buttons: said(buttons.filter((button) => button !== submit).map(sayButton)),
      headings: said(headings.map(sayHeading)),
      form: attributes(['id', 'name', 'action', 'aria-label']),
      style: attributes(['class']),
      nearby: plain(textOf(around, MOST_NEARBY).slice(0, MOST_NEARBY)),
      links: said(links.map((link) => `${link.textContent} ${link.getAttribute('href')}`.slice(0, 150))),
      above: said(headings.length ? [] : [sayHeading(headingBefore(around))]),
      path: plain(`${pathname} ${search}`.replaceAll('/', ' ').slice(0, 300)),
      title: plain(title),
    },
  };
}
