import { beforeEach, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../core/settings.ts';
import { SIGNED_OUT } from '../core/status.ts';
import { readSettings } from '../state.ts';
import type { PageSender } from './sender.ts';
import { createSiteRules } from './site-rules.ts';
import { changeStatus, createStore } from './store.ts';

const MINUTE = 60_000;
const START = Date.UTC(2026, 5, 1, 12);

let now: number;
const store = createStore();
/** As after the worker has died: nothing is left but what was stored. */
const wakeUp = () => createSiteRules(store, () => now);
const settings = () => store.read((database) => readSettings(database));

function pageOn(site: string): PageSender {
  return { kind: 'page', site, tabId: 1, frameId: 0, documentId: 'd', isOwnFrame: true, isPrivate: false };
}
const mayOffer = (site: string) => wakeUp().mayOffer(pageOn(site));

beforeEach(async () => {
  now = START;
  await store.write(['singles'], async (transaction) => {
    await transaction.objectStore('singles').put(DEFAULT_SETTINGS, 'settings');
    await transaction.objectStore('singles').put({ ...SIGNED_OUT, connected: true }, 'status');
  });
});

test('a pause holds on its site for an hour, the death of the worker included, and no longer', async () => {
  await wakeUp().pause('shop.example', false);
  now += 59 * MINUTE;
  expect(await mayOffer('shop.example')).toBe(false);
  expect(await wakeUp().isQuiet('shop.example')).toBe(true);
  expect(await mayOffer('other.example')).toBe(true);
  now += 2 * MINUTE;
  expect(await mayOffer('shop.example')).toBe(true);
});

test('pausing again counts anew, and pauses that are over are cleared away', async () => {
  await wakeUp().pause('old.example', false);
  now += 30 * MINUTE;
  await wakeUp().pause('shop.example', false);
  now += 40 * MINUTE;
  await wakeUp().pause('shop.example', false);
  expect((await settings()).pauses).toEqual([{ site: 'shop.example', until: now + 60 * MINUTE }]);
});

test('what is said in a private window is never written down, and holds all the same', async () => {
  await wakeUp().pause('secret.example', true);
  await wakeUp().keepQuiet('hidden.example', true);
  expect(await mayOffer('secret.example')).toBe(false);
  expect(await mayOffer('hidden.example')).toBe(false);
  expect(await settings()).toMatchObject({ pauses: [], quietSites: [] });
  now += 61 * MINUTE;
  expect(await mayOffer('secret.example')).toBe(true);
  expect(await mayOffer('hidden.example')).toBe(false);
});

test.each(['mail.cx', 'mail.td'])('the service’s own pages at %s are left alone', async (site) => {
  expect(await mayOffer(site)).toBe(false);
});

test('a local service is left alone under every name of this computer, its neighbours are not', async () => {
  await changeStatus(store, () => ({ service: { kind: 'local', address: 'http://127.0.0.1:8425' } }));
  for (const site of ['127.0.0.1:8425', 'localhost:8425', '[::1]:8425']) {
    expect.soft(await mayOffer(site), site).toBe(false);
  }
  for (const site of ['127.0.0.1:8426', 'localhost', 'localhost.example', 'shop.example']) {
    expect.soft(await mayOffer(site), site).toBe(true);
  }
});

test('nothing is offered while signed out or in frames of others', async () => {
  expect(await wakeUp().mayOffer({ ...pageOn('shop.example'), isOwnFrame: false })).toBe(false);
  await changeStatus(store, () => ({ connected: false }));
  expect(await mayOffer('shop.example')).toBe(false);
});
