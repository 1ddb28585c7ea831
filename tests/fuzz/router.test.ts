/** Whatever a script in a page or an offer's frame says to the background, it gets only what is its to have. */
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Secret } from '../../lib/background/vault.ts';
import { FAILURE_KINDS } from '../../lib/core/failures.ts';
import { openDatabase, readSettings } from '../../lib/state.ts';
import { type RunningServer, startServer } from '../../server/start-server.ts';
import { anything, damaged } from './any-body.ts';
import { bodies } from './bodies.ts';
import { fuzz } from './fuzz-runs.ts';
import { type Heard, type Sender, startWorker, type Worker } from './worker.ts';

const ID = 'test-extension-id';
const OWN = `chrome-extension://${ID}`;
const POPUP: Sender = { id: ID, url: `${OWN}/popup.html` };
const BUILT_IN = [Object.prototype, Array.prototype, Function.prototype, String.prototype];
const builtIn = () => JSON.stringify(BUILT_IN.map((prototype) => Reflect.ownKeys(prototype).map(String)));
const CREATIONS_A_SITE = 3;

/** What a sender has otherwise. */
type Altered = { [K in keyof Sender]?: Sender[K] | undefined };

let server: RunningServer;
let worker: Worker;
const untouched = builtIn();

/** Two tabs a page of which may be taken over, and a third one of somebody else. */
const HOSTS = ['shop.example', 'constructor', 'bank.example'];
/** A ticket in each tab; offer frames show those of their own tab. */
const TICKETS = ['a', 'b', 'c'].map((letter) => letter.repeat(32));
let tabIds: number[];

const tab = (nth: number) => ({ id: tabIds[nth], url: `https://${HOSTS[nth]}/join`, incognito: false });
const pageIn = (nth: number, more: Altered = {}): Sender =>
  ({
    id: ID,
    url: `https://${HOSTS[nth]}/join`,
    tab: tab(nth),
    frameId: 0,
    documentId: `doc-${nth}`,
    ...more,
  }) as Sender;
const offerIn = (nth: number, more: Altered = {}): Sender =>
  pageIn(nth, { url: `${OWN}/offer.html#x`, frameId: 5, documentId: `offer-${nth}`, ...more });

const pages = fc
  .record({
    nth: fc.constantFrom(0, 1),
    more: fc.constantFrom<Altered>(
      {},
      { frameId: 3 },
      { documentId: 'another' },
      { documentId: undefined },
      { frameId: 3, url: 'https://ads.test/x', origin: 'https://ads.test' },
      { frameId: 4, url: 'about:srcdoc', origin: 'null' },
      { url: `https://${ID}/popup.html` },
    ),
  })
  .map(
    ({ nth, more }) =>
      () =>
        pageIn(nth, more),
  );

const offers = fc
  .record({
    nth: fc.constantFrom(0, 1),
    more: fc.constantFrom<Altered>(
      {},
      {},
      { frameId: 6 },
      { documentId: 'another' },
      { documentId: undefined },
      { frameId: 0 },
    ),
  })
  .map(
    ({ nth, more }) =>
      () =>
        offerIn(nth, more),
  );

const NAMES = Object.keys(bodies({ tickets: TICKETS, mailboxes: ['x'] }));
const INHERITED = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then', ''];
const names = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 2, arbitrary: fc.constantFrom(...INHERITED) },
  { weight: 1, arbitrary: fc.string() },
);

/** A whole message under one command, most of them with the envelope that makes them one. */
function messagesOf(command: string): fc.Arbitrary<unknown> {
  const all: Record<string, fc.Arbitrary<unknown>> = bodies({ tickets: TICKETS, mailboxes: ['a-mailbox'] });
  const right = (Object.hasOwn(all, command) && all[command]) || anything;
  const body = fc.oneof(
    { weight: 4, arbitrary: right },
    { weight: 4, arbitrary: damaged(right) },
    { weight: 2, arbitrary: anything },
  );
  const envelope = fc.record({ to: fc.constant('background'), command: fc.constant(command), body });
  return fc.oneof({ weight: 15, arbitrary: envelope }, { weight: 1, arbitrary: damaged(envelope) });
}
const messages = names.chain(messagesOf);
/** What an offer's frame would say; each of these may do something. */
const offerMessages = fc.constantFrom('createAndFill', 'fillExisting', 'quietSite').chain(messagesOf);

