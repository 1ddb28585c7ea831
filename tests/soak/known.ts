/** What the extension knows, read through one of its pages and its own database, waking nobody. */
import type { Page } from 'puppeteer-core';
import type { Creation } from '../../lib/core/status.ts';

/** How one site stands. */
export interface SiteFacts {
  addresses: string[];
  creations: Pick<Creation, 'id' | 'state'>[];
}

/** @param site null for all of them */
export function knownOf(ownPage: Page, site: string | null): Promise<SiteFacts> {
  return ownPage.evaluate(async (wanted) => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await asked(indexedDB.open('freshbox'));
    try {
      const stores = database.transaction(['mailboxes', 'singles']);
      const mailboxes = stores.objectStore('mailboxes');
      const found = await asked(
        wanted === null ? mailboxes.getAll() : mailboxes.index('bySite').getAll(wanted),
      );
      const status = await asked(stores.objectStore('singles').get('status'));
      const creations = ((status?.creations ?? []) as Creation[]).filter(
        (each) => wanted === null || each.site === wanted,
      );
      return {
        addresses: found.map(({ address }) => address as string),
        creations: creations.map(({ id, state }) => ({ id, state })),
      };
    } finally {
      database.close();
    }
  }, site);
}

/** Subjects of the messages that are known, by the address they came to. */
export function knownMails(ownPage: Page): Promise<Record<string, string[]>> {
  return ownPage.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await asked(indexedDB.open('freshbox'));
    try {
      const stores = database.transaction(['mailboxes', 'messages']);
      const mailboxes: { id: string; address: string }[] = await asked(
        stores.objectStore('mailboxes').getAll(),
      );
      const messages: { mailboxId: string; subject: string }[] = await asked(
        stores.objectStore('messages').getAll(),
      );
      const addresses = new Map(mailboxes.map(({ id, address }) => [id, address]));
      const known: Record<string, string[]> = {};
      for (const { mailboxId, subject } of messages) {
        const address = addresses.get(mailboxId) ?? '';
        known[address] = [...(known[address] ?? []), subject];
      }
      return known;
    } finally {
      database.close();
    }
  });
}

/**
 * Sends a command as the popup does.
 *
 * @returns the answer; null when the background died over it
 */
export function tell(
  ownPage: Page,
  command: string,
  body?: unknown,
): Promise<{ ok: boolean; value?: unknown; failure?: { kind: string } } | null> {
  return ownPage.evaluate(
    async (said) => {
      const { browser, chrome: chromium } = globalThis as unknown as Record<
        string,
        typeof chrome | undefined
      >;
      const api = browser ?? chromium;
      return (await api?.runtime.sendMessage(said).catch(() => null)) ?? null;
    },
    { to: 'background', command, ...(body !== undefined && { body }) },
  );
}
