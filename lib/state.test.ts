import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import type { Mailbox } from './core/mailbox.ts';
import { openDatabase, readFirstMailboxes, readLatestMessages, readMailboxes } from './state.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('facts and secrets that the first version wrote are still there', async () => {
  const mailbox = { id: 'id-1', address: 'a@mail.cx', createdAt: '2026-01-01T00:00:00Z', newestAt: null };
  const first = await openDB('freshbox', 1, {
    upgrade(database) {
      database.createObjectStore('mailboxes', { keyPath: 'id' }).createIndex('bySite', 'site');
      const messages = database.createObjectStore('messages', { keyPath: 'id' });
      messages.createIndex('byTime', 'createdAt');
      messages.createIndex('byMailbox', ['mailboxId', 'createdAt']);
      for (const store of ['singles', 'secrets', 'intents', 'ledger']) database.createObjectStore(store);
    },
  });
  await first.put('mailboxes', mailbox as Mailbox);
  await first.put('secrets', { password: 'kept' }, 'id-1');
  first.close();

  const now = await openDatabase();
  expect(await readMailboxes(now)).toEqual([mailbox]);
  expect(await readFirstMailboxes(now, 10)).toEqual([mailbox]);
  expect(await (now as never as typeof first).get('secrets', 'id-1')).toEqual({ password: 'kept' });
});

test('reads the first of nothing', async () => {
  const facts = await openDatabase();
  expect(await readFirstMailboxes(facts, 30)).toEqual([]);
  expect(await readLatestMessages(facts, 30)).toEqual([]);
});
