import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createCodeCards } from './code-card.ts';
import type { TabFrame } from './tab-frames.ts';
import { type CardTicket, createTickets } from './tickets.ts';
import { createWaits, type Found } from './waits.ts';

const SITE = 'https://shop.example.com/verify';
const found: Found = {
  messageId: 'x',
  from: 'Shop',
  sentAt: '2026-11-22T10:00:00Z',
  code: '482913',
  link: 'https://example.com/confirm?t=1',
};
/** Which frames there are, and which of them have a code field. */
let frames: (Omit<TabFrame, 'site' | 'hasFocus'> & { url: string; hasCodeField: boolean })[] = [];
let isClear = true;
const sent: {
  command: string;
  frameId: number;
  body: { ticket: string; code?: string; corner?: boolean };
}[] = [];
const of = (command: string) => sent.filter((one) => one.command === command);

async function setUp(more: { found?: Found } = {}) {
  const tab = await fakeBrowser.tabs.create({ url: SITE });
  const tabId = tab?.id as number;
  const tickets = createTickets();
  const waits = createWaits({ write: async () => undefined } as never);
  const wait = await waits.open({
    tabId,
    site: 'example.com',
    mailboxId: 'm',
    address: 'shop@mail.cx',
    isPrivate: false,
    isFresh: true,
  });
  await waits.change(wait.id, (one) => {
    one.found = more.found ?? null;
  });
  const cards = createCodeCards({ tickets, waits });
  const cardOf = async () => {
    const shown = (await waits.find(wait.id))?.card;
    return shown ? ((await tickets.find(shown.ticket)) as CardTicket) : null;
  };
  const find = () =>
    waits.change(wait.id, (one) => {
      one.found = found;
    });
  return { tabId, tickets, waits, wait, cards, cardOf, find };
}

/** When the person clicked. */
const CLICKED = 1_700_000_000_000;

beforeEach(() => {
  sent.length = 0;
  isClear = true;
  frames = [
    { frameId: 0, documentId: 'top', url: SITE, hasCodeField: false },
    { frameId: 2, documentId: 'ad', url: 'https://ads.test/', hasCodeField: true },
    { frameId: 5, documentId: 'own', url: 'https://login.example.com/', hasCodeField: true },
  ];
  fakeBrowser.scripting.executeScript = vi.fn(async ({ func }: { func?: unknown }) =>
    func ? frames.map(({ url, ...frame }) => ({ ...frame, result: { url, hasFocus: false } })) : [],
  ) as never;
  fakeBrowser.tabs.sendMessage = vi.fn(async (_tab, { command, body }, { frameId }) => {
    sent.push({ command, frameId, body });
    const codeField = frames.find((frame) => frame.frameId === frameId)?.hasCodeField ?? false;
    if (command === 'showCard') return { ok: true, value: { shown: codeField || body.corner, codeField } };
    if (command === 'isOfferClear') return { ok: true, value: { clear: isClear } };
    return { ok: true, value: { filled: true } };
  }) as never;
});

test('the card goes to the code field of the same site, never to a foreign frame', async () => {
  const { cards, tabId, cardOf } = await setUp();
  await cards.onTabLoaded(tabId);
  expect(of('showCard').map(({ frameId }) => frameId)).toEqual([0, 5]);
  expect(await cardOf()).toMatchObject({ frameId: 5, documentId: 'own', codeField: true });
});

test('a card that stands at its code field is told of the find, not put up again', async () => {
  const { cards, tabId, tickets, cardOf, find } = await setUp();
  await cards.onTabLoaded(tabId);
  const card = (await cardOf()) as CardTicket;
  await tickets.claim(card.id, { kind: 'offer', tabId, frameId: 9, documentId: 'card' });
  sent.length = 0;
  await cards.onFound((await find()) as never);
  expect(sent).toEqual([{ command: 'offerChanged', frameId: 9, body: { ticket: card.id } }]);
  expect(await cards.describe(card)).toMatchObject({
    code: '482913',
    linkHost: 'example.com',
    codeField: true,
  });
});

test('without a code field a find shows in the corner, and waiting shows nothing', async () => {
  const { cards, tabId, cardOf, find } = await setUp();
  frames = frames.slice(0, 2);
  await cards.onTabLoaded(tabId);
  expect(await cardOf()).toBeNull();
  await cards.onFound((await find()) as never);
  expect(await cardOf()).toMatchObject({ frameId: 0, codeField: false });
});

