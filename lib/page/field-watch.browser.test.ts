import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { watchFields } from './field-watch.ts';
import { world } from './isolated-world.ts';

const sendMessage = vi.fn();

beforeEach(() => {
  sendMessage.mockReset().mockResolvedValue(undefined);
  vi.spyOn(chrome.runtime, 'sendMessage').mockImplementation(sendMessage);
  delete world.look;
  delete world.field;
  watchFields();
});
afterEach(() => {
  document.body.replaceChildren();
  const gone = vi.spyOn(chrome.runtime, 'id', 'get').mockReturnValue(undefined as never);
  dispatchEvent(new Event('click'));
  gone.mockRestore();
});

function show(html: string): HTMLInputElement {
  document.body.innerHTML = html;
  return document.querySelector('input') as HTMLInputElement;
}

test('a real click on an empty e-mail field asks the background once', async () => {
  const field = show('<label>Your e-mail <input name="a"></label>');
  await userEvent.click(field);
  expect(sendMessage.mock.calls).toEqual([[{ to: 'background', command: 'fieldFocused' }]]);
  expect(world.field).toBe(field);
});

test.each([
  [
    'a label that nobody tied to it',
    '<ul><li><label>Email*</label><div><input name="input_2"></div></li></ul>',
  ],
  ['a word for it in another language', '<label>Adresse électronique <input></label>'],
  ['a Northern word for it', '<input name="epost">'],
])('a field is e-mail-like by %s', async (_, html) => {
  await userEvent.click(show(html));
  expect(sendMessage).toHaveBeenCalledOnce();
});

test('calls the judge instead where it is already in the frame', async () => {
  world.look = vi.fn();
  await userEvent.click(show('<input type="email">'));
  expect(world.look).toHaveBeenCalledOnce();
  expect(sendMessage).not.toHaveBeenCalled();
});

test('sees fields reached by the keyboard and in open shadow roots', async () => {
  show('<button>before</button><div></div>');
  const root = (document.querySelector('div') as HTMLElement).attachShadow({ mode: 'open' });
  root.innerHTML = '<input placeholder="メールアドレス">';
  await userEvent.click(document.querySelector('button') as HTMLElement);
  await userEvent.keyboard('{Tab}');
  expect(world.field).toBe(root.querySelector('input'));
});

test('what the page wrote into a field is not what a person wrote', async () => {
  const field = show('<input name="email" value="Your e-mail">');
  await userEvent.click(field);
  expect(world.field).toBe(field);
});

test('a field that a person began to fill is left alone', async () => {
  const field = show('<input name="email">');
  field.value = 'rob';
  await userEvent.click(field);
  expect(sendMessage).not.toHaveBeenCalled();
});

test.each([
  ['a search field', '<input type="search" name="q">'],
  ['a name', '<input name="first-name">'],
  ['a filled field', '<input type="email" value="me@example.org">'],
  ['a password', '<input type="password" name="mail-password">'],
])('leaves %s alone', async (_, html) => {
  await userEvent.click(show(html));
  expect(sendMessage).not.toHaveBeenCalled();
});

test('what a script of the page does by itself does not count', async () => {
  const field = show('<input type="email">');
  await new Promise((resolve) => setTimeout(resolve, 1050));
  field.focus();
  for (const type of ['pointerdown', 'keydown', 'focusin', 'click', 'keyup'])
    field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  field.click();
  expect(sendMessage).not.toHaveBeenCalled();
});

test('retires without a word when its extension is gone', async () => {
  vi.spyOn(chrome.runtime, 'id', 'get').mockReturnValue(undefined as never);
  await userEvent.click(show('<input type="email">'));
  vi.restoreAllMocks();
  vi.spyOn(chrome.runtime, 'sendMessage').mockImplementation(sendMessage);
  await userEvent.click(show('<input type="email">'));
  expect(sendMessage).not.toHaveBeenCalled();
});

test('hears a person go into a frame of the page’s own, and nowhere else', async () => {
  document.body.innerHTML = '<input><iframe srcdoc="<p>inside"></iframe>';
  const other = document.createElement('iframe');
  other.src = 'data:text/html,<p>elsewhere';
  document.body.append(other);
  const [own] = document.querySelectorAll('iframe');
  const field = document.querySelector('input') as HTMLElement;
  await userEvent.click(field);
  await userEvent.click(other);
  await userEvent.click(field);
  expect(sendMessage).not.toHaveBeenCalled();
  await userEvent.click(own as HTMLElement);
  await vi.waitFor(() =>
    expect(sendMessage.mock.calls).toEqual([[{ to: 'background', command: 'frameEntered' }]]),
  );
});

test('coming after the click that led to a field, it asks for it at once, and once', async () => {
  delete world.field;
  const field = show('<input type="email">');
  const early = new Promise<void>((resolve) =>
    field.addEventListener('pointerup', () => {
      watchFields();
      resolve();
    }),
  );
  await Promise.all([early, userEvent.click(field)]);
  expect(sendMessage).toHaveBeenCalledOnce();
});
