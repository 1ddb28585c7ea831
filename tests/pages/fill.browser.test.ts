import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fillField } from '../../lib/page/fill.ts';

const ADDRESS = 'shop-x1@mail.cx';

let target: HTMLElement;
beforeEach(() => {
  target = document.createElement('div');
  document.body.append(target);
});
afterEach(() => target.remove());

function put(html: string): HTMLInputElement {
  target.innerHTML = html;
  return target.querySelector('input') as HTMLInputElement;
}

test('undo puts back what a person had typed', async () => {
  const field = put('<form><input type=email value=me@example.org></form>');
  const { undo } = await fillField(field, ADDRESS);
  expect(field.value).toBe(ADDRESS);
  undo();
  expect(field.value).toBe('me@example.org');
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

describe('an address asked for in two parts', () => {
  const values = () =>
    [...target.querySelectorAll<HTMLInputElement>('input,select')].map(({ value }) => value);

  test('gets its domain after the at sign, and undo takes both out', async () => {
    const field = put(
      '<form><input name=mail> @ <input name=host value=old.example><input name=city></form>',
    );
    const { filled, undo } = await fillField(field, ADDRESS);
    expect(filled).toBe(true);
    expect(values()).toEqual(['shop-x1', 'mail.cx', '']);
    undo();
    expect(values()).toEqual(['', 'old.example', '']);
  });

  test('gets its domain from a list, whatever the list calls it inside', async () => {
    const field = put(`<form><input name=mail><select><option value=0>Choose</option>
      <option value=1>@post.example</option><option value=2>@Mail.cx</option></select></form>`);
    expect((await fillField(field, ADDRESS)).filled).toBe(true);
    expect(values()).toEqual(['shop-x1', '2']);
  });

  test('stays as it was where the list lacks the domain', async () => {
    const field = put(`<form><input name=mail value=me>@<select>
      <option>a.example</option><option selected>b.example</option></select></form>`);
    expect((await fillField(field, ADDRESS)).filled).toBe(false);
    expect(values()).toEqual(['me', 'b.example']);
  });

  test.each([
    ['another text between them', '<input name=mail> Company <input name=host>'],
    ['a whole address in the first', '<input type=email> @ <input name=twitter>'],
    ['a list of something else', '<input name=mail><select><option>Ms</option><option>Mr</option></select>'],
    ['a field nobody sees', '<input name=mail> @ <input name=host style="opacity: 0">'],
  ])('is no such thing with %s', async (_, html) => {
    const field = put(`<form>${html}</form>`);
    const others = values().slice(1);
    expect((await fillField(field, ADDRESS)).filled).toBe(true);
    expect(values()).toEqual([ADDRESS, ...others]);
  });
});

describe('a field the page replaces while it is filled', () => {
  const replaceOnce = (field: HTMLInputElement, html: string) =>
    field.addEventListener('input', () => queueMicrotask(() => put(html)), { once: true });

  test('is followed to the one that holds the value, which undo empties', async () => {
    const field = put('<input type=email name=email>');
    replaceOnce(field, `<input type=email name=email value="${ADDRESS}">`);
    const { filled, field: now, undo } = await fillField(field, ADDRESS);
    expect(filled).toBe(true);
    expect(now).toBe(target.querySelector('input'));
    undo();
    expect(now.value).toBe('');
  });

  test.each([
    ['an empty one', '<input type=email name=email>'],
    ['one with another name', `<input type=email name=friend value="${ADDRESS}">`],
    ['one nobody sees', `<input type=email name=email hidden value="${ADDRESS}">`],
    ['none', '<p>Thank you</p>'],
  ])('is not filled, and nothing else is touched, with %s in its place', async (_, html) => {
    const field = put('<input type=email name=email>');
    replaceOnce(field, html);
    expect((await fillField(field, ADDRESS)).filled).toBe(false);
    const other = target.querySelector('input');
    expect(other?.value).toBe(other?.defaultValue);
  });
});

test('hidden, disabled and read-only fields stay untouched', async () => {
  for (const attribute of ['hidden', 'disabled', 'readonly', 'style="opacity:0"']) {
    const field = put(`<input type=email ${attribute}>`);
    expect((await fillField(field, ADDRESS)).filled).toBe(false);
    expect(field.value).toBe('');
  }
});
