export type Field = HTMLInputElement | HTMLSelectElement;

/** Sets the value past any setter that a framework or a page put on the field itself. */
function setNatively(field: Field, value: string): void {
  const { prototype } = field.localName === 'select' ? HTMLSelectElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
}

const isFocused = (field: Field) =>
  (field.getRootNode() as Document | ShadowRoot).activeElement === field && field.ownerDocument.hasFocus();

const BUBBLING = { bubbles: true, composed: true };

/** Says that a key went down or up. @returns false when the page wants nothing to come of it */
export function pressKey(field: Field, type: 'keydown' | 'keyup', key = 'Unidentified'): boolean {
  return field.dispatchEvent(new KeyboardEvent(type, { ...BUBBLING, cancelable: true, key }));
}

/** Puts a value into a field with the events of input, `data` being what is new of it. */
export function writeInput(field: Field, value: string, inputType: string, data: string | null): void {
  const input = { ...BUBBLING, inputType, data };
  field.dispatchEvent(new InputEvent('beforeinput', { ...input, cancelable: true }));
  setNatively(field, value);
  field.dispatchEvent(new InputEvent('input', input));
}

/**
 * Lets the browser itself type over what a focused field holds, with events that pages take for the person's own.
 *
 * @returns whether the field holds it now
 */
function typeOver(field: Field, value: string): boolean {
  if (!isFocused(field) || !('select' in field)) return false;
  field.select();
  field.ownerDocument.execCommand(value ? 'insertText' : 'delete', false, value);
  return field.value === value;
}

/**
 * Writes into a field, or chooses an entry, as a person would, with the events that pages and frameworks listen for. The focus stays
 * where it is: pages hear of entering and leaving the field by events only.
 *
 * @param inputType of the input events where the browser does not type itself, as in the Input Events specification
 */
export function writeValue(field: Field, value: string, inputType = 'insertText'): void {
  pressKey(field, 'keydown');
  if (!typeOver(field, value)) writeInput(field, value, inputType, value || null);
  pressKey(field, 'keyup');
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Tells the page that its field is entered or left. */
function tell(field: Field, now: 'in' | 'out'): void {
  field.dispatchEvent(new FocusEvent(now === 'in' ? 'focus' : 'blur', { composed: true }));
  field.dispatchEvent(new FocusEvent(`focus${now}`, BUBBLING));
}

/** Tells the page that the field is being worked on, unless it knows. */
export function enterField(field: Field): void {
  if (!isFocused(field)) tell(field, 'in');
}

/** Lets the page say what it says when a person leaves the field; one that has the focus is entered again. */
export function leaveField(field: Field): void {
  tell(field, 'out');
  if (isFocused(field)) tell(field, 'in');
}

/** Long enough for frameworks to render and for pages to take a value back, in ms. */
const TICK = 50;

export const tick = (ms = TICK): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
