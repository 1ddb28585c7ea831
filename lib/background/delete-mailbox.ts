/** Deletes mailboxes after the undo time, even if the worker dies in between. */
import { Failure, toFailureFacts } from '../core/failures.ts';
import { removeMailbox } from './api/mailboxes.ts';
import { type Connection, sameService } from './connection.ts';
import { type DeleteIntent, JOURNAL_STORES, type Journal } from './journal.ts';
import { removeMailboxIn } from './merge-mailboxes.ts';
import type { Changed, Store, Write } from './store.ts';
import type { Times } from './times.ts';
import type { Vault } from './vault.ts';

export interface DeleteMailbox {
  /** Deletes after the undo time. @returns when, in ms since the epoch. @throws Failure `not-found` */
  remove(mailboxId: string): Promise<{ at: number }>;
  /** Takes a deletion back. Too late when it has been carried out. */
  keep(mailboxId: string): Promise<void>;
  /** Carries out what is due and sets a timer for the rest. What fails stays for the next time. Never throws. */
  carryOut(): Promise<void>;
}

export function createDeleteMailbox(parts: {
  store: Store;
  vault: Vault;
  journal: Journal;
  connection: Connection;
  times: Times;
}): DeleteMailbox {
  const { store, vault, journal, connection, times } = parts;
  const underWay = new Set<string>();
  const intentId = (mailboxId: string) => `delete:${mailboxId}`;

  async function setDeletingAtIn(transaction: Write, changed: Changed, mailboxId: string, at: number | null) {
    const mailbox = await transaction.objectStore('mailboxes').get(mailboxId);
    if (!mailbox) throw new Failure('not-found');
    await transaction.objectStore('mailboxes').put({ ...mailbox, deletingAt: at });
    changed.add('mailboxes');
  }

  async function carryOutOne(intent: DeleteIntent): Promise<void> {
    const { mailboxId } = intent;
    if (underWay.has(mailboxId)) return;
    underWay.add(mailboxId);
    try {
      if (sameService(intent.service, await connection.service())) {
        await removeMailbox(await connection.pro('person'), mailboxId).catch((thrown) => {
          if (toFailureFacts(thrown).kind !== 'not-found') throw thrown;
        });
      }
      const stores = ['mailboxes', 'messages', 'ledger', 'secrets', ...JOURNAL_STORES] as const;
      await store.write(stores, async (transaction, changed) => {
        await removeMailboxIn(transaction, changed, mailboxId);
        await vault.forgetMailboxIn(transaction, mailboxId);
        await journal.dropIn(transaction, changed, intent.id);
      });
    } finally {
      underWay.delete(mailboxId);
    }
  }

  async function carryOut(): Promise<void> {
    const intents = await journal.deletions().catch(() => []);
    const now = Date.now();
    await Promise.allSettled(
      intents.map(async (intent) => {
        // The clock may have been set back since.
        const left = Math.min(intent.dueAt - now, times.undo);
        if (left <= 0) await carryOutOne(intent);
        else setTimeout(carryOut, left);
      }),
    );
  }

  return {
    async remove(mailboxId) {
      const at = Date.now() + times.undo;
      const service = await connection.service();
      await store.write(
        ['mailboxes', ...JOURNAL_STORES],
        async (transaction, changed) => {
          await setDeletingAtIn(transaction, changed, mailboxId, at);
          const id = intentId(mailboxId);
          await journal.putIn(transaction, changed, { kind: 'delete', id, service, mailboxId, dueAt: at });
        },
        'strict',
      );
      setTimeout(carryOut, times.undo);
      return { at };
    },
    async keep(mailboxId) {
      if (underWay.has(mailboxId)) return;
      await store.write(['mailboxes', ...JOURNAL_STORES], async (transaction, changed) => {
        await setDeletingAtIn(transaction, changed, mailboxId, null);
        await journal.dropIn(transaction, changed, intentId(mailboxId));
      });
    },
    carryOut,
  };
}
