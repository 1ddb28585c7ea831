/** What every fault test in Node starts from: an empty database, the real service behind a fault layer, workers that may die. */
import { IDBFactory } from 'fake-indexeddb';
import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, vi } from 'vitest';
import { createMail, type MailDesk } from '../../lib/background/mail.ts';
import { createStore, type Store } from '../../lib/background/store.ts';
import type { Times } from '../../lib/background/times.ts';
import type { Status } from '../../lib/core/status.ts';
import { readStatus } from '../../lib/state.ts';
import { type FaultLayer, startFaultLayer } from '../../server/faults/fault-layer.ts';
import type { ServerOptions } from '../../server/server-options.ts';
import { type RunningServer, startServer } from '../../server/start-server.ts';
import type { MailboxFacts } from '../../server/store/mailboxes.ts';

const QUICK: Partial<Times> = { answer: 2_000, createRetries: [20, 20, 20], undo: 150, patience: 1_500 };

/** The call that makes a mailbox. */
export const MAKE = 'POST /api/accounts';
/** The call that logs in to a mailbox. */
export const LOG_IN = 'POST /api/token';
/** The list of all mailboxes. */
export const LIST = /^GET \/pro\/api\/accounts$/;

export interface Workbench {
  /** What the test asks of it itself counts against no limit. */
  server: RunningServer;
  /** Between the workers and the service. */
  layer: FaultLayer;
  store: Store;
  mail: MailDesk;
  /** A new service; with a data folder it starts from what is in there. */
  start(options?: Partial<ServerOptions>): Promise<void>;
  /** A new worker on the same disk: whatever was only in memory is gone. */
  restart(): MailDesk;
  connect(): Promise<void>;
  status(): Promise<Status>;
  /** Everything on the disk, as text. */
  disk(): Promise<string>;
  /** The account's mailboxes, by the service's own word. */
  mailboxes(): Promise<MailboxFacts[]>;
  /** Makes a mailbox behind the workers' back, or one of somebody else's. @returns its id */
  addMailbox(address: string, whose?: 'ours' | 'foreign'): Promise<string>;
  removeMailbox(id: string): Promise<void>;
  /** Mail comes. @param at when, on the service's clock */
  receive(address: string, subject: string, at?: Date): Promise<void>;
  /** Deletes the newest message of a mailbox that was made by `addMailbox`, behind the workers' back. */
  removeNewest(address: string): Promise<void>;
}

/** For `expect.poll`, on a machine that is busy with other tests. */
export const SOON = { timeout: 5_000 };

/** Of mailboxes that others made. */
const PASSWORD = 'someone-elses';

export function setUpWorkbench(): Workbench {
  vi.setConfig({ testTimeout: 30_000 });
  const bench = {} as Workbench;

  /** Asks the service as another client does, past the fault layer. */
  async function ask<T>(request: string, token: string | null, body?: object): Promise<T> {
    const [method = '', path = ''] = request.split(' ');
    const headers = {
      'Content-Type': 'application/json',
      ...(token !== null && { Authorization: `Bearer ${token}` }),
    };
    const answer = await fetch(bench.server.apiOrigin + path, {
      method,
      headers,
      body: body ? JSON.stringify(body) : null,
    });
    if (!answer.ok) throw new Error(`${request} was answered with ${answer.status}`);
    const text = await answer.text();
    return (text === '' ? null : JSON.parse(text)) as T;
  }

  async function close(): Promise<void> {
    await bench.layer.close();
    await bench.server.close();
  }

  async function begin(options: Partial<ServerOptions>): Promise<void> {
    bench.server = await startServer({ requestsPerSecond: 0, ...options });
    bench.layer = await startFaultLayer(bench.server.apiOrigin);
  }

  Object.assign(bench, {
    async start(options = {}) {
      await close();
      await begin(options);
    },
    restart() {
      bench.store = createStore();
      bench.mail = createMail({ store: bench.store, times: QUICK });
      return bench.mail;
    },
    async connect() {
      await bench.mail.connect({ kind: 'local', address: bench.layer.origin }, bench.server.token);
    },
    status: () => bench.store.read(readStatus),
    disk: () =>
      bench.store.read(async (database) => {
        const stores = await Promise.all([...database.objectStoreNames].map((name) => database.getAll(name)));
        return JSON.stringify(stores);
      }),
    async mailboxes() {
      const list = await ask<{ accounts: MailboxFacts[] }>('GET /pro/api/accounts', bench.server.token);
      return list.accounts;
    },
    async addMailbox(address, whose = 'ours') {
      const token = whose === 'ours' ? bench.server.token : null;
      return (await ask<{ id: string }>(MAKE, token, { address, password: PASSWORD })).id;
    },
    async removeMailbox(id) {
      await ask(`DELETE /pro/api/accounts/${id}`, bench.server.token);
    },
    async receive(to, subject, at) {
      if (at) vi.useFakeTimers({ toFake: ['Date'], now: at });
      const post = createTransport({ host: '127.0.0.1', port: bench.server.smtpPort, ignoreTLS: true });
      await post.sendMail({ from: 'Shop <s@shop.example>', to, subject, text: 'Hello' });
      post.close();
      vi.useRealTimers();
    },
    async removeNewest(address) {
      const { token } = await ask<{ token: string }>(LOG_IN, null, { address, password: PASSWORD });
      const { messages } = await ask<{ messages: { id: string }[] }>('GET /api/messages', token);
      await ask(`DELETE /api/messages/${messages[0]?.id}`, token);
    },
  } satisfies Partial<Workbench>);

  beforeEach(async () => {
    globalThis.indexedDB = new IDBFactory();
    await begin({});
    bench.restart();
  });
  afterEach(close);
  return bench;
}

export const WISH = { site: 'shop.example', localPart: null, domain: null, isPrivate: false };
