import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { world } from './isolated-world.ts';
import { createLook } from './look.ts';
import { pageCommands } from './page-commands.ts';
import { createPageOffers, type PageOffers } from './page-offers.ts';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const BREATHER = 450;

let offers: PageOffers;
let look: () => Promise<void>;
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
  world.offers = offers;
  look = createLook();
});
afterEach(() => {
  for (const { body } of told) offers.find(body.ticket)?.close('gone');
  document.body.replaceChildren();
});

const field = () => document.querySelector('#email') as HTMLInputElement;
const host = () => document.querySelector('html > [popover]') as HTMLElement;
const hosts = () => document.querySelectorAll('[popover]').length;

/** The offer's frame tells its size, which shows it. */
function paint(): void {
  const { ticket } = told.find(({ command }) => command === 'openOffer')?.body ?? {};
  offers.find(ticket as string)?.resize({ width: 320, height: 90 });
}

/** A list that the page or another extension opens right under the field. */
function openList(): HTMLElement {
  const list = document.createElement('div');
  const { left, bottom } = field().getBoundingClientRect();
  list.style.cssText = `position:fixed;z-index:2147483647;margin:0;left:${left}px;top:${bottom}px;width:200px;height:120px`;
  document.body.append(list);
  return list;
}
const isBelow = () => host().getBoundingClientRect().top > field().getBoundingClientRect().bottom;

async function turnTo(input = field()): Promise<void> {
  await userEvent.click(input);
  world.field = input;
  await look();
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
  paint();
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

test('stays away for good when the page puts a new field in the place of one where it was refused', async () => {
  await turnTo();
  paint();
  await userEvent.keyboard('{Escape}');
  field().replaceWith(field().cloneNode());
  await wait(BREATHER);
  await turnTo();
  expect(hosts()).toBe(0);
});

test.each([
  ['Your e-mail', 1],
  ['me@example.org', 0],
  ['Robin', 0],
])('a field in which the page wrote "%s" gets %i offers', async (text, count) => {
  field().setAttribute('value', text);
  await turnTo();
  expect(hosts()).toBe(count);
});

test('a field that holds what a person wrote gets none', async () => {
  field().setAttribute('value', 'Your e-mail');
  field().value = 'my mail';
  await turnTo();
  expect(hosts()).toBe(0);
});

test('gives way to a list that opens under the field, and does not jump back when that closes', async () => {
  document.body.style.paddingTop = '200px';
  await turnTo();
  paint();
  expect(isBelow()).toBe(true);
  const list = openList();
  list.popover = 'manual';
  list.showPopover();
  await vi.waitFor(() => expect(isBelow()).toBe(false));
  const offer = offers.find(told[0]?.body.ticket as string);
  expect(offer?.obstacle(performance.now())).toBe('too-young');
  await vi.waitFor(() => expect(offer?.obstacle(performance.now())).toBeNull());
  list.remove();
  await wait(600);
  expect(isBelow()).toBe(false);
  document.body.removeAttribute('style');
});

/** Asks for an offer and waits until a click on it would count. */
async function standingOffer() {
  await turnTo();
  paint();
  const offer = offers.find(told[0]?.body.ticket as string);
  await vi.waitFor(() => expect(offer?.obstacle(performance.now())).toBeNull(), 3_000);
  return offer;
}

test('a click that is held up on its way counts for how the offer stood when it was made', async () => {
  await turnTo();
  paint();
  const ticket = told[0]?.body.ticket as string;
  const { isOfferClear } = pageCommands(offers);
  const clickedAt = Date.now();
  await vi.waitFor(() => expect(offers.find(ticket)?.obstacle(performance.now())).toBeNull(), 3_000);
  expect(isOfferClear({ ticket, clickedAt })).toEqual({ clear: false, tooYoung: true });
  expect(isOfferClear({ ticket, clickedAt: Date.now() })).toEqual({ clear: true, tooYoung: false });
});

test('many small steps are a move, after which it must stand anew', async () => {
  document.body.style.paddingBottom = '300vh';
  const offer = await standingOffer();
  for (let step = 0; step < 4; step += 1) {
    scrollBy(0, 1);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  expect(offer?.obstacle(performance.now())).toBe('too-young');
  await vi.waitFor(() => expect(offer?.obstacle(performance.now())).toBeNull(), 3_000);
  scrollTo(0, 0);
  document.body.removeAttribute('style');
});

test.each(['focus', 'visibilitychange'])('back in front (%s) it must stand anew', async (type) => {
  const offer = await standingOffer();
  dispatchEvent(new Event(type));
  expect(offer?.obstacle(performance.now())).toBe('too-young');
});

test('waits unseen, and leaves all keys to the page, until there is a free place', async () => {
  await userEvent.click(field());
  const { left, top, right, bottom } = field().getBoundingClientRect();
  const hole = `M${left} ${top}H${right}V${bottom}H${left}Z`;
  const cover = openList();
  cover.style.cssText += `;inset:0;width:auto;height:auto;clip-path:path(evenodd,"M0 0H9999V9999H0Z${hole}")`;
  await turnTo();
  paint();
  const keys: boolean[] = [];
  addEventListener('keydown', (event) => keys.push(event.defaultPrevented), { once: true });
  await userEvent.keyboard('{ArrowDown}');
  expect(keys).toEqual([false]);
  expect(hosts()).toBe(1);
  cover.remove();
  await wait(300);
  addEventListener('keydown', (event) => keys.push(event.defaultPrevented), { once: true, capture: true });
  await userEvent.keyboard('{Escape}');
  expect(hosts()).toBe(0);
});

test('stands above a field with a list of its own and leaves the list its key', async () => {
  document.body.style.paddingTop = '200px';
  field().setAttribute('list', 'addresses');
  await turnTo();
  paint();
  expect(isBelow()).toBe(false);
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(field());
  await userEvent.keyboard('{ArrowUp}');
  expect(document.activeElement).toBe(host());
  document.body.removeAttribute('style');
});

test('the arrow down leads into it, Tab past it', async () => {
  await turnTo();
  paint();
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(host());
  field().focus();
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement).toBe(document.querySelector('[type=password]'));
});

test('moves nothing: neither the page nor its size nor where it is scrolled to', async () => {
  document.body.style.height = '3000px';
  scrollTo(0, 20);
  const measure = () => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    const boxes = [...document.body.querySelectorAll('*')].map((each) =>
      JSON.stringify(each.getBoundingClientRect()),
    );
    return { scrollWidth, scrollHeight, scrollX, scrollY, boxes };
  };
  await userEvent.click(field());
  const before = measure();
  await turnTo();
  paint();
  expect(measure()).toEqual(before);
  await userEvent.keyboard('{Escape}');
  expect(measure()).toEqual(before);
  document.body.removeAttribute('style');
});
