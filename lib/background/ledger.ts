/** What the background notes for itself in the store `ledger`: neither a secret nor anything to show. */
import type { Store, Write } from './store.ts';

/** How far the messages of one mailbox are known. */
export interface Listed {
  mailboxId: string;
  /** Bytes the mailbox held when its messages were last listed; when it holds another number, they changed. */
  used: number;
  /** Time in ms since the epoch of that listing; 0 before the first. */
  at: number;
  /** ISO 8601 time after which its mail counts as new; empty: all of it does. */
  newSince: string;
}

/** How the service holds us back; survives the worker. */
export interface Pause {
  /** Time in ms since the epoch before which nothing is sent. */
  notBefore: number;
  /** 429s in a row. */
  refusals: number;
}

/** The connection's own times. */
export interface ConnectionNotes {
  /** Set by connecting, cleared by the first complete turn: mail up to this ISO 8601 time is old mail. */
  firstTurnSince: string | null;
  /** Time in ms since the epoch when the domains were last asked for. */
  domainsAt: number;
}

export type LedgerEntry = Listed | Pause | ConnectionNotes;

const PREFIX = 'mailbox:';
const ALL_LISTED = () => IDBKeyRange.bound(PREFIX, 'mailbox;');
const NO_PAUSE: Pause = { notBefore: 0, refusals: 0 };
const NO_NOTES: ConnectionNotes = { firstTurnSince: null, domainsAt: 0 };

export async function readListedIn(transaction: Write): Promise<Map<string, Listed>> {
  const entries = (await transaction.objectStore('ledger').getAll(ALL_LISTED())) as Listed[];
  return new Map(entries.map((entry) => [entry.mailboxId, entry]));
}

export async function readOneListedIn(transaction: Write, mailboxId: string): Promise<Listed | undefined> {
  return (await transaction.objectStore('ledger').get(PREFIX + mailboxId)) as Listed | undefined;
}

export async function putListedIn(transaction: Write, listed: Listed): Promise<void> {
  await transaction.objectStore('ledger').put(listed, PREFIX + listed.mailboxId);
}

export async function dropListedIn(transaction: Write, mailboxId: string): Promise<void> {
  await transaction.objectStore('ledger').delete(PREFIX + mailboxId);
}

export async function readNotes(store: Store): Promise<ConnectionNotes> {
  const notes = await store.read((database) => database.get('ledger', 'connection'));
  return { ...NO_NOTES, ...(notes as ConnectionNotes | undefined) };
}

export async function changeNotesIn(transaction: Write, change: Partial<ConnectionNotes>): Promise<void> {
  const ledger = transaction.objectStore('ledger');
  const notes = (await ledger.get('connection')) as ConnectionNotes | undefined;
  await ledger.put({ ...NO_NOTES, ...notes, ...change }, 'connection');
}

export function changeNotes(store: Store, change: Partial<ConnectionNotes>): Promise<void> {
  return store.write(['ledger'], (transaction) => changeNotesIn(transaction, change));
}

export async function readPause(store: Store): Promise<Pause> {
  const pause = await store.read((database) => database.get('ledger', 'queue'));
  return { ...NO_PAUSE, ...(pause as Pause | undefined) };
}

export async function savePause(store: Store, pause: Pause): Promise<void> {
  await store.write(['ledger'], async (transaction) => {
    await transaction.objectStore('ledger').put(pause, 'queue');
  });
}
