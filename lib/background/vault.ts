/**
 * The only file that reads and fills the store `secrets`: the token, and each mailbox's password and own token.
 *
 * Nothing here is encrypted by us: without a password of the person's that would only look safer than it is. The
 * store lies in the extension's own origin, where no page and no content script can reach.
 */
import type { Service } from '../core/service.ts';
import type { Store, Write } from './store.ts';

/** The token and the one service it may be sent to: one record, so that they cannot come apart. */
export interface Access {
  token: string;
  service: Service;
}

export interface MailboxSecret {
  /** The mailbox's password; more than one only while it is not known which of them holds, likeliest first. */
  passwords: string[];
  /** The mailbox's own token, where one was made. */
  token: string | null;
}

export type Secret = Access | MailboxSecret;

const TOKEN = 'token';
const PREFIX = 'mailbox:';

export interface Vault {
  readAccess(): Promise<Access | null>;
  keepAccessIn(transaction: Write, access: Access): Promise<void>;
  forgetAccessIn(transaction: Write): Promise<void>;
  readMailbox(mailboxId: string): Promise<MailboxSecret | null>;
  /** Keeps a mailbox's secret for good. */
  keepMailbox(mailboxId: string, secret: MailboxSecret, durability?: 'strict' | 'default'): Promise<void>;
  keepMailboxIn(transaction: Write, mailboxId: string, secret: MailboxSecret): Promise<void>;
  /** Keeps a mailbox's secret only as long as this worker lives: for mailboxes made from a private window. */
  keepMailboxInMemory(mailboxId: string, secret: MailboxSecret): void;
  forgetMailboxIn(transaction: Write, mailboxId: string): Promise<void>;
  /** Ids of all mailboxes a secret is kept for. */
  readableIdsIn(transaction: Write): Promise<Set<string>>;
  /** Forgets what is kept in memory only. */
  forgetMemory(): void;
}

export function createVault(store: Store): Vault {
  const memory = new Map<string, MailboxSecret>();

  async function keepMailboxIn(transaction: Write, mailboxId: string, secret: MailboxSecret): Promise<void> {
    await transaction.objectStore('secrets').put(secret, PREFIX + mailboxId);
    memory.delete(mailboxId);
  }

  return {
    async readAccess() {
      return ((await store.read((database) => database.get('secrets', TOKEN))) as Access | undefined) ?? null;
    },
    async keepAccessIn(transaction, access) {
      await transaction.objectStore('secrets').put(access, TOKEN);
    },
    async forgetAccessIn(transaction) {
      await transaction.objectStore('secrets').delete(TOKEN);
    },
    async readMailbox(mailboxId) {
      const inMemory = memory.get(mailboxId);
      if (inMemory) return inMemory;
      const kept = await store.read((database) => database.get('secrets', PREFIX + mailboxId));
      return (kept as MailboxSecret | undefined) ?? null;
    },
    async keepMailbox(mailboxId, secret, durability = 'default') {
      if (memory.has(mailboxId)) {
        memory.set(mailboxId, secret);
        return;
      }
      await store.write(
        ['secrets'],
        (transaction) => keepMailboxIn(transaction, mailboxId, secret),
        durability,
      );
    },
    keepMailboxIn,
    keepMailboxInMemory(mailboxId, secret) {
      memory.set(mailboxId, secret);
    },
    async forgetMailboxIn(transaction, mailboxId) {
      memory.delete(mailboxId);
      await transaction.objectStore('secrets').delete(PREFIX + mailboxId);
    },
    async readableIdsIn(transaction) {
      const range = IDBKeyRange.bound(PREFIX, 'mailbox;');
      const keys = await transaction.objectStore('secrets').getAllKeys(range);
      return new Set([...keys.map((key) => key.slice(PREFIX.length)), ...memory.keys()]);
    },
    forgetMemory() {
      memory.clear();
    },
  };
}
