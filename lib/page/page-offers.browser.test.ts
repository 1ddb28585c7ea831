import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { world } from './isolated-world.ts';
import { createPageOffers, type PageOffers } from './page-offers.ts';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const BREATHER = 450;

let offers: PageOffers;
let told: { command: string; body: { ticket: string } }[];
let isAllowed: boolean;

beforeEach(() => {
  isAllowed = true;
  told = [];
  const background = async (message: (typeof told)[number]) => {
    told.push(message);
    return isAllowed ? { ok: true } : { ok: false, failure: { kind: 'not-allowed' } };
  };
  vi.spyOn(chrome.runtime, 'sendMessage').mockImplementation(background as never);
  Object.assign(chrome.runtime, { getURL: () => 'about:blank' });
  document.title = 'Sign up';
  document.body.innerHTML = `<h1>Create your account</h1><form><label>Name<input name="name"></label>
    <label>Email<input id="email" type="email"></label>
    <label>Password<input type="password" autocomplete="new-password"></label><button>Sign up</button></form>`;
  document.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
  offers = createPageOffers();
});
afterEach(() => {
  for (const { body } of told) offers.find(body.ticket)?.close('gone');
  document.body.replaceChildren();
});

const field = () => document.querySelector('#email') as HTMLInputElement;
const hosts = () => document.querySelectorAll('[popover]').length;

async function turnTo(input = field()): Promise<void> {
  await userEvent.click(input);
  world.field = input;
  await offers.look();
}

test('stands at the field under a ticket nobody can guess, outside of the body', async () => {
  await turnTo();
  expect(hosts()).toBe(1);
  expect(told[0]).toMatchObject({
    command: 'openOffer',
    body: { ticket: expect.stringMatching(/^[0-9a-f]{32}$/) },
  });
  expect(document.activeElement).toBe(field());
});

test('shows nothing when the background refuses', async () => {
  isAllowed = false;
  await turnTo();
  expect(hosts()).toBe(0);
});

test('Esc puts it away for good on this field', async () => {
  await turnTo();
  await userEvent.keyboard('{Escape}');
  expect(hosts()).toBe(0);
  expect(told.at(-1)?.command).toBe('offerClosed');
  await wait(BREATHER);
  await turnTo();
  expect(hosts()).toBe(0);
});

test.each<[string, () => Promise<unknown>]>([
  ['the focus moves on', () => userEvent.click(document.querySelector('[name=name]') as Element)],
  ['the person types', () => userEvent.keyboard('m')],
  ['the form is sent', () => userEvent.keyboard('{Enter}')],
  ['the field goes', async () => field().remove()],
  ['the route changes', async () => history.pushState(null, '', `#${Math.random()}`)],
  ['the page takes it out', async () => document.querySelector('[popover]')?.remove()],
])('goes when %s, and may come back', async (_, leave) => {
  await turnTo();
  await leave();
  await vi.waitFor(() => expect(hosts()).toBe(0));
  await vi.waitFor(() => expect(told.at(-1)?.command).toBe('offerClosed'));
  if (!field()) return;
  field().value = '';
  await wait(BREATHER);
  await turnTo();
  expect(hosts()).toBe(1);
});

test('stays while the answer to a click is on its way, wherever the focus goes', async () => {
  await turnTo();
  offers.find(told[0]?.body.ticket as string)?.await();
  await userEvent.click(document.querySelector('[name=name]') as Element);
  await wait(300);
  expect(hosts()).toBe(1);
});

test('a field that was swapped since is not the one the offer was for', async () => {
  await turnTo();
  const offer = offers.find(told[0]?.body.ticket as string);
  expect(offer?.isIntact()).toBe(true);
  field().type = 'text';
  expect(offer?.isIntact()).toBe(false);
});
