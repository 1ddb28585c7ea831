import { DIGITS, type MountCodePage } from './code-page.ts';

const put = (target: HTMLElement, html: string) => {
  target.innerHTML = html;
  return [...target.querySelectorAll('input')];
};
const page = (state: () => string) => ({ state, unmount: () => undefined });
const row = (attributes: string) => `<input ${attributes}>`.repeat(DIGITS);

/** A number field without a script. */
export const plainNumber: MountCodePage = (target) => {
  const [field] = put(target, '<form><label>One-time code <input type="number" name="otp"></label></form>');
  return page(() => field?.value ?? '');
};

/** Boxes of which the first takes the whole code and spreads it. */
export const plainSpread: MountCodePage = (target) => {
  const fields = put(
    target,
    `<form><div><input maxlength="6">${'<input maxlength="1">'.repeat(DIGITS - 1)}</div></form>`,
  );
  for (const [index, field] of fields.entries())
    field.addEventListener('input', () => {
      [...field.value].forEach((digit, offset) => {
        const box = fields[index + offset];
        if (box) box.value = digit;
      });
    });
  return page(() => fields.map(({ value }) => value).join(''));
};

/** Boxes that throw away what is typed and take the clipboard only. */
export const plainPaste: MountCodePage = (target) => {
  const fields = put(target, `<form><div>${row('maxlength="1"')}</div></form>`);
  for (const field of fields)
    field.addEventListener('input', (event) => {
      const isUndo = (event as InputEvent).inputType === 'historyUndo';
      if (!isUndo) field.value = '';
    });
  fields[0]?.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text') ?? '';
    for (const [index, field] of fields.entries()) field.value = text[index] ?? '';
  });
  return page(() => fields.map(({ value }) => value).join(''));
};

/** One field whose mask takes one character at a time. */
export const plainMask: MountCodePage = (target) => {
  const [field] = put(target, '<form><label>SMS code <input placeholder="______"></label></form>');
  let known = '';
  field?.addEventListener('input', () => {
    const isStep = Math.abs(field.value.length - known.length) <= 1 || field.value === '';
    if (!isStep) field.value = known;
    known = field.value;
  });
  return page(() => field?.value ?? '');
};

/** Every box in a shadow root of its own. */
export const shadowBoxes: MountCodePage = (target) => {
  const fields = Array.from({ length: DIGITS }, () => {
    const host = document.createElement('div');
    const field = document.createElement('input');
    field.maxLength = 1;
    host.attachShadow({ mode: 'open' }).append(field);
    target.append(host);
    return field;
  });
  return page(() => fields.map(({ value }) => value).join(''));
};
