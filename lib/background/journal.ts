/**
 * The only file that opens the store `intents`: what was decided and is not known to be done.
 *
 * An intent is written before the call it is about and removed in the transaction that records the outcome, so a
 * worker that dies in between finds it again.
 */
import type { FailureFacts } from '../core/failures.ts';
import type { Service } from '../core/service.ts';
import type { Store, Write } from './store.ts';

/** A mailbox that is being made. */
export interface CreateIntent {
  kind: 'create';
  id: string;
  service: Service;
  site: string | null;
  address: string;
  password: string;
  /** `failed`: given up for now, to be tried again or dropped by the person. */
  state: 'open' | 'failed';
  /** Calls whose outcome is not known. */
  attempts: number;
  /** Addresses that turned out to be someone else's. */
  taken: number;
  /** The name the person asked for; null: chosen by the pattern, so another may be chosen. */
  wishedLocalPart: string | null;
  wishedDomain: string | null;
  failure: FailureFacts | null;
  /** Made from a private window: never written. */
  isPrivate: boolean;
}

/** A mailbox that is deleted at a time. */
export interface DeleteIntent {
  kind: 'delete';
  id: string;
  service: Service;
  mailboxId: string;
  /** Time in ms since the epoch. */
  dueAt: number;
}

export type Intent = CreateIntent | DeleteIntent;

export interface Journal {
  /** Writes a create intent so that it survives a power cut. @throws Failure `storage-failed`: then do not act */
  record(intent: CreateIntent): Promise<void>;
  creations(): Promise<CreateIntent[]>;
  deletions(): Promise<DeleteIntent[]>;
  putIn(transaction: Write, intent: DeleteIntent): Promise<void>;
  dropIn(transaction: Write, id: string): Promise<void>;
  drop(id: string): Promise<void>;
  forgetMemory(): void;
}

export function createJournal(store: Store): Journal {
  const memory = new Map<string, CreateIntent>();
  const readAll = () => store.read((database) => database.getAll('intents'));

  async function dropIn(transaction: Write, id: string): Promise<void> {
    memory.delete(id);
    await transaction.objectStore('intents').delete(id);
  }

  return {
    async record(intent) {
      if (intent.isPrivate) {
        memory.set(intent.id, intent);
        return;
      }
      await store.write(
        ['intents'],
        async (transaction) => {
          await transaction.objectStore('intents').put(intent, intent.id);
        },
        'strict',
      );
    },
    async creations() {
      const kept = (await readAll()).filter((intent) => intent.kind === 'create');
      return [...kept, ...memory.values()];
    },
    async deletions() {
      return (await readAll()).filter((intent) => intent.kind === 'delete');
    },
    async putIn(transaction, intent) {
      await transaction.objectStore('intents').put(intent, intent.id);
    },
    dropIn,
    drop: (id) => store.write(['intents'], (transaction) => dropIn(transaction, id)),
    forgetMemory() {
      memory.clear();
    },
  };
}
