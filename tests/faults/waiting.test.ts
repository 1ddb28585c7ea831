/** What is about times and numbers alone: the production code against the real service behind the fault layer, in Node. */
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { readPause } from '../../lib/background/ledger.ts';
import { createMail, type MailDesk } from '../../lib/background/mail.ts';
import { createStore, type Store } from '../../lib/background/store.ts';
import { toFailureFacts } from '../../lib/core/failures.ts';
import { readStatus } from '../../lib/state.ts';
import { rateLimited, refusal } from '../../server/faults/fault.ts';
import { type FaultLayer, startFaultLayer } from '../../server/faults/fault-layer.ts';
import { type RunningServer, startServer } from '../../server/start-server.ts';
import { numberedCase } from '../cases/numbered-case.ts';
import { expectPaced } from './pace-seen.ts';
import { WISH } from './workbench.ts';

const LIST = /^GET \/pro\/api\/accounts$/;
const MAKE = 'POST /api/accounts';
const at = { suite: 'faults', surroundings: 'node' } as const;

let server: RunningServer;
let layer: FaultLayer;
let store: Store;
let mail: MailDesk;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  server = await startServer();
  layer = await startFaultLayer(server.apiOrigin);
  restart();
  await mail.connect({ kind: 'local', address: layer.origin }, server.token);
});
afterEach(async () => {
  vi.useRealTimers();
  await layer.close();
  await server.close();
});

/** A new worker on the same disk. */
function restart(answer = 15_000): void {
  store = createStore();
  mail = createMail({ store, times: { answer, createRetries: [20, 20, 20] } });
}

const refused = () => mail.refresh('poll').then(() => null, toFailureFacts);

numberedCase(
  { ...at, id: 'F10', title: '429 with seconds, a date, an absurd and an unreadable Retry-After' },
  async () => {
    const heeded: [string | undefined, number, number][] = [
      ['30', 29_000, 30_500],
      [new Date(Date.now() + 60_000).toUTCString(), 58_000, 61_000],
      ['99999999', 590_000, 600_000],
      ['soon', 0, 1_000],
      [undefined, 0, 1_000],
    ];
    for (const [value, least, most] of heeded) {
      globalThis.indexedDB = new IDBFactory();
      restart();
      await mail.connect({ kind: 'local', address: layer.origin }, server.token);
      layer.next(LIST, rateLimited(value));
      const now = Date.now();
      expect(await refused()).toMatchObject({ kind: 'rate-limited' });
      const wait = (await readPause(store)).notBefore - now;
      expect(wait).toBeGreaterThanOrEqual(least);
      expect(wait).toBeLessThanOrEqual(most + 2_000);
    }
    return 'withstood';
  },
  30_000,
);

numberedCase(
  { ...at, id: 'F11', title: 'thirty tabs ask at once' },
  async () => {
    layer.asked.length = 0;
    const lists = Array.from({ length: 15 }, (_, i) => mail.messages.list(`none-${i}`, 1).catch(() => null));
    const creates = Array.from({ length: 15 }, (_, i) =>
      mail.createMailbox({ ...WISH, site: `s${i}.example` }),
    );
    await Promise.all([...lists, ...creates]);
    const last = (which: string) => layer.requests(which).at(-1)?.at ?? 0;
    expect(layer.requests(MAKE).filter(({ committed }) => committed === 201)).toHaveLength(15);
    expect(last(MAKE)).toBeLessThan(last('GET /pro/api/accounts/none'));
    expectPaced(layer.asked);
    return 'withstood';
  },
  60_000,
);

const READ = 'GET /api/messages/';
const LOG_IN = 'POST /api/token';
const DAY = 24 * 60 * 60 * 1_000;

numberedCase(
  { ...at, id: 'F15', title: 'the mailbox token has expired, or one of the clocks is a day out' },
  async () => {
    const { id } = await mail.createMailbox(WISH);
    const made = Date.now();
    const times: [time: number, logins: number][] = [
      [made + DAY, 0],
      [made - DAY, 1],
      [made + 6 * DAY + 1_000, 1],
      [made + 8 * DAY, 0],
      [made + 6 * DAY, 1],
    ];
    vi.useFakeTimers({ toFake: ['Date'] });
    for (const [time, logins] of times) {
      layer.asked.length = 0;
      vi.setSystemTime(time);
      // There is no such message, which only a reader who has got in is told. Several find the token expired at once.
      const reads = Array.from({ length: 2 }, () => mail.openMessage(id, 'none', 'person'));
      for (const read of reads) await expect(read).rejects.toMatchObject({ kind: 'not-found' });
      expect(layer.requests(LOG_IN)).toHaveLength(logins);
      expect(layer.requests(READ)).toHaveLength(logins === 0 ? 2 : 4);
    }
    layer.asked.length = 0;
    layer.always(READ, refusal(401, 'invalid_token'));
    await expect(mail.openMessage(id, 'none', 'person')).rejects.toMatchObject({ kind: 'password-refused' });
    expect(layer.asked.map(({ method, path }) => `${method} ${path.split('/')[2]}`)).toEqual([
      'GET messages',
      'POST token',
      'GET messages',
    ]);
    return {
      outcome: 'withstood',
      note: 'one log-in for all who read; refused again, the reader is told so',
    };
  },
  30_000,
);

numberedCase(
  { ...at, id: 'F16', title: 'no answer at all' },
  async () => {
    restart(1_000);
    const stop = layer.always(MAKE, 'hang');
    await expect(mail.createMailbox(WISH)).rejects.toMatchObject({ kind: 'timeout' });
    expect(layer.requests(MAKE)).toHaveLength(4);
    expect((await store.read(readStatus)).creations).toMatchObject([
      { state: 'failed', failure: { kind: 'timeout' } },
    ]);
    stop();
    await mail.createMailbox(WISH);
    expect(layer.requests(MAKE).filter(({ committed }) => committed === 201)).toHaveLength(1);
    expectPaced(layer.asked);
    return { outcome: 'withstood', note: 'with 1 s for the 15 s a request may take' };
  },
  30_000,
);
