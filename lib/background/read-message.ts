import { Failure, toFailureFacts } from '../core/failures.ts';
import type { Message, MessageSummary } from '../core/message.ts';
import {
  fetchAttachment,
  fetchMessage,
  fetchSource,
  listMessages,
  type OpenedMessage,
  PAGE_SIZE,
  removeMessage,
} from './api/messages.ts';
import { toBase64 } from './base64.ts';
import type { Connection } from './connection.ts';
import { findIn } from './find-in-message.ts';
import type { MailboxSession } from './mailbox-session.ts';
import { mergeMessages, recountIn } from './merge-messages.ts';
import type { OnArrival } from './refresh.ts';
import type { Store } from './store.ts';

/** Reading mail, one mailbox at a time. All methods throw `Failure`. */
export interface ReadMessage {
  list(mailboxId: string, page: number): Promise<{ messages: MessageSummary[]; isLast: boolean }>;
  /** @see Mail.openMessage */
  open(mailboxId: string, messageId: string, urgency: 'person' | 'poll'): Promise<Message>;
  source(mailboxId: string, messageId: string): Promise<{ source: string }>;
  attachment(mailboxId: string, messageId: string, index: number): Promise<{ base64: string }>;
  remove(mailboxId: string, messageId: string): Promise<void>;
}

export function createReadMessage(parts: {
  store: Store;
  connection: Connection;
  session: MailboxSession;
  onArrival: OnArrival;
}): ReadMessage {
  const { store, connection, session, onArrival } = parts;

  /** A message that the service no longer has need not be listed any longer. */
  async function orForget<T>(mailboxId: string, messageId: string, call: Promise<T>): Promise<T> {
    try {
      return await call;
    } catch (thrown) {
      if (isGone(thrown)) await forget(mailboxId, messageId);
      throw thrown;
    }
  }

  const forget = (mailboxId: string, messageId: string) =>
    store.write(['messages', 'mailboxes'], async (transaction, changed) => {
      await transaction.objectStore('messages').delete(messageId);
      changed.add('messages');
      await recountIn(transaction, changed, mailboxId);
    });

  const note = (mailboxId: string, messageId: string, message: Message, isRead: boolean) =>
    store.write(['messages', 'mailboxes'], async (transaction, changed) => {
      const stored = await transaction.objectStore('messages').get(messageId);
      if (!stored) return;
      const after = { ...stored, find: message.find, unread: stored.unread && !isRead };
      await transaction.objectStore('messages').put(after);
      changed.add('messages');
      await recountIn(transaction, changed, mailboxId);
    });

  return {
    async list(mailboxId, page) {
      const listing = await listMessages(await connection.pro('person'), mailboxId, page);
      const merged = await mergeMessages(store, { mailboxId, page, listing, used: null });
      if (!merged.mailbox) throw new Failure('not-found');
      if (page === 1 && merged.arrived.length > 0) onArrival(merged.mailbox, merged.arrived);
      return { messages: merged.messages, isLast: listing.sent < PAGE_SIZE };
    },
    async open(mailboxId, messageId, urgency) {
      const call = session.as(mailboxId, urgency, (line) => fetchMessage(line, messageId));
      const opened = await orForget(mailboxId, messageId, call);
      const mailbox = await store.read((database) => database.get('mailboxes', mailboxId));
      const message = toMessage(mailboxId, mailbox?.address ?? '', opened);
      await note(mailboxId, messageId, message, urgency === 'person');
      return message;
    },
    async source(mailboxId, messageId) {
      const call = session.as(mailboxId, 'person', (line) => fetchSource(line, messageId));
      const bytes = await orForget(mailboxId, messageId, call);
      return { source: new TextDecoder().decode(bytes) };
    },
    async attachment(mailboxId, messageId, index) {
      const bytes = await session.as(mailboxId, 'person', (line) => fetchAttachment(line, messageId, index));
      return { base64: toBase64(bytes) };
    },
    async remove(mailboxId, messageId) {
      await session
        .as(mailboxId, 'person', (line) => removeMessage(line, messageId))
        .catch((thrown) => {
          if (!isGone(thrown)) throw thrown;
        });
      await forget(mailboxId, messageId);
    },
  };
}

function isGone(thrown: unknown): boolean {
  const { kind } = toFailureFacts(thrown);
  return kind === 'not-found' || kind === 'expired';
}

function toMessage(mailboxId: string, address: string, opened: OpenedMessage): Message {
  const { id, from, subject, size, text_body: text, html_body: html } = opened;
  return {
    id,
    mailboxId,
    address,
    sender: opened.sender ?? '',
    from,
    subject,
    size,
    createdAt: opened.created_at,
    text,
    html,
    attachments: opened.attachments.map((each) => ({
      index: each.index,
      filename: each.filename ?? `attachment-${each.index + 1}`,
      contentType: each.content_type ?? 'application/octet-stream',
      size: each.size,
    })),
    find: findIn({ from, subject, text, html }),
  };
}