/** How a script that belongs to the page by now may answer the background. */
const pageAnswers = fc.oneof(
  fc.constant({ ok: true, value: { filled: true, clear: true } }),
  damaged(fc.constant({ ok: true, value: { filled: true, clear: true } })),
  fc.record({ ok: fc.constant(true), value: anything }),
  fc.record({ ok: fc.constant(false), failure: anything }),
  anything,
);

async function database() {
  const opened = await openDatabase();
  const settings = await readSettings(opened);
  const secrets: Secret[] = await opened.getAll('secrets' as never);
  opened.close();
  return { settings, secrets };
}

/** The token, every password and every mailbox's own token. */
async function secretTexts(): Promise<string[]> {
  const { secrets } = await database();
  return secrets.flatMap((secret) =>
    'passwords' in secret ? [...secret.passwords, ...(secret.token ? [secret.token] : [])] : [secret.token],
  );
}

/** The service's books: addresses by id. */
async function books(): Promise<Record<string, string>> {
  const response = await fetch(`${server.apiOrigin}/pro/api/accounts`, {
    headers: { Authorization: `Bearer ${server.token}` },
  });
  const { accounts } = (await response.json()) as { accounts: { id: string; address: string }[] };
  return Object.fromEntries(accounts.map(({ id, address }) => [id, address]));
}

/** As the browser hands a message over: a copy, or nothing where it cannot be copied. */
function copied(message: unknown): unknown {
  try {
    return structuredClone(message);
  } catch {
    return undefined;
  }
}

const textOf = (value: unknown): string =>
  JSON.stringify(value, (_key, each) => (typeof each === 'bigint' ? `${each}n` : each)) ?? '';

async function expectAnswered(heard: Heard[]): Promise<void> {
  for (const { taken, replies } of heard) expect(replies).toHaveLength(taken ? 1 : 0);
  const said = textOf(heard) + textOf(worker.takeSent());
  for (const secret of await secretTexts()) expect(said.includes(secret)).toBe(false);
  expect(builtIn()).toBe(untouched);
  // It goes on working, and not in another way.
  const { replies } = await worker.tell({ to: 'background', command: 'saveSettings', body: {} }, POPUP);
  expect(replies).toEqual([{ ok: true, value: undefined }]);
}

beforeAll(async () => {
  globalThis.indexedDB = new IDBFactory();
  server = await startServer({ requestsPerSecond: 0, customDomains: [] });
  worker = await startWorker();
  const body = { service: { kind: 'local', address: server.apiOrigin }, token: server.token };
  const { replies } = await worker.tell({ to: 'background', command: 'connect', body }, POPUP);
  expect(replies).toEqual([{ ok: true, value: { mailboxes: 0 } }]);
});
afterAll(() => server.close());

beforeEach(async () => {
  const opened = await Promise.all(
    HOSTS.map((host) => fakeBrowser.tabs.create({ url: `https://${host}/join` })),
  );
  tabIds = opened.map((each) => each?.id ?? 0);
  await showOffers();
});

/** One offer in each tab, in a browser that has just been started. */
async function showOffers(): Promise<void> {
  await fakeBrowser.storage.session.clear();
  const body = { quietSites: [], pauses: [] };
  await worker.tell({ to: 'background', command: 'saveSettings', body }, POPUP);
  for (const [nth, ticket] of TICKETS.entries()) await showOffer(ticket, nth);
  worker.takeSent();
}

/** As the page script does when someone turns to a field, and the offer's frame once it is there. */
async function showOffer(ticket: string, nth: number): Promise<void> {
  const verdict = { offer: 'fresh', reasons: [] };
  const opened = await worker.tell(
    { to: 'background', command: 'openOffer', body: { ticket, verdict } },
    pageIn(nth),
  );
  expect(opened.replies).toEqual([{ ok: true, value: undefined }]);
  const described = await worker.tell(
    { to: 'background', command: 'describeOffer', body: { ticket } },
    offerIn(nth),
  );
  expect(described.replies).toMatchObject([{ ok: true, value: { site: HOSTS[nth], kind: 'offer' } }]);
}

