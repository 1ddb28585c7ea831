import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deepQuery } from '../../lib/page/deep-dom.ts';
import { fillField } from '../../lib/page/fill.ts';
import { mountAngular } from './forms/angular-form.ts';
import { mountLit } from './forms/lit-form.ts';
import type { MountedForm } from './forms/mounted-form.ts';
import { mountPreact } from './forms/preact-form.ts';
import { mountReact } from './forms/react-form.ts';
import { mountSvelte } from './forms/svelte-form.ts';
import { mountVue } from './forms/vue-form.ts';

const ADDRESS = 'shop-x1@mail.cx';
const rendered = () => new Promise((resolve) => setTimeout(resolve, 60));

let target: HTMLElement;
beforeEach(() => {
  target = document.createElement('div');
  document.body.append(target);
});
afterEach(() => target.remove());

const emailFields = () => deepQuery<HTMLInputElement>(target, 'input[type=email]');

function put(html: string): HTMLInputElement {
  target.innerHTML = html;
  return target.querySelector('input') as HTMLInputElement;
}

describe.each([
  ['React', mountReact],
  ['Preact', mountPreact],
  ['Vue', mountVue],
  ['Angular', mountAngular],
  ['Svelte', mountSvelte],
  ['Lit', mountLit],
])('%s', (_, mountForm) => {
  let form: MountedForm;
  beforeEach(async () => {
    form = await mountForm(target);
    await rendered();
  });
  afterEach(() => form.unmount());

  test("the page's own state takes the address and its twin, and undo empties both", async () => {
    const before = form.state();
    const [field, twin] = emailFields();
    const { filled, undo } = await fillField(field as HTMLInputElement, ADDRESS);
    expect(filled).toBe(true);
    expect(form.state()).toEqual({ email: ADDRESS, ...(twin && { again: ADDRESS }) });
    undo();
    await rendered();
    expect(form.state()).toEqual(before);
    expect(emailFields().map(({ value }) => value)).toEqual(emailFields().map(() => ''));
  });

  test('undo puts back what a person had typed', async () => {
    const [field] = emailFields() as [HTMLInputElement];
    await fillField(field, 'me@example.org', null);
    const { undo } = await fillField(field, ADDRESS, null);
    undo();
    await rendered();
    expect(field.value).toBe('me@example.org');
    expect(form.state().email).toBe('me@example.org');
  });
});

test('fills nothing but the field and its twin', async () => {
  const field = put(`<form><input type=email name=email><input type=email name=email_again>
    <input type=email name=friend><input type=email name=confirm_email hidden><input name=name></form>`);
  await fillField(field, ADDRESS);
  expect([...target.querySelectorAll('input')].map(({ value }) => value)).toEqual([
    ADDRESS,
    ADDRESS,
    '',
    '',
    '',
  ]);
});

test('never overwrites a twin the person has filled', async () => {
  const field = put('<form><input type=email><input type=email name=confirm_email value=me@x.org></form>');
  await fillField(field, ADDRESS);
  expect(target.querySelectorAll('input')[1]?.value).toBe('me@x.org');
});

test('keeps the focus where it is', async () => {
  const field = put('<input type=email><input id=other>');
  const other = target.querySelector<HTMLInputElement>('#other');
  other?.focus();
  await fillField(field, ADDRESS);
  expect(document.activeElement).toBe(other);
});

test('an address longer than the field takes leaves it alone', async () => {
  const field = put('<input type=email maxlength=10 value=a@b.c>');
  expect((await fillField(field, ADDRESS)).filled).toBe(false);
  expect(field.value).toBe('a@b.c');
});

test('a page that clears the first input gets the address again', async () => {
  const field = put('<input type=email>');
  field.addEventListener('input', () => setTimeout(() => (field.value = '')), { once: true });
  expect((await fillField(field, ADDRESS)).filled).toBe(true);
  expect(field.value).toBe(ADDRESS);
});

test('a page that never keeps it is told on', async () => {
  const field = put('<input type=email>');
  field.addEventListener('input', () => setTimeout(() => (field.value = '')));
  expect((await fillField(field, ADDRESS)).filled).toBe(false);
});

test('a page that empties the field on blur is told on', async () => {
  const field = put('<input type=email>');
  field.addEventListener('blur', () => (field.value = ''));
  expect((await fillField(field, ADDRESS)).filled).toBe(false);
});

test('a page that stops the events of its field does not stop the fill', async () => {
  const field = put('<input type=email>');
  for (const type of ['beforeinput', 'keydown', 'input', 'change'])
    target.addEventListener(
      type,
      (event) => {
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      true,
    );
  expect((await fillField(field, ADDRESS)).filled).toBe(true);
  expect(field.value).toBe(ADDRESS);
});

test('a field in a same-origin frame is filled', async () => {
  const frame = document.createElement('iframe');
  frame.srcdoc = '<form><input type=email></form>';
  target.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const field = frame.contentDocument?.querySelector('input') as HTMLInputElement;
  expect((await fillField(field, ADDRESS)).filled).toBe(true);
  expect(field.value).toBe(ADDRESS);
});

test('hidden, disabled and read-only fields stay untouched', async () => {
  for (const attribute of ['hidden', 'disabled', 'readonly', 'style="opacity:0"']) {
    const field = put(`<input type=email ${attribute}>`);
    expect((await fillField(field, ADDRESS)).filled).toBe(false);
    expect(field.value).toBe('');
  }
});
