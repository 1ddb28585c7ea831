/** What every fault test starts from: an empty database, a faulty service, and workers that may die. */
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, vi } from 'vitest';
import { createMail, type MailDesk } from '../../lib/background/mail.ts';
import { createStore, type Store } from '../../lib/background/store.ts';
import type { Times } from '../../lib/background/times.ts';
import type { Status } from '../../lib/core/status.ts';
import { readStatus } from '../../lib/state.ts';
import { FaultServer, PRO_TOKEN } from './fault-server.ts';

const QUICK: Partial<Times> = { answer: 2_000, createRetries: [20, 20, 20], undo: 150, patience: 1_500 };

export interface Workbench {
  server: FaultServer;
  store: Store;
  mail: MailDesk;
  /** A new worker on the same disk: whatever was only in memory is gone. */
  restart(): MailDesk;
  connect(): Promise<void>;
  status(): Promise<Status>;
  /** Everything on the disk, as text. */
  disk(): Promise<string>;
}

/** For `expect.poll`, on a machine that is busy with other tests. */
export const SOON = { timeout: 5_000 };

export function setUpWorkbench(): Workbench {
  vi.setConfig({ testTimeout: 30_000 });
  const bench = {} as Workbench;
  bench.restart = () => {
    bench.store = createStore();
    bench.mail = createMail({ store: bench.store, times: QUICK });
    return bench.mail;
  };
  bench.connect = async () => {
    await bench.mail.connect({ kind: 'local', address: bench.server.origin }, PRO_TOKEN);
  };
  bench.status = () => bench.store.read(readStatus);
  bench.disk = () =>
    bench.store.read(async (database) => {
      const stores = await Promise.all([...database.objectStoreNames].map((name) => database.getAll(name)));
      return JSON.stringify(stores);
    });
  beforeEach(async () => {
    globalThis.indexedDB = new IDBFactory();
    bench.server = await new FaultServer().start();
    bench.restart();
  });
  afterEach(() => bench.server.close());
  return bench;
}

export const WISH = { site: 'shop.example', localPart: null, domain: null, isPrivate: false };