test('an offer that is what it says makes a mailbox and fills: the control', async () => {
  worker.answerAs(() => ({ ok: true, value: { filled: true, clear: true } }));
  const before = Object.keys(await books()).length;
  for (const [nth, ticket] of TICKETS.entries()) {
    const { replies } = await worker.tell(
      { to: 'background', command: 'createAndFill', body: { ticket, clickedAt: Date.now() } },
      offerIn(nth),
    );
    expect(replies).toMatchObject([{ ok: true, value: { filled: true } }]);
  }
  expect(Object.keys(await books())).toHaveLength(before + TICKETS.length);
  expect(worker.takeSent().map(({ command }) => command)).toContain('fill');
});

fuzz(
  'a page gets nothing but yes or no, and changes nothing',
  300,
  fc.asyncProperty(
    fc.array(fc.tuple(pages, messages), { minLength: 1, maxLength: 5 }),
    fc.array(pageAnswers, { minLength: 1, maxLength: 3 }),
    async (said, answers) => {
      let nth = 0;
      worker.answerAs(() => answers[nth++ % answers.length]);
      const before = { books: await books(), ...(await database()) };
      const heard = await Promise.all(said.map(([from, message]) => worker.tell(copied(message), from())));
      for (const reply of heard.flatMap(({ replies }) => replies)) {
        if (reply.ok) expect(reply.value).toBeUndefined();
        else expect(reply.failure).toEqual({ kind: 'not-allowed' });
      }
      await expectAnswered(heard);
      expect({ books: await books(), ...(await database()) }).toEqual(before);
    },
  ),
);

fuzz(
  "an offer's frame gets what is its own, within the budget of its site",
  200,
  fc.asyncProperty(
    fc.array(fc.tuple(fc.oneof(offers, offers, pages), fc.oneof(messages, offerMessages)), {
      minLength: 1,
      maxLength: 5,
    }),
    fc.array(pageAnswers, { minLength: 1, maxLength: 3 }),
    async (said, answers) => {
      await showOffers();
      let nth = 0;
      worker.answerAs(() => answers[nth++ % answers.length]);
      const before = await books();
      const { settings } = await database();
      const heard = await Promise.all(said.map(([from, message]) => worker.tell(copied(message), from())));
      for (const reply of heard.flatMap(({ replies }) => replies)) {
        if (!reply.ok) expect(FAILURE_KINDS).toContain(reply.failure.kind);
        else if (reply.value !== undefined) expectOwn(reply.value);
      }
      await expectAnswered(heard);
      const after = await books();
      expect(after).toMatchObject(before);
      expect(Object.keys(after).length - Object.keys(before).length).toBeLessThanOrEqual(
        2 * CREATIONS_A_SITE,
      );
      // Only what an offer may set, and only for its own site.
      const { quietSites, pauses, ...others } = (await database()).settings;
      const { quietSites: _quiet, pauses: _pauses, ...othersBefore } = settings;
      expect(others).toEqual(othersBefore);
      const quiet = [...quietSites, ...pauses.map(({ site }) => site)];
      expect(quiet.filter((site) => !HOSTS.slice(0, 2).includes(site))).toEqual([]);
    },
  ),
);

/** The answers that an offer's commands have, with nothing of the third tab's site in them. */
function expectOwn(value: unknown): void {
  const keys = Object.keys(value as object).sort();
  expect(textOf(value)).not.toContain('bank');
  if (keys.includes('kind')) {
    expect(keys).toEqual(['existing', 'kind', 'reasons', 'site', 'theme', 'verdict']);
    return;
  }
  expect(value).toEqual({
    address: expect.stringMatching(/^[^@\s]+@mail\.cx$/),
    filled: expect.any(Boolean),
  });
}