test('a tab that went to another site gets no card, and its old card no code', async () => {
  const { cards, tabId, cardOf } = await setUp({ found });
  await cards.onTabLoaded(tabId);
  const card = (await cardOf()) as CardTicket;
  await fakeBrowser.tabs.update(tabId, { url: 'https://evil.test/' });
  sent.length = 0;
  await expect(cards.fillCode(card, CLICKED)).rejects.toThrow('page-gone');
  await expect(cards.describe(card)).rejects.toThrow('page-gone');
  await cards.onTabLoaded(tabId);
  expect(sent).toEqual([]);
});

test('a covered card gives no code away and opens no link', async () => {
  const { cards, tabId, cardOf } = await setUp({ found });
  await cards.onTabLoaded(tabId);
  const card = (await cardOf()) as CardTicket;
  isClear = false;
  await expect(cards.fillCode(card, CLICKED)).rejects.toThrow('offer-not-visible');
  await expect(cards.openLink(card, CLICKED)).rejects.toThrow('offer-not-visible');
  expect(of('fillCode')).toEqual([]);
  expect(of('isOfferClear')).toMatchObject([{ body: { clickedAt: CLICKED } }, {}]);
});

test('the code goes to the card’s own frame once, and the wait is over', async () => {
  const { cards, tabId, cardOf, waits } = await setUp({ found });
  await cards.onTabLoaded(tabId);
  const card = (await cardOf()) as CardTicket;
  await cards.fillCode(card, CLICKED);
  expect(of('fillCode')).toEqual([
    { command: 'fillCode', frameId: 5, body: { ticket: card.id, code: '482913' } },
  ]);
  expect(await waits.list()).toEqual([]);
  await expect(cards.fillCode(card, CLICKED)).rejects.toThrow('page-gone');
});

test('a card put away by the person does not come back', async () => {
  const { cards, tabId, cardOf } = await setUp({ found });
  await cards.onTabLoaded(tabId);
  await cards.onClosed((await cardOf()) as CardTicket, true);
  await cards.onTabLoaded(tabId);
  expect(await cardOf()).toBeNull();
});

test('a page without a code field gets a card once the form is sent and the wait has been long', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const { cards, tabId, cardOf } = await setUp();
  frames = frames.slice(0, 1);
  vi.setSystemTime(Date.now() + 31_000);
  await cards.onTurn();
  expect(await cardOf()).toBeNull();
  await cards.onTabLoaded(tabId);
  expect(await cardOf()).toMatchObject({ frameId: 0, codeField: false });
  vi.useRealTimers();
});

test('a code field that comes into the page later takes the card from the corner', async () => {
  const { cards, tabId, cardOf } = await setUp({ found });
  frames = [{ frameId: 0, documentId: 'top', url: SITE, hasCodeField: false }];
  await cards.onTurn();
  expect(await cardOf()).toMatchObject({ codeField: false });
  frames = [{ frameId: 0, documentId: 'top', url: SITE, hasCodeField: true }];
  expect(await cards.onCodeField(tabId)).toBe(true);
  expect(await cardOf()).toMatchObject({ codeField: true });
  expect(await cards.onCodeField(tabId + 1)).toBe(false);
});

test('the card follows to another tab of the same site, not to one of another site', async () => {
  const { cards, waits, wait, cardOf } = await setUp({ found });
  const other = await fakeBrowser.tabs.create({ url: 'https://evil.test/' });
  await cards.onTabLoaded(other?.id as number);
  expect(sent).toEqual([]);
  const verify = await fakeBrowser.tabs.create({ url: 'https://shop.example.com/code' });
  await cards.onTabLoaded(verify?.id as number);
  expect(await cardOf()).toMatchObject({ tabId: verify?.id, codeField: true });
  expect(await waits.find(wait.id)).toMatchObject({ tabId: verify?.id });
});

test('a link to another site than the one signed up to says so', async () => {
  const elsewhere = { ...found, link: 'https://click.tracker.test/x' };
  const { cards, tabId, cardOf } = await setUp({ found: elsewhere });
  await cards.onTabLoaded(tabId);
  expect(await cards.describe((await cardOf()) as CardTicket)).toMatchObject({
    linkHost: 'click.tracker.test',
    linkElsewhere: true,
    sentAt: found.sentAt,
  });
});
