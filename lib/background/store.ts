/**
 * The background's way to the database: facts and secrets in one place, every write of facts announced.
 */
import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { Failure } from '../core/failures.ts';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings.ts';
import { SIGNED_OUT, type Status } from '../core/status.ts';
import { announceFacts, type FactStore, type FactStores, isNewer, openDatabase } from '../state.ts';
import type { Intent } from './journal.ts';
import type { LedgerEntry } from './ledger.ts';
import type { Secret } from './vault.ts';

/** The facts and the stores that only the background opens. Each of those has its one file: see the imports. */
export interface BackgroundStores extends FactStores {
  secrets: { key: string; value: Secret };
  intents: { key: string; value: Intent };
  ledger: { key: string; value: LedgerEntry };
}

export type Database = IDBPDatabase<BackgroundStores>;
export type StoreName = StoreNames<BackgroundStores>;
export type Write = IDBPTransaction<BackgroundStores, StoreName[], 'readwrite'>;
/** What a write changed: added to by the work, announced once the write is complete. */
export type Changed = Set<FactStore>;

export interface Store {
  /** @throws Failure `storage-failed` */
  read<T>(work: (database: Database) => Promise<T>): Promise<T>;
  /**
   * One transaction: all of it is written or nothing.
   *
   * @param durability `strict` waits until it is on the disk; for what must survive a power cut
   * @throws Failure `storage-failed`, `newer-data`, or whatever Failure `work` throws
   */
  write<T>(
    stores: readonly StoreName[],
    work: (transaction: Write, changed: Changed) => Promise<T>,
    durability?: 'strict' | 'default',
  ): Promise<T>;
}

/** Opens the database when it is first needed, and again when the browser has closed it. */
export function createStore(open: () => Promise<Database> = () => openDatabase<BackgroundStores>()): Store {
  let opened: Promise<Database> | null = null;

  async function attempt<T>(work: (database: Database) => Promise<T>, mayReopen: boolean): Promise<T> {
    try {
      opened ??= open();
      return await work(await opened);
    } catch (thrown) {
      if (thrown instanceof Failure) throw thrown;
      opened = null;
      // The handle of a closed database throws before any work is done, so doing it again is safe.
      if (mayReopen && (thrown as Error)?.name === 'InvalidStateError') return attempt(work, false);
      throw thrown instanceof DOMException ? new Failure('storage-failed') : thrown;
    }
  }

  async function write<T>(
    database: Database,
    stores: readonly StoreName[],
    work: (transaction: Write, changed: Changed) => Promise<T>,
    durability: 'strict' | 'default',
  ): Promise<T> {
    if (isNewer(database)) throw new Failure('newer-data');
    const transaction: Write = database.transaction([...stores], 'readwrite', { durability });
    const done = transaction.done;
    done.catch(() => undefined);
    const changed: Changed = new Set();
    let value: T;
    try {
      value = await work(transaction, changed);
    } catch (thrown) {
      abort(transaction);
      throw thrown;
    }
    await done;
    if (changed.size > 0) announceFacts([...changed]);
    return value;
  }

  return {
    read: (work) => attempt(work, true),
    write: (stores, work, durability = 'default') =>
      attempt((database) => write(database, stores, work, durability), true),
  };
}

function abort(transaction: Write): void {
  try {
    transaction.abort();
  } catch {
    // It is over already; nothing of it was kept.
  }
}

/**
 * Changes single fields of the status. Nothing is written or announced when they are so already.
 *
 * @param change from the status as it is, inside the same transaction, to the fields that should differ
 */
export function changeStatus(store: Store, change: (status: Status) => Partial<Status>): Promise<void> {
  return store.write(['singles'], (transaction, changed) => changeStatusIn(transaction, changed, change));
}

/** {@link changeStatus} as part of a larger write that has the store `singles`. */
export async function changeStatusIn(
  transaction: Write,
  changed: Changed,
  change: (status: Status) => Partial<Status>,
): Promise<void> {
  const singles = transaction.objectStore('singles');
  const status: Status = { ...SIGNED_OUT, ...((await singles.get('status')) as Status | undefined) };
  const next = { ...status, ...change(status) };
  if (JSON.stringify(next) === JSON.stringify(status)) return;
  await singles.put(next, 'status');
  changed.add('singles');
}

/** Changes single fields of the settings, like {@link changeStatus}. */
export function changeSettings(
  store: Store,
  change: (settings: Settings) => Partial<Settings>,
): Promise<void> {
  return store.write(['singles'], async (transaction, changed) => {
    const singles = transaction.objectStore('singles');
    const settings = { ...DEFAULT_SETTINGS, ...((await singles.get('settings')) as Settings | undefined) };
    await singles.put({ ...settings, ...change(settings) }, 'settings');
    changed.add('singles');
  });
}
