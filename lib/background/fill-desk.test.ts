import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Failure } from '../core/failures.ts';
import type { Mailbox } from '../core/mailbox.ts';
import { createFillDesk } from './fill-desk.ts';
import type { MakeForFrame } from './make-for-frame.ts';
import { createSiteBudget } from './site-budget.ts';
import { createTickets, type OfferTicket } from './tickets.ts';

const mailbox = { id: 'm1', address: 'shop-x1@mail.cx' } as Mailbox;
/** When the person clicked. */
const CLICKED = 1_700_000_000_000;

const page = { isOfferClear: { clear: true }, fill: { filled: true } } as Record<string, unknown>;
const sent: { tabId: number; command: string; body: unknown; frameId?: number | undefined }[] = [];

async function setUp(more: Partial<OfferTicket> = {}) {
  const tab = await fakeBrowser.tabs.create({ url: 'https://example.com/join' });
  const ticket: OfferTicket = {
    kind: 'offer',
    id: 'a',
    tabId: tab?.id as number,
    frameId: 3,
    documentId: 'page',
    site: 'example.com',
    isPrivate: true,
    madeAt: Date.now(),
    frame: null,
    verdict: { offer: 'fresh', reasons: [] },
    begun: null,
    outcome: null,
    ...more,
  };
  const tickets = createTickets();
  await tickets.put(ticket);
  const createMailbox = vi.fn(async (..._: Parameters<MakeForFrame>) => mailbox);
  const handover = { give: vi.fn(), askInPopup: vi.fn(), take: vi.fn() };
  const startWait = vi.fn();
  const mail = { mailboxOfSite: vi.fn(async (): Promise<Mailbox | null> => mailbox) };
  const desk = createFillDesk({
    mail,
    make: createMailbox,
    tickets,
    budget: createSiteBudget(),
    handover,
    startWait,
  });
  return { desk, tickets, ticket, tab, mail, createMailbox, handover, startWait };
}

beforeEach(() => {
  sent.length = 0;
  Object.assign(page, { isOfferClear: { clear: true }, fill: { filled: true } });
  fakeBrowser.tabs.sendMessage = vi.fn(async (tabId, { command, body }, options) => {
    sent.push({ tabId, command, body, frameId: options?.frameId });
    return page[command] === undefined ? undefined : { ok: true, value: page[command] };
  }) as never;
});
const fills = () => sent.filter(({ command }) => command === 'fill');

test('a click makes a mailbox for the ticket’s site and fills exactly its frame', async () => {
  const { desk, ticket, createMailbox, startWait } = await setUp();
  expect(await desk.createAndFill(ticket, CLICKED)).toMatchObject({ address: mailbox.address, filled: true });
  expect(createMailbox.mock.lastCall?.[1]).toEqual({
    site: 'example.com',
    localPart: null,
    domain: null,
    isPrivate: true,
  });
  const body = { ticket: 'a', address: mailbox.address };
  expect(fills()).toEqual([{ tabId: ticket.tabId, frameId: 3, command: 'fill', body }]);
  expect(startWait).toHaveBeenCalledWith(expect.objectContaining({ mailboxId: 'm1', isFresh: true }));
});

test('a double click, and a later one, make no second mailbox and fill no second time', async () => {
  const { desk, tickets, ticket, createMailbox } = await setUp();
  await Promise.all([desk.createAndFill(ticket, CLICKED), desk.createAndFill(ticket, CLICKED)]);
  const again = (await tickets.find('a')) as OfferTicket;
  expect(await desk.createAndFill(again, CLICKED)).toMatchObject({ filled: true });
  expect(createMailbox).toHaveBeenCalledTimes(1);
  expect(fills()).toHaveLength(1);
});

test('an offer clicked too soon makes nothing and leaves the person to click again', async () => {
  const { desk, ticket, createMailbox, handover } = await setUp();
  page.isOfferClear = { clear: false, tooYoung: true };
  await expect(desk.createAndFill(ticket, CLICKED)).rejects.toThrow('offer-too-young');
  expect(createMailbox).not.toHaveBeenCalled();
  expect(handover.askInPopup).not.toHaveBeenCalled();
});

test('an offer that is not plainly seen makes nothing and sends the person to the popup', async () => {
  const { desk, ticket, createMailbox, handover } = await setUp();
  page.isOfferClear = { clear: false };
  await expect(desk.createAndFill(ticket, CLICKED)).rejects.toThrow('offer-not-visible');
  expect(sent).toMatchObject([{ command: 'isOfferClear', body: { ticket: 'a', clickedAt: CLICKED } }]);
  expect(createMailbox).not.toHaveBeenCalled();
  expect(handover.askInPopup).toHaveBeenCalledOnce();
});

test('beyond the budget the popup asks', async () => {
  const { desk, ticket, handover } = await setUp();
  for (const id of ['b', 'c', 'd']) await desk.createAndFill({ ...ticket, id }, CLICKED);
  await expect(desk.createAndFill(ticket, CLICKED)).rejects.toThrow('site-budget');
  expect(handover.askInPopup).toHaveBeenCalledOnce();
});

test.each([undefined, 'true', { a: 1 }])('a page that answers %j has not filled', async (filled) => {
  page.fill = { filled };
  const { desk, ticket } = await setUp();
  expect(await desk.createAndFill(ticket, CLICKED)).toMatchObject({ filled: false });
});

test('a failed creation can be clicked again', async () => {
  const { desk, ticket, createMailbox } = await setUp();
  createMailbox.mockRejectedValueOnce(new Failure('offline'));
  await expect(desk.createAndFill(ticket, CLICKED)).rejects.toThrow('offline');
  expect(await desk.createAndFill(ticket, CLICKED)).toMatchObject({ filled: true });
});

test('a click after the end of an earlier one was lost fills what that one made', async () => {
  const { desk, ticket, mail, createMailbox } = await setUp();
  mail.mailboxOfSite.mockResolvedValueOnce({ ...mailbox, id: 'before' });
  createMailbox.mockRejectedValueOnce(new Failure('timeout'));
  await expect(desk.createAndFill(ticket, CLICKED)).rejects.toThrow('timeout');
  expect(await desk.createAndFill(ticket, CLICKED)).toMatchObject({ mailboxId: 'm1', filled: true });
  expect(createMailbox).toHaveBeenCalledOnce();
});

test('an offer that closed, or a tab that went on, while the mailbox was made is not filled', async () => {
  const closed = await setUp();
  closed.createMailbox.mockImplementation(async () => {
    await closed.tickets.drop('a');
    return mailbox;
  });
  expect(await closed.desk.createAndFill(closed.ticket, CLICKED)).toMatchObject({ filled: false });

  const gone = await setUp({ id: 'b' });
  gone.createMailbox.mockImplementation(async () => {
    await fakeBrowser.tabs.update(gone.ticket.tabId, { url: 'https://evil.test/' });
    return mailbox;
  });
  expect(await gone.desk.createAndFill(gone.ticket, CLICKED)).toMatchObject({ filled: false });
  expect(fills()).toEqual([]);
});

test('a field judged for the known mailbox only gets no fresh one', async () => {
  const { desk, ticket, createMailbox } = await setUp({ verdict: { offer: 'known', reasons: [] } });
  await expect(desk.createAndFill(ticket, CLICKED)).rejects.toThrow('not-allowed');
  expect(createMailbox).not.toHaveBeenCalled();
  expect(await desk.fillExisting(ticket, CLICKED)).toMatchObject({ address: mailbox.address });
});
