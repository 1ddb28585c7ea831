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
  /** Takes a deletion back. @throws Failure `not-found` when it is too late */
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

  async function setDeletingAtIn(transaction: Write, changed: Changed, mailboxId: string, at: number | null) {
    const mailbox = await transaction.objectStore('mailboxes').get(mailboxId);
    if (!mailbox) throw new Failure('not-found');
    await transaction.objectStore('mailboxes').put({ ...mailbox, deletingAt: at });
    changed.add('mailboxes');
  }

  async function carryOutOne({ id, dueAt, mailboxId, service }: DeleteIntent): Promise<void> {
    const intents = await journal.deletions();
    // Taken back since, and perhaps asked for again: that wish has a timer of its own, which may fire in this very
    // moment and must not meet a mailbox that seems to be under way.
    if (!intents.some((each) => each.id === id && each.dueAt === dueAt)) return;
    if (underWay.has(mailboxId)) return;
    underWay.add(mailboxId);
    try {
      // Of a service we have left: nothing of it is ours to delete now.
      if (!sameService(service, await connection.service())) return await journal.drop(id);
      await removeMailbox(await connection.pro('person'), mailboxId).catch((thrown) => {
        if (toFailureFacts(thrown).kind !== 'not-found') throw thrown;
      });
      const stores = ['mailboxes', 'messages', 'ledger', 'secrets', ...JOURNAL_STORES] as const;
      await store.write(stores, async (transaction, changed) => {
        await removeMailboxIn(transaction, changed, mailboxId);
        await vault.forgetMailboxIn(transaction, mailboxId);
        await journal.dropIn(transaction, changed, id);
      });
    } finally {
      underWay.delete(mailboxId);
    }
  }

  /** Waits by a timer, not by the clock, which may be set. */
  function carryOutIn(ms: number, intent: DeleteIntent): void {
    setTimeout(() => carryOutOne(intent).catch(() => undefined), ms);
  }

  async function carryOut(): Promise<void> {
    const intents = await journal.deletions().catch(() => []);
    const now = Date.now();
    await Promise.allSettled(
      intents.map(async (intent) => {
        const left = Math.min(intent.dueAt - now, times.undo);
        if (left > 0) carryOutIn(left, intent);
        else await carryOutOne(intent);
      }),
    );
  }

  return {
    async remove(mailboxId) {
      const at = Date.now() + times.undo;
      const service = await connection.service();
      const id = `delete:${mailboxId}`;
      const intent: DeleteIntent = { kind: 'delete', id, service, mailboxId, dueAt: at };
      await store.write(
        ['mailboxes', ...JOURNAL_STORES],
        async (transaction, changed) => {
          await setDeletingAtIn(transaction, changed, mailboxId, at);
          await journal.putIn(transaction, changed, intent);
        },
        'strict',
      );
      carryOutIn(times.undo, intent);
      return { at };
    },
    async keep(mailboxId) {
      if (underWay.has(mailboxId)) throw new Failure('not-found');
      await store.write(['mailboxes', ...JOURNAL_STORES], async (transaction, changed) => {
        await setDeletingAtIn(transaction, changed, mailboxId, null);
        await journal.dropIn(transaction, changed, `delete:${mailboxId}`);
      });
    },
    carryOut,
  };
}
