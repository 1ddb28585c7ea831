import { expect, test } from 'vitest';
import type { OfferSender } from './sender.ts';
import { createSiteBudget } from './site-budget.ts';
import { createTickets, type OfferTicket } from './tickets.ts';

const ticket = (id: string, more: Partial<OfferTicket> = {}): OfferTicket => ({
  kind: 'offer',
  id,
  tabId: 1,
  frameId: 0,
  documentId: 'page',
  site: 'example.com',
  isPrivate: false,
  madeAt: Date.now(),
  frame: null,
  verdict: { offer: 'fresh', reasons: [] },
  begun: null,
  outcome: null,
  ...more,
});
const frame: OfferSender = { kind: 'offer', tabId: 1, frameId: 4, documentId: 'frame' };

test('a ticket outlives the worker', async () => {
  await createTickets().put(ticket('a'));
  expect(await createTickets().find('a')).toMatchObject({ site: 'example.com' });
});

test('the first frame that shows a ticket owns it', async () => {
  const tickets = createTickets();
  await tickets.put(ticket('a'));
  await tickets.claim('a', frame);
  await expect(tickets.claim('a', frame)).resolves.toMatchObject({ id: 'a' });
  await expect(tickets.claim('a', { ...frame, frameId: 5 })).rejects.toThrow('not-allowed');
  await expect(tickets.claim('a', { ...frame, documentId: 'reloaded' })).rejects.toThrow('not-allowed');
});

test('another tab cannot use a ticket, nor make one of the same name', async () => {
  const tickets = createTickets();
  await tickets.put(ticket('a'));
  await expect(tickets.claim('a', { ...frame, tabId: 2 })).rejects.toThrow('not-allowed');
  await expect(tickets.put(ticket('a', { tabId: 2 }))).rejects.toThrow('not-allowed');
});

test.each(['b', '__proto__', 'constructor'])('there is no ticket %s', async (id) => {
  const tickets = createTickets();
  await expect(tickets.claim(id, frame)).rejects.toThrow('page-gone');
  expect(await tickets.find(id)).toBeNull();
});

test('tickets go with their tab, with time, and when there are too many', async () => {
  const tickets = createTickets();
  await tickets.put(ticket('other tab', { tabId: 2 }));
  await tickets.dropTab(2);
  expect(await tickets.find('other tab')).toBeNull();
  await tickets.put(ticket('old', { madeAt: 0 }));
  for (let i = 0; i < 250; i += 1) await tickets.put(ticket(`t${i}`));
  expect(await tickets.find('old')).toBeNull();
  expect(await tickets.find('t0')).toBeNull();
  expect(await tickets.find('t249')).not.toBeNull();
});

test('an offer may make three mailboxes on a site within an hour', async () => {
  let now = 1_000_000_000;
  const budget = createSiteBudget(() => now);
  const spend = (site: string) => createSiteBudget(() => now).spend(site);
  const many = await Promise.all(Array.from({ length: 4 }, () => budget.spend('a.com')));
  expect(many).toEqual([true, true, true, false]);
  expect(await spend('b.com')).toBe(true);
  expect(await spend('a.com')).toBe(false);
  now += 60 * 60_000 + 1;
  expect(await spend('a.com')).toBe(true);
});

test('a creation that failed costs nothing', async () => {
  const budget = createSiteBudget();
  for (let i = 0; i < 5; i += 1) {
    expect(await budget.spend('a.com')).toBe(true);
    await budget.giveBack('a.com');
  }
});

test('a site named like something every object has is a site like any other', async () => {
  const budget = createSiteBudget();
  await budget.giveBack('constructor');
  const spent = [];
  for (let i = 0; i < 4; i += 1) spent.push(await budget.spend('constructor'));
  expect(spent).toEqual([true, true, true, false]);
});
