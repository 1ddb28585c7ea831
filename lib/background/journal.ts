/**
 * The only file that reads and fills the store `intents`: what was decided and is not known to be done.
 *
 * An intent is written before the call it is about and removed in the transaction that records the outcome, so a
 * worker that dies in between finds it again. Creations are shown as the fact `Status.creations`, kept in step here.
 */
import * as v from 'valibot';
import type { FailureFacts } from '../core/failures.ts';
import type { Service } from '../core/service.ts';
import type { Creation } from '../core/status.ts';
import { type Changed, changeStatusIn, type Store, type Write } from './store.ts';

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

const common = { id: v.string(), service: v.object({ kind: v.picklist(['mailcx', 'local']) }) };
const shape = v.variant('kind', [
  v.object({
    ...common,
    kind: v.literal('create'),
    site: v.nullable(v.string()),
    address: v.string(),
    password: v.string(),
    state: v.picklist(['open', 'failed']),
  }),
  v.object({ ...common, kind: v.literal('delete'), mailboxId: v.string(), dueAt: v.number() }),
]);

/** A record that a dying disk has spoilt must not keep the others from being carried out, nor be carried out itself. */
const sound = (records: readonly unknown[]): Intent[] =>
  records.filter((record): record is Intent => v.is(shape, record));

/** Stores that a transaction needs in which an intent is put or dropped. */
export const JOURNAL_STORES = ['intents', 'singles'] as const;

export interface Journal {
  /** Writes a create intent so that it survives a power cut. @throws Failure `storage-failed`: then do not act */
  record(intent: CreateIntent): Promise<void>;
  creations(): Promise<CreateIntent[]>;
  deletions(): Promise<DeleteIntent[]>;
  putIn(transaction: Write, changed: Changed, intent: Intent): Promise<void>;
  dropIn(transaction: Write, changed: Changed, id: string): Promise<void>;
  drop(id: string): Promise<void>;
  forgetMemory(): void;
}

export function createJournal(store: Store): Journal {
  const memory = new Map<string, CreateIntent>();
  const readAll = async () => sound(await store.read((database) => database.getAll('intents')));

  async function putIn(transaction: Write, changed: Changed, intent: Intent): Promise<void> {
    await transaction.objectStore('intents').put(intent, intent.id);
    await showCreationsIn(transaction, changed);
  }

  async function dropIn(transaction: Write, changed: Changed, id: string): Promise<void> {
    memory.delete(id);
    await transaction.objectStore('intents').delete(id);
    await showCreationsIn(transaction, changed);
  }

  return {
    async record(intent) {
      if (intent.isPrivate) memory.set(intent.id, intent);
      else await store.write(JOURNAL_STORES, (tx, changed) => putIn(tx, changed, intent), 'strict');
    },
    async creations() {
      return [...(await readAll()).filter((intent) => intent.kind === 'create'), ...memory.values()];
    },
    async deletions() {
      return (await readAll()).filter((intent) => intent.kind === 'delete');
    },
    putIn,
    dropIn,
    async drop(id) {
      if (!memory.delete(id)) await store.write(JOURNAL_STORES, (tx, changed) => dropIn(tx, changed, id));
    },
    forgetMemory() {
      memory.clear();
    },
  };
}

async function showCreationsIn(transaction: Write, changed: Changed): Promise<void> {
  const intents = sound(await transaction.objectStore('intents').getAll());
  const creations = intents.flatMap((intent): Creation[] => {
    if (intent.kind !== 'create') return [];
    const { id, site, address, failure } = intent;
    return [{ id, site, address, state: intent.state === 'open' ? 'working' : 'failed', failure }];
  });
  await changeStatusIn(transaction, changed, () => ({ creations }));
}
