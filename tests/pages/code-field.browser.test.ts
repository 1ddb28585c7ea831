import { afterEach, expect, test } from 'vitest';
import { fillCode } from '../../lib/page/code/fill-code.ts';
import { findCodeField } from '../../lib/page/code/find-code-field.ts';

afterEach(() => {
  document.body.innerHTML = '';
  document.title = '';
});

function put(html: string): HTMLInputElement[] {
  document.body.innerHTML = html;
  return [...document.querySelectorAll('input')];
}
const boxes = (attributes = 'maxlength=1') =>
  `<form><div>${Array.from({ length: 6 }, () => `<input ${attributes}>`).join('')}</div><button>OK</button></form>`;
const shown = () => [...document.querySelectorAll('input')].map(({ value }) => value).join('');

test.each([
  '<label>Anything <input autocomplete=one-time-code></label>',
  '<label>Verification code <input></label>',
  '<label for=a>Best&auml;tigungscode</label><input id=a>',
  '<label>Code de v\u00e9rification <input type=tel></label>',
  '<label>C\u00f3digo de verificaci\u00f3n <input></label>',
  '<label>Код подтверждения <input type=number></label>',
  '<input placeholder=認証コード>',
  '<input name=otp maxlength=6 inputmode=numeric>',
  '<h1>Check your e-mail</h1><label>Code <input></label>',
])('finds the code field of %s', (html) => {
  const [field] = put(html);
  expect(findCodeField(document)).toBe(field);
});

test('finds the first of six boxes', () => {
  const [first] = put(`<input type=search>${boxes()}`).slice(1);
  expect(findCodeField(document)).toBe(first);
});

test.each([
  '<input type=search name=code>',
  '<label>Coupon code <input></label>',
  '<label>Promo code <input name=code></label>',
  '<label>Card security code <input name=cvc maxlength=3></label>',
  '<label>Security code <input autocomplete=cc-csc></label>',
  '<label>Postal code <input></label>',
  '<label>Country code <input type=tel></label>',
  '<label>Code <input></label>',
  '<label>Verification code <input hidden></label>',
  '<label>First name <input></label><label>Initial <input maxlength=1></label>',
])('finds none in %s', (html) => {
  put(html);
  expect(findCodeField(document)).toBeNull();
});

test('one box takes the code, without spaces where it is short, and undo is exact', async () => {
  const [field] = put('<input autocomplete=one-time-code maxlength=6>') as [HTMLInputElement];
  const { filled, undo } = await fillCode(field, '482 913');
  expect([filled, field.value]).toEqual([true, '482913']);
  await undo();
  expect(field.value).toBe('');
});

test('six boxes take one digit each, on a page that moves on by itself', async () => {
  const fields = put(boxes('maxlength=1'));
  const heard: string[] = [];
  fields.forEach((field, index) => {
    field.addEventListener('input', () => {
      heard[index] = field.value;
      fields[index + 1]?.focus();
    });
  });
  const { filled, undo } = await fillCode(fields[0] as HTMLInputElement, '482913');
  expect([filled, shown(), heard.join('')]).toEqual([true, '482913', '482913']);
  await undo();
  expect(shown()).toBe('');
});

test('boxes that only take a pasted code get it pasted', async () => {
  const fields = put(boxes());
  for (const field of fields) field.addEventListener('input', () => (field.value = ''));
  fields[0]?.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text') ?? '';
    for (const [index, field] of fields.entries()) field.value = text[index] ?? '';
  });
  expect((await fillCode(fields[0] as HTMLInputElement, '482913')).filled).toBe(true);
  expect(shown()).toBe('482913');
});

test('a page that sends the code and leaves counts as filled', async () => {
  const fields = put(boxes());
  fields[5]?.addEventListener('input', () => (document.body.innerHTML = '<h1>Confirmed</h1>'));
  expect((await fillCode(fields[0] as HTMLInputElement, '482913')).filled).toBe(true);
});

test('a code that does not fit the boxes is not cut', async () => {
  const fields = put(boxes());
  expect((await fillCode(fields[0] as HTMLInputElement, '4829')).filled).toBe(false);
  expect(shown()).toBe('');
});
