import { deepClosest, deepParent, deepQuery, isVisible } from '../deep-dom.ts';

export const FIELDS =
  'input:not([type=hidden],[type=submit],[type=button],[type=image],[type=reset]),textarea,select';
export const BUTTONS = 'button,input[type=submit],input[type=button],input[type=image],[role=button]';

/** A form with more fields than this holds the whole page, as old server frameworks build it. */
const MOST_FIELDS = 40;
/** How far up a group without a form reaches. */
const GROUP_STEPS = 8;

/** The closest ancestor that has both a field and something to send it with. */
function formlessGroup(field: Element): Element {
  let at = field;
  for (let step = 0; step < GROUP_STEPS; step += 1) {
    const parent = deepParent(at);
    if (!parent || parent.matches('body,html')) break;
    at = parent;
    if (at.matches('dialog,[role=dialog],form') || deepQuery(at, BUTTONS).some(isVisible)) break;
  }
  return at;
}

/** The form of a field, or what serves as one. */
export function groupOf(field: HTMLInputElement | HTMLTextAreaElement): Element {
  const form = field.form ?? deepClosest(field, 'form,[role=form]');
  const isWholePage = form?.querySelector('h1,nav,article') && deepQuery(form, FIELDS).length > MOST_FIELDS;
  return form && !isWholePage ? form : formlessGroup(field);
}
