import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from './in-transaction.ts';

/** Messages in one page of a listing (from the API's documentation). */
export const pageSize = 30;

/** What a listing shows of a message. `size` in bytes. */
export interface MessageSummary {
  id: string;
  sender: string;
  from: string | null;
  subject: string | null;
  preview_text: string | null;
  size: number;
  created_at: string;
}

export interface NewMessage {
  sender: string;
  from: string | null;
  subject: string | null;
  previewText: string | null;
  raw: Uint8Array;
}

/** `expired`: it was there, but the retention time is over. */
export type Found =
  | { kind: 'message'; message: MessageSummary; raw: Uint8Array }
  | { kind: 'expired' | 'none' };

export interface Messages {
  /**
   * Stores one message for every one of the mailboxes, or for none of them.
   * @returns false when a mailbox has no room left for it
   */
  deliver(mailboxIds: string[], message: NewMessage): boolean;
  /** @param page counts from 1; newest message first */
  list(mailboxId: string, page: number): MessageSummary[];
  find(mailboxId: string, id: string): Found;
  /** @returns false when the mailbox has no such message */
  remove(mailboxId: string, id: string): boolean;
  /** Ends the life of every message that came before that time; only the fact that it existed stays. */
  expireBefore(time: Date): void;
}

const summary = 'id, sender, from_header AS "from", subject, preview_text, size, created_at';

export function openMessages(database: DatabaseSync): Messages {
  const room = database.prepare('SELECT quota - used AS bytes FROM mailboxes WHERE id = ?');
  const insert = database.prepare(`
    INSERT INTO messages (id, mailbox_id, sender, from_header, subject, preview_text, size, created_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
  const insertSource = database.prepare('INSERT INTO sources (message_id, raw) VALUES (?, ?)');
  const page = database.prepare(
    `SELECT ${summary} FROM messages WHERE mailbox_id = ? ORDER BY seq DESC LIMIT ? OFFSET ?`,
  );
  const one = database.prepare(`SELECT ${summary} FROM messages WHERE id = ? AND mailbox_id = ?`);
  const source = database.prepare('SELECT raw FROM sources WHERE message_id = ?');
  const tombstone = database.prepare('SELECT 1 FROM expired_messages WHERE id = ? AND mailbox_id = ?');
  const remove = database.prepare('DELETE FROM messages WHERE id = ? AND mailbox_id = ?');
  const removeTombstone = database.prepare('DELETE FROM expired_messages WHERE id = ? AND mailbox_id = ?');
  const bury = database.prepare(
    'INSERT INTO expired_messages (id, mailbox_id) SELECT id, mailbox_id FROM messages WHERE created_at < ?',
  );
  const removeOld = database.prepare('DELETE FROM messages WHERE created_at < ?');

  function hasRoom(mailboxId: string, size: number): boolean {
    const row = room.get(mailboxId) as { bytes: number } | undefined;
    return row !== undefined && row.bytes >= size;
  }

  return {
    deliver(mailboxIds, message) {
      const size = message.raw.byteLength;
      const now = new Date().toISOString();
      return inTransaction(database, () => {
        if (!mailboxIds.every((id) => hasRoom(id, size))) return false;
        for (const mailboxId of mailboxIds) {
          const { sender, from, subject, previewText } = message;
          const id = randomUUID();
          insert.run(id, mailboxId, sender, from, subject, previewText, size, now);
          insertSource.run(id, message.raw);
        }
        return true;
      });
    },
    list: (mailboxId, number) =>
      page.all(mailboxId, pageSize, (number - 1) * pageSize) as unknown as MessageSummary[],
    find(mailboxId, id) {
      const message = one.get(id, mailboxId) as unknown as MessageSummary | undefined;
      if (!message) return { kind: tombstone.get(id, mailboxId) ? 'expired' : 'none' };
      const { raw } = source.get(id) as { raw: Uint8Array };
      return { kind: 'message', message, raw };
    },
    remove: (mailboxId, id) =>
      remove.run(id, mailboxId).changes > 0 || removeTombstone.run(id, mailboxId).changes > 0,
    expireBefore(time) {
      inTransaction(database, () => {
        bury.run(time.toISOString());
        removeOld.run(time.toISOString());
      });
    },
  };
}
