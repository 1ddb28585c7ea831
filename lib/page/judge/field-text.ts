import { deepParent } from '../deep-dom.ts';
import { forThisTurn } from '../for-this-turn.ts';

/** Longer texts are prose around the field, not its label, in characters. */
const LONGEST_LABEL = 120;
/** How far up a label without `for` is looked for. */
const LABEL_STEPS = 4;
const FIELDS = 'input:not([type=hidden]),textarea,select';

/**
 * Makes texts comparable: lower case, without accents, camelCase and snake_case as words. Word lists are written
 * in this form.
 */
export function plain(text: string): string {
  return text
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-.:*$[\]()'’]+/g, ' ')
    .trim();
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Labels by what they name, in one tree. To ask each field for its own takes the browser a walk through the page. */
const labelsIn = forThisTurn((root: ParentNode) => {
  const labels = new Map<Element | null, HTMLLabelElement[]>();
  for (const label of root.querySelectorAll('label')) {
    const { control } = label;
    const others = labels.get(control);
    if (others) others.push(label);
    else labels.set(control, [label]);
  }
  return labels;
});

function referenced(field: Field, attribute: string): string[] {
  const root = field.getRootNode() as Document | ShadowRoot;
  const ids = field.getAttribute(attribute)?.split(/\s+/).filter(Boolean) ?? [];
  return ids.map((id) => root.getElementById(id)?.textContent ?? '');
}

/** The text just before the field, where a page made no proper label. */
function textBefore(field: Field): string {
  let at: Element = field;
  for (let step = 0; step < LABEL_STEPS; step += 1) {
    for (let before = at.previousSibling; before; before = before.previousSibling) {
      const element = before.nodeType === Node.ELEMENT_NODE ? (before as Element) : null;
      if (element?.matches(FIELDS) || element?.querySelector(FIELDS)) return '';
      const isCode = before.nodeType === Node.COMMENT_NODE || element?.matches('script,style');
      const text = isCode ? '' : (before.textContent ?? '').trim();
      if (text) return text.length <= LONGEST_LABEL ? text : '';
    }
    const parent = deepParent(at);
    if (!parent || parent.matches('form,body')) return '';
    at = parent;
  }
  return '';
}

/** What a field says in its attributes, for machines. */
export function attributesOf(field: Field): string {
  return plain([field.name, field.id].join(' '));
}

/** What a field says to people: label, placeholder, accessible name. */
export function labelOf(field: Field): string {
  const named = labelsIn(field.getRootNode() as Document | ShadowRoot).get(field) ?? [];
  const labels = named.map((label) => label.textContent ?? '');
  const spoken = [...labels, field.ariaLabel ?? '', ...referenced(field, 'aria-labelledby'), field.title];
  const said = [...spoken, field.placeholder].filter((text) => text.trim());
  if (!said.length || (!labels.length && said.join('') === field.placeholder)) said.push(textBefore(field));
  const text = said.map((one) => one.slice(0, LONGEST_LABEL)).join(' | ');
  // "you@company.com" asks for an address, not for a company.
  return plain(text.replace(/\S+@\S+/g, ' e-mail '));
}
