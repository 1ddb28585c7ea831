/** The writes of the background in a real browser's database, whose transactions end as soon as nothing is asked. */
import { beforeEach, expect, test } from 'vitest';
import type { Mailbox } from '../core/mailbox.ts';
import { readFirstMailboxes, readLatestMessages, readMailboxes, readStatus, watchFacts } from '../state.ts';
import { createJournal } from './journal.ts';
import { keepMadeMailbox } from './keep-made-mailbox.ts';
import { mergeMailboxes, removeMailboxIn } from './merge-mailboxes.ts';
import { mergeMessages } from './merge-messages.ts';
import { createStore } from './store.ts';
import { createVault } from './vault.ts';

const store = createStore();
const vault = createVault(store);
const journal = createJournal(store);
const NOW = '2026-01-01T00:00:00.000Z';
const MAILBOX: Mailbox = {
  id: 'id',
  address: 'm@mail.test',
  quota: 1,
  used: 0,
  createdAt: NOW,
  site: null,
  readable: true,
  unread: 0,
  newestAt: null,
  deletingAt: null,
};

function listing(count: number, used: number) {
  const entries = Array.from({ length: count }, (_, i) => ({
    id: `id-${i}`,
    address: `m${i}@mail.test`,
    quota: 100,
    used: i === 7 ? used : 0,
    created_at: NOW,
  }));
  return { entries, sent: count, complete: true };
}

const merge = (count: number, used: number, knownBefore: ReadonlySet<string> = new Set()) =>
  mergeMailboxes({ store, vault }, { listing: listing(count, used), knownBefore, firstTurnSince: null });

beforeEach(() =>
  store.write(['mailboxes', 'messages', 'singles', 'secrets', 'intents', 'ledger'], async (transaction) => {
    for (const name of transaction.objectStoreNames) await transaction.objectStore(name).clear();
  }),
);

test('ten thousand mailboxes are merged, and again when one of them has changed', async () => {
  await merge(10_000, 0);
  expect(await merge(10_000, 5)).toEqual([{ id: 'id-7', used: 5, listedAt: 0 }]);
  expect(await store.read((database) => readMailboxes(database as never))).toHaveLength(10_000);
});

test('the first mailboxes are the first of all, by newest mail, then by their making', async () => {
  const at = (day: number) => `2026-01-${String(day).padStart(2, '0')}T00:00:00.000Z`;
  await store.write(['mailboxes'], async (transaction) => {
    for (let day = 1; day <= 28; day += 1) {
      const newestAt = day % 3 === 0 ? at(Math.min(28, day + (day % 5))) : null;
      await transaction
        .objectStore('mailboxes')
        .put({ ...MAILBOX, id: `id-${day}`, createdAt: at(day), newestAt });
    }
  });
  const all = await store.read((database) => readMailboxes(database as never));
  for (const limit of [1, 7, 28, 100]) {
    const first = await store.read((database) => readFirstMailboxes(database as never, limit));
    expect(first).toEqual(all.slice(0, limit));
  }
});

test('a turn that finds nothing new announces nothing', async () => {
  await merge(10, 5);
  const heard: string[] = [];
  const stop = watchFacts((stores) => heard.push(...stores));
  await merge(10, 5);
  await new Promise((resolve) => setTimeout(resolve, 50));
  stop();
  expect(heard).toEqual([]);
});

test('a mailbox opened while its list is merged stays readable', async () => {
  await merge(10, 5);
  const opening = store.write(['mailboxes', 'secrets'], async (transaction) => {
    await vault.keepMailboxIn(transaction, 'id-3', { passwords: ['secret'], token: null });
    const mailboxes = transaction.objectStore('mailboxes');
    await mailboxes.put({ ...(await mailboxes.get('id-3'))!, readable: true });
  });
  await Promise.all([opening, merge(10, 5)]);
  expect(await store.read((database) => database.get('mailboxes', 'id-3'))).toMatchObject({ readable: true });
});

test('a mailbox deleted while its list was on its way does not come back', async () => {
  await merge(3, 0);
  const knownBefore = new Set(['id-0', 'id-1', 'id-2']);
  await store.write(['mailboxes', 'messages', 'ledger'], (transaction, changed) =>
    removeMailboxIn(transaction, changed, 'id-1'),
  );
  expect(await merge(3, 0, knownBefore)).toEqual([]);
  const left = await store.read((database) => readMailboxes(database as never));
  expect(left.map(({ id }) => id).sort()).toEqual(['id-0', 'id-2']);
});

test('messages, the made mailbox and the journal are each one whole write', async () => {
  const intent = {
    kind: 'create' as const,
    id: 'intent',
    service: { kind: 'mailcx' as const },
    site: 'shop.example',
    address: 'a@mail.test',
    password: 'secret',
    state: 'open' as const,
    attempts: 0,
    taken: 0,
    wishedLocalPart: null,
    wishedDomain: null,
    failure: null,
    isPrivate: false,
  };
  await journal.record(intent);
  expect((await store.read(readStatus)).creations).toMatchObject([{ id: 'intent', state: 'working' }]);
  await keepMadeMailbox({ store, vault, journal }, intent, {
    id: 'id-1',
    address: 'a@mail.test',
    token: 't',
  });
  expect((await store.read(readStatus)).creations).toEqual([]);
  expect(await vault.readMailbox('id-1')).toEqual({ passwords: ['secret'], token: 't' });

  const entry = { sender: 's', from: null, subject: null, preview_text: null, size: 1 };
  const entries = [
    { ...entry, id: 'm2', created_at: '2026-01-03T00:00:00.000Z' },
    { ...entry, id: 'm1', created_at: '2026-01-02T00:00:00.000Z' },
  ];
  const page = { mailboxId: 'id-1', page: 1, listing: { entries, sent: 2, complete: true }, used: 2 };
  const merged = await mergeMessages(store, page);
  expect(merged.mailbox).toMatchObject({
    unread: 2,
    newestAt: '2026-01-03T00:00:00.000Z',
    site: 'shop.example',
  });
  expect((await mergeMessages(store, page)).arrived).toEqual([]);
  const latest = await store.read((database) => readLatestMessages(database as never, 1));
  expect(latest.map(({ id }) => id)).toEqual(['m2']);
});
