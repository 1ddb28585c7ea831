import { Failure } from '../core/failures.ts';
import { type Service, serviceOrigin } from '../core/service.ts';
import { SIGNED_OUT } from '../core/status.ts';
import { listMailboxes } from './api/mailboxes.ts';
import { type Connection, sameService } from './connection.ts';
import type { Journal } from './journal.ts';
import { changeNotesIn } from './ledger.ts';
import type { Refresh } from './refresh.ts';
import { changeStatusIn, type Store } from './store.ts';
import type { Vault } from './vault.ts';

/** What can stand in an `Authorization` header. */
const TOKEN = /^[\x21-\x7e]{1,512}$/;

export interface SignIn {
  /** @see FromPopup.connect */
  connect(service: Service, token: string): Promise<{ mailboxes: number }>;
  /** Forgets the token. Mailboxes, mail and passwords stay for the next connection. */
  forgetToken(): Promise<void>;
  /** Empties every store. */
  forgetEverything(): Promise<void>;
}

export function createSignIn(parts: {
  store: Store;
  vault: Vault;
  journal: Journal;
  connection: Connection;
  refresh: Refresh;
}): SignIn {
  const { store, vault, journal, connection, refresh } = parts;
  return {
    async connect(service, given) {
      const token = given.trim();
      if (!serviceOrigin(service)) throw new Failure('not-allowed');
      if (!TOKEN.test(token)) throw new Failure('token-refused');
      const listing = await listMailboxes(connection.trial({ service, token }));
      connection.changed();
      await store.write(['secrets', 'singles', 'ledger'], async (transaction, changed) => {
        await vault.keepAccessIn(transaction, { service, token });
        await changeNotesIn(transaction, {
          firstTurnSince: new Date(listing.serviceTime).toISOString(),
          domainsAt: 0,
        });
        await changeStatusIn(transaction, changed, (status) => ({
          service,
          connected: true,
          failure: null,
          ...(!sameService(service, status.service) && { domains: [], refreshedAt: null }),
        }));
      });
      await refresh.take(listing, await refresh.knownIds());
      return { mailboxes: listing.sent };
    },
    async forgetToken() {
      connection.changed();
      await store.write(['secrets', 'singles'], async (transaction, changed) => {
        await vault.forgetAccessIn(transaction);
        await changeStatusIn(transaction, changed, () => ({ connected: false, failure: null, waiting: [] }));
      });
    },
    async forgetEverything() {
      connection.changed();
      vault.forgetMemory();
      journal.forgetMemory();
      const stores = ['mailboxes', 'messages', 'singles', 'secrets', 'intents', 'ledger'] as const;
      await store.write(stores, async (transaction, changed) => {
        await Promise.all(stores.map((name) => transaction.objectStore(name).clear()));
        await transaction.objectStore('singles').put(SIGNED_OUT, 'status');
        for (const name of ['mailboxes', 'messages', 'singles'] as const) changed.add(name);
      });
    },
  };
}
