/** The extension's own database, read and locked from one of its pages, as no page of the web can. */
import type { Page } from 'puppeteer-core';
import type { CreateIntent } from '../../lib/background/journal.ts';
import type { Pause } from '../../lib/background/ledger.ts';
import type { MailboxSecret } from '../../lib/background/vault.ts';
import type { Mailbox } from '../../lib/core/mailbox.ts';
import type { Status } from '../../lib/core/status.ts';

export interface Disk {
  mailboxes: Mailbox[];
  intents: CreateIntent[];
  /** Of mailboxes. */
  secrets: MailboxSecret[];
  status: Status;
  ledger: { queue?: Pause };
}

/** Everything the extension has on the disk. */
export async function readDisk(page: Page): Promise<Disk> {
  const stores = await page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await asked(indexedDB.open('freshbox'));
    const names = [...database.objectStoreNames];
    if (names.length === 0) throw new Error('there is no database');
    const entries = await Promise.all(
      names.map(async (name) => {
        const store = database.transaction(name).objectStore(name);
        const [keys, values] = await Promise.all([asked(store.getAllKeys()), asked(store.getAll())]);
        return [name, Object.fromEntries(keys.map((key, i) => [String(key), values[i]]))] as const;
      }),
    );
    database.close();
    return Object.fromEntries(entries) as Record<string, Record<string, unknown>>;
  });
  const values = <T>(name: string) => Object.values(stores[name] ?? {}) as T[];
  return {
    mailboxes: values<Mailbox>('mailboxes'),
    intents: values<CreateIntent | null>('intents').filter(
      (intent) => intent !== null && 'password' in Object(intent),
    ) as CreateIntent[],
    secrets: values<MailboxSecret>('secrets').filter((secret) => Array.isArray(secret.passwords)),
    status: stores.singles?.status as Status,
    ledger: stores.ledger ?? {},
  };
}

/**
 * Keeps everybody else from writing to a store, and from reading it once somebody wants to.
 *
 * @returns a function that gives it free again
 */
export async function lockStore(page: Page, name: string): Promise<() => Promise<void>> {
  await page.evaluate(async (name) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('freshbox');
      opening.onsuccess = () => resolve(opening.result);
    });
    const store = database.transaction(name, 'readwrite').objectStore(name);
    const lock = globalThis as { isLocked?: boolean };
    lock.isLocked = true;
    await new Promise<void>((resolve) => {
      const hold = () => {
        resolve();
        if (lock.isLocked) store.get('nothing').onsuccess = hold;
        else database.close();
      };
      hold();
    });
  }, name);
  return () =>
    page.evaluate(() => {
      (globalThis as { isLocked?: boolean }).isLocked = false;
    });
}

/** Puts a record into a store, as no code of the extension does. */
export async function putRecord(page: Page, name: string, key: string, record: unknown): Promise<void> {
  await page.evaluate(
    async (name, key, record) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('freshbox');
        opening.onsuccess = () => resolve(opening.result);
      });
      const transaction = database.transaction(name, 'readwrite');
      transaction.objectStore(name).put(record, key);
      try {
        await new Promise((resolve, reject) => {
          transaction.oncomplete = resolve;
          transaction.onabort = reject;
        });
      } finally {
        database.close();
      }
    },
    name,
    key,
    record,
  );
}

/** Makes the database one of a later version, with a store more. */
export async function raiseVersion(page: Page, version: number): Promise<void> {
  await page.evaluate(async (version) => {
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('freshbox', version);
      opening.onupgradeneeded = () => opening.result.createObjectStore('later');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        opening.result.close();
        resolve();
      };
    });
  }, version);
}
