/**
 * BRIDGE 2: the facts. The background writes them, the popup and the options page read and watch them.
 *
 * They lie in the extension origin's own IndexedDB, which no content script can reach in any browser. The stores
 * that hold secrets are part of the same database, so that a mailbox and its password are written in one
 * transaction; they are named here and opened only in `lib/background`, which a check in `tests/build` enforces.
 */
import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPIndex,
  type IDBPTransaction,
  type IndexNames,
  openDB,
} from 'idb';
import type { Mailbox } from './core/mailbox.ts';
import type { MessageSummary } from './core/message.ts';
import { DEFAULT_SETTINGS, type Settings } from './core/settings.ts';
import { SIGNED_OUT, type Status } from './core/status.ts';

const DATABASE = 'freshbox';
const VERSION = 2;
const CHANNEL = 'freshbox-facts';

export interface FactStores extends DBSchema {
  mailboxes: {
    key: string;
    value: Mailbox;
    indexes: { bySite: string; byNewest: string; byCreated: string };
  };
  messages: {
    key: string;
    value: MessageSummary;
    indexes: { byTime: string; byMailbox: [mailboxId: string, createdAt: string] };
  };
  /** Single records: `settings`, `status`. */
  singles: { key: 'settings' | 'status'; value: Settings | Status };
}

export type FactStore = 'mailboxes' | 'messages' | 'singles';
export type Facts = IDBPDatabase<FactStores>;

/** Names of the stores that only the background opens. */
export const SECRET_STORES = ['secrets', 'intents', 'ledger'] as const;

/** Whether a newer Freshbox has written the database: then we read what we know of it and write nothing. */
export const isNewer = (database: Pick<Facts, 'version'>): boolean => database.version > VERSION;

/**
 * Opens the database, creating or upgrading it. `T` is {@link FactStores} everywhere but in the background. One that is
 * {@link isNewer} is opened as it is.
 *
 * @throws DOMException when the browser refuses storage
 */
export async function openDatabase<T extends FactStores = FactStores>(): Promise<IDBPDatabase<T>> {
  try {
    return await openAt<T>(VERSION);
  } catch (thrown) {
    if ((thrown as Error)?.name !== 'VersionError') throw thrown;
    return openAt<T>(undefined);
  }
}

/** @param version undefined for the one it has */
function openAt<T extends FactStores>(version: number | undefined): Promise<IDBPDatabase<T>> {
  return openDB<T>(DATABASE, version, {
    upgrade(database, before, _version, change) {
      const db = database as unknown as IDBPDatabase<FactStores>;
      if (before < 1) {
        db.createObjectStore('mailboxes', { keyPath: 'id' }).createIndex('bySite', 'site');
        const messages = db.createObjectStore('messages', { keyPath: 'id' });
        messages.createIndex('byTime', 'createdAt');
        messages.createIndex('byMailbox', ['mailboxId', 'createdAt']);
        db.createObjectStore('singles');
        const raw = database as unknown as IDBPDatabase;
        for (const store of SECRET_STORES) raw.createObjectStore(store);
      }
      const changed = change as unknown as IDBPTransaction<FactStores, ['mailboxes'], 'versionchange'>;
      const mailboxes = changed.objectStore('mailboxes');
      mailboxes.createIndex('byNewest', 'newestAt');
      mailboxes.createIndex('byCreated', 'createdAt');
    },
    // Another copy of the extension wants to upgrade or delete: give way instead of blocking it for ever.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}

/** When something last happened in a mailbox: ISO 8601 time of its newest message, else of its making. */
const lastTime = (mailbox: Mailbox) => mailbox.newestAt ?? mailbox.createdAt;
/** Of the same time by id, as an index goes backwards. */
function byLastTime(a: Mailbox, b: Mailbox): number {
  const [one, other] = [lastTime(a), lastTime(b)];
  return one === other ? (a.id < b.id ? 1 : -1) : one < other ? 1 : -1;
}

/** All mailboxes, newest mail first, then newest made. */
export async function readMailboxes(facts: Facts): Promise<Mailbox[]> {
  return (await facts.getAll('mailboxes')).sort(byLastTime);
}

/** The first `limit` of {@link readMailboxes}, without reading the others. */
export async function readFirstMailboxes(facts: Facts, limit: number): Promise<Mailbox[]> {
  const { store } = facts.transaction('mailboxes');
  // Mail comes after its mailbox was made, so whatever is among the first is among the last of one of these two.
  const [newest, created] = await Promise.all([
    readLast(store.index('byNewest'), limit),
    readLast(store.index('byCreated'), limit),
  ]);
  const found = new Map([...newest, ...created].map((mailbox) => [mailbox.id, mailbox]));
  return [...found.values()].sort(byLastTime).slice(0, limit);
}

/** The newest messages over all mailboxes, at most `limit`. */
export async function readLatestMessages(facts: Facts, limit: number): Promise<MessageSummary[]> {
  return readLast(facts.transaction('messages').store.index('byTime'), limit);
}

/** The last `limit` records of an index, the last one first. Reads them at once, not step by step with a cursor. */
async function readLast<N extends 'mailboxes' | 'messages', I extends IndexNames<FactStores, N>>(
  index: IDBPIndex<FactStores, [N], N, I>,
  limit: number,
): Promise<FactStores[N]['value'][]> {
  const cursor = await index.openKeyCursor(null, 'prev');
  const first = limit > 1 ? await cursor?.advance(limit - 1) : cursor;
  const found = await index.getAll(first && IDBKeyRange.lowerBound(first.key));
  return found.reverse().slice(0, limit);
}

/** The stored messages of one mailbox, newest first. */
export async function readMessagesOf(facts: Facts, mailboxId: string): Promise<MessageSummary[]> {
  const range = IDBKeyRange.bound([mailboxId], [mailboxId, []]);
  return (await facts.getAllFromIndex('messages', 'byMailbox', range)).reverse();
}

/** The settings, with the default for whatever was never chosen. */
export async function readSettings(facts: Pick<Facts, 'get'>): Promise<Settings> {
  return { ...DEFAULT_SETTINGS, ...((await facts.get('singles', 'settings')) as Settings | undefined) };
}

export async function readStatus(facts: Pick<Facts, 'get'>): Promise<Status> {
  return { ...SIGNED_OUT, ...((await facts.get('singles', 'status')) as Status | undefined) };
}

/** Tells every open page of the extension which stores have new facts. Called by the background after a write. */
export function announceFacts(stores: readonly FactStore[]): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(stores);
  channel.close();
}

/**
 * Calls back with the names of the stores whose facts changed.
 *
 * @returns a function that stops watching
 */
export function watchFacts(onChange: (stores: FactStore[]) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = (event: MessageEvent<FactStore[]>) => onChange(event.data);
  return () => channel.close();
}
