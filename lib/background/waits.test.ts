import { deleteDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Failure } from '../core/failures.ts';
import type { MessageSummary } from '../core/message.ts';
import { readStatus } from '../state.ts';
import { createCodeSearch } from './code-search.ts';
import { createStore, type Store } from './store.ts';
import { createWaits, type WaitStart } from './waits.ts';

const START = Date.parse('2026-11-22T12:00:00Z');
const at = (seconds: number) => new Date(START + seconds * 1_000).toISOString();
const start: WaitStart = {
  tabId: 1,
  site: 'example.com',
  mailboxId: 'm1',
  address: 'shop@mail.cx',
  isPrivate: false,
  isFresh: true,
};
const message = (id: string, createdAt: string, mailboxId = 'm1') =>
  ({ id, mailboxId, createdAt, sender: 's@x.test', from: null, find: null }) as MessageSummary;

let store: Store;
let now: number;
const waitsNow = () => createWaits(store, () => now);
const waiting = async () => (await store.read((database) => readStatus(database))).waiting;
const arrive = (...messages: MessageSummary[]) =>
  store.write(['messages'], async (transaction) => {
    for (const one of messages) await transaction.objectStore('messages').put(one);
  });

beforeEach(async () => {
  await store?.read(async (database) => database.close());
  await deleteDB('freshbox');
  store = createStore();
  now = START;
});

describe('waits', () => {
  test('outlive the worker and are shown as facts for ten minutes', async () => {
    await waitsNow().open(start);
    expect(await waitsNow().list()).toHaveLength(1);
    expect(await waiting()).toMatchObject([{ mailboxId: 'm1', since: START }]);
    now += 10 * 60_000;
    expect(await waitsNow().list()).toEqual([]);
    expect(await waiting()).toEqual([]);
  });

  test('of a private window never reach the disk', async () => {
    await waitsNow().open({ ...start, isPrivate: true });
    expect(await waitsNow().list()).toHaveLength(1);
    expect(await waiting()).toEqual([]);
  });

  test('end with their tab, and when the clock is set back', async () => {
    const waits = waitsNow();
    await waits.open(start);
    await waits.open({ ...start, tabId: 2 });
    await waits.endTab(1);
    expect((await waits.list()).map(({ tabId }) => tabId)).toEqual([2]);
    now -= 24 * 60 * 60_000;
    expect(await waits.list()).toEqual([]);
  });

  test('a second fill on the same site takes the place of the first', async () => {
    const waits = waitsNow();
    await waits.open(start);
    await waits.open({ ...start, mailboxId: 'm2' });
    expect((await waits.list()).map(({ mailboxId }) => mailboxId)).toEqual(['m2']);
  });
});

describe('the search for a code', () => {
  const found = { code: '482913', link: null };
  function setUp() {
    const waits = waitsNow();
    const openMessage = vi.fn(async (_mailbox: string, id: string) => ({
      id,
      from: `from ${id}`,
      find: found,
    }));
    const onChange = vi.fn();
    const search = createCodeSearch({ mail: { openMessage } as never, store, waits, onChange });
    return { waits, openMessage, onChange, search };
  }

  test('opens only mail to the mailbox somebody waits on, each message once', async () => {
    const { waits, openMessage, onChange, search } = setUp();
    await arrive(message('a', at(-5)), message('b', at(1)), message('c', at(2), 'm2'));
    await waits.open(start);
    await Promise.all([search.look(), search.look()]);
    expect(openMessage.mock.calls.map((call) => call.slice(0, 3))).toEqual([
      ['m1', 'a', 'poll'],
      ['m1', 'b', 'poll'],
    ]);
    expect((await waits.list())[0]?.found).toEqual({ messageId: 'b', from: 'from b', ...found });
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  test('opens no mail that was there before an old mailbox was filled in', async () => {
    const { waits, openMessage, search } = setUp();
    await arrive(message('old', at(-1)));
    const { id } = await waits.open({ ...start, isFresh: false });
    await search.look();
    expect(openMessage).not.toHaveBeenCalled();
    await waits.change(id, (wait) => {
      wait.settled = true;
    });
    // The service's clock is behind ours.
    await arrive(message('new', at(-0.5)));
    await search.look();
    expect(openMessage.mock.calls.map(([, opened]) => opened)).toEqual(['new']);
  });

  test('tries again what could not be opened, and says so meanwhile', async () => {
    const { waits, openMessage, search } = setUp();
    await waits.open(start);
    await arrive(message('a', at(1)));
    openMessage.mockRejectedValueOnce(new Failure('rate-limited'));
    await search.look();
    expect((await waits.list())[0]).toMatchObject({ failure: { kind: 'rate-limited' }, found: null });
    await search.look();
    expect((await waits.list())[0]).toMatchObject({ failure: null, found: { code: '482913' }, unopened: [] });
  });

  test('gives up on a message that is gone', async () => {
    const { waits, openMessage, search } = setUp();
    await waits.open(start);
    await arrive(message('a', at(1)));
    openMessage.mockRejectedValue(new Failure('expired'));
    await search.look();
    await search.look();
    expect(openMessage).toHaveBeenCalledTimes(1);
    expect((await waits.list())[0]?.failure).toBeNull();
  });
});
