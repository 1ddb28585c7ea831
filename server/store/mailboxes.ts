import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';

/** `pro` mailboxes belong to the Pro token and are in its list; `user` mailboxes were made without one. */
export type Role = 'user' | 'pro';

/** What the API shows of a mailbox. Sizes in bytes. */
export interface MailboxFacts {
  id: string;
  address: string;
  quota: number;
  used: number;
  created_at: string;
}

export interface MailboxRow extends MailboxFacts {
  role: Role;
  password_hash: string;
  /** Goes up when the password is reset; a mailbox token carries the number it was made under. */
  session: number;
}

export interface NewMailbox {
  address: string;
  role: Role;
  passwordHash: string;
  quota: number;
}

export interface Mailboxes {
  /** @returns the new id, or null when the address is taken */
  add(mailbox: NewMailbox): string | null;
  countOfPro(): number;
  /** Every mailbox of the Pro token, oldest first, in one query. */
  listPro(): MailboxFacts[];
  findById(id: string): MailboxRow | undefined;
  /** @param address in lower case */
  findByAddress(address: string): MailboxRow | undefined;
  /** Stores the new password and ends every session of the mailbox. */
  resetPassword(id: string, passwordHash: string): void;
  /** Removes the mailbox with all its mail. */
  remove(id: string): void;
}

export function openMailboxes(database: DatabaseSync): Mailboxes {
  const insert = database.prepare(`
    INSERT INTO mailboxes (id, address, role, password_hash, quota, created_at) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (address) DO NOTHING`);
  const countPro = database.prepare("SELECT count(*) AS n FROM mailboxes WHERE role = 'pro'");
  const allPro = database.prepare(
    "SELECT id, address, quota, used, created_at FROM mailboxes WHERE role = 'pro' ORDER BY seq",
  );
  const byId = database.prepare('SELECT * FROM mailboxes WHERE id = ?');
  const byAddress = database.prepare('SELECT * FROM mailboxes WHERE address = ?');
  const reset = database.prepare(
    'UPDATE mailboxes SET password_hash = ?, session = session + 1 WHERE id = ?',
  );
  const remove = database.prepare('DELETE FROM mailboxes WHERE id = ?');
  return {
    add({ address, role, passwordHash, quota }) {
      const id = randomUUID();
      const { changes } = insert.run(id, address, role, passwordHash, quota, new Date().toISOString());
      return changes === 0 ? null : id;
    },
    countOfPro: () => (countPro.get() as { n: number }).n,
    listPro: () => allPro.all() as unknown as MailboxFacts[],
    findById: (id) => byId.get(id) as unknown as MailboxRow | undefined,
    findByAddress: (address) => byAddress.get(address) as unknown as MailboxRow | undefined,
    resetPassword: (id, passwordHash) => {
      reset.run(passwordHash, id);
    },
    remove: (id) => {
      remove.run(id);
    },
  };
}
