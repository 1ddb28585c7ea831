import { deleteDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Failure } from '../core/failures.ts';
import { createMailWatch } from './mail-watch.ts';
import { changeStatus, createStore, type Store } from './store.ts';
import { createWaits } from './waits.ts';

const start = {
  tabId: 1,
  site: 'a.com',
  mailboxId: 'm',
  address: 'a@mail.cx',
  isPrivate: false,
  isFresh: false,
};
let store: Store;

async function setUp(connected = true) {
  await changeStatus(store, () => ({ connected }));
  const waits = createWaits(store);
  const refresh = vi.fn(async () => undefined);
  const look = vi.fn(async () => undefined);
  const mail = {
    refresh,
    resumeIntents: vi.fn(async () => undefined),
    carryOutDeletions: vi.fn(async () => undefined),
  };
  let tick = Promise.withResolvers<void>();
  const clock = vi.fn(() => tick.promise);
  const pass = () => {
    const { resolve } = tick;
    tick = Promise.withResolvers();
    resolve();
  };
  const watch = createMailWatch({
    mail,
    store,
    waits,
    search: { look },
    onTurn: async () => undefined,
    clock,
  });
  return { watch, waits, refresh, look, mail, clock, pass };
}

beforeEach(async () => {
  await store?.read(async (database) => database.close());
  await deleteDB('freshbox');
  store = createStore();
});

test('has an alarm while signed in, and none while signed out', async () => {
  const { watch } = await setUp();
  await watch.keepUp();
  expect(await fakeBrowser.alarms.getAll()).toMatchObject([{ periodInMinutes: 0.5 }]);
  await changeStatus(store, () => ({ connected: false }));
  await watch.keepUp();
  expect(await fakeBrowser.alarms.getAll()).toEqual([]);
});

test('nobody waits any more once signed out', async () => {
  const { watch, waits } = await setUp(false);
  await waits.open(start);
  await watch.keepUp();
  expect(await waits.list()).toEqual([]);
});

test('an alarm is one turn, and takes up what was left undone', async () => {
  const { watch, refresh, mail } = await setUp();
  await watch.onAlarm('mail-watch');
  expect(refresh).toHaveBeenCalledExactlyOnceWith('poll');
  expect(mail.resumeIntents).toHaveBeenCalledOnce();
  expect(mail.carryOutDeletions).toHaveBeenCalledOnce();
  await watch.onAlarm('another');
  expect(refresh).toHaveBeenCalledOnce();
});

test('asks nothing with a refused token, signed out or offline', async () => {
  const { watch, refresh } = await setUp(false);
  await watch.onAlarm('mail-watch');
  await changeStatus(store, () => ({ connected: true, failure: { kind: 'token-refused' } }));
  await watch.onAlarm('mail-watch');
  await changeStatus(store, () => ({ failure: null }));
  vi.stubGlobal('navigator', { onLine: false });
  await watch.onAlarm('mail-watch');
  vi.unstubAllGlobals();
  expect(refresh).not.toHaveBeenCalled();
});

test('shut out by the browser, it asks nothing until it is let in again', async () => {
  const { watch, refresh } = await setUp();
  const contains = vi.fn(async () => false);
  Object.assign(fakeBrowser.permissions, { contains });
  await changeStatus(store, () => ({ failure: { kind: 'no-service-access' } }));
  await watch.onAlarm('mail-watch');
  expect(contains).toHaveBeenCalledWith({ origins: ['https://api.mail.cx/*'] });
  expect(refresh).not.toHaveBeenCalled();
  contains.mockResolvedValue(true);
  await watch.onAlarm('mail-watch');
  expect(refresh).toHaveBeenCalledOnce();
});

test('looks every few seconds while somebody waits, in one lane, and stops when nobody does', async () => {
  const { watch, waits, refresh, clock, pass } = await setUp();
  const wait = await waits.open(start);
  await Promise.all([watch.keepUp(), watch.keepUp(), watch.onAlarm('mail-watch')]);
  await vi.waitFor(() => expect(clock).toHaveBeenCalledTimes(1));
  expect(clock).toHaveBeenCalledWith(2_500);
  pass();
  await vi.waitFor(() => expect(clock).toHaveBeenCalledTimes(2));
  expect(refresh).toHaveBeenCalledTimes(2);
  await waits.end([wait.id]);
  pass();
  await new Promise((later) => setTimeout(later, 20));
  expect(refresh).toHaveBeenCalledTimes(2);
});

test('mail counts as new only after a first complete turn has been looked through', async () => {
  const { watch, waits, refresh, look, clock, pass } = await setUp();
  await waits.open(start);
  refresh.mockRejectedValueOnce(new Failure('offline'));
  const settledAtLook: (boolean | undefined)[] = [];
  look.mockImplementation(async () => {
    settledAtLook.push((await waits.list())[0]?.settled);
  });
  await watch.keepUp();
  for (let turn = 1; turn <= 3; turn += 1) {
    await vi.waitFor(() => expect(clock).toHaveBeenCalledTimes(turn));
    pass();
  }
  expect(settledAtLook.slice(0, 3)).toEqual([false, false, true]);
  await waits.end((await waits.list()).map(({ id }) => id));
});
