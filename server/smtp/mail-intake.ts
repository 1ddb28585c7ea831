import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { readMail } from '../mail/read-mail.ts';
import type { MailboxRow } from '../store/mailboxes.ts';
import type { Store } from '../store/open-store.ts';
import { SmtpRefusal } from './smtp-refusal.ts';

const noSuchMailbox = '5.1.1 There is no such mailbox here';
const noRoom = '5.2.2 The mailbox is full';
const closeTimeout = 500;

/**
 * The SMTP server that takes mail for the store's mailboxes. Refuses an unknown recipient with 550, a full mailbox
 * and a message over the limit with 552; what it accepts is stored before it says so.
 * @param sizeLimit the largest message in bytes
 */
export function mailIntake(store: Store, sizeLimit: number): SMTPServer {
  return new SMTPServer({
    name: 'freshbox.local',
    banner: 'Freshbox local mail',
    size: sizeLimit,
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout,
    onRcptTo(recipient, session, done) {
      const mailbox = mailboxAt(store, recipient.address);
      if (!mailbox) return done(new SmtpRefusal(550, noSuchMailbox));
      const size = Math.max(announcedSize(session), 1);
      return done(mailbox.used + size > mailbox.quota ? new SmtpRefusal(552, noRoom) : null);
    },
    onData(stream, session, done) {
      take(stream, session, store).then(
        () => done(),
        (error: Error) => done(error),
      );
    },
  });
}

function mailboxAt(store: Store, address: string): MailboxRow | undefined {
  return store.mailboxes.findByAddress(address.toLowerCase());
}

/** The size the sender gave with MAIL FROM (RFC 1870), in bytes; 0 when it gave none. */
function announcedSize({ envelope: { mailFrom } }: SMTPServerSession): number {
  const args: unknown = mailFrom ? mailFrom.args : null;
  const size = typeof args === 'object' && args !== null && 'SIZE' in args ? Number(args.SIZE) : 0;
  return Number.isFinite(size) ? size : 0;
}

async function take(stream: SMTPServerDataStream, session: SMTPServerSession, store: Store): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (stream.sizeExceeded) chunks.length = 0;
    else chunks.push(chunk);
  }
  if (stream.sizeExceeded) throw new SmtpRefusal(552, '5.3.4 The message is too large');
  const raw = Buffer.concat(chunks);
  const { from, subject, previewText } = await readMail(raw);
  const { mailFrom, rcptTo } = session.envelope;
  const sender = mailFrom ? mailFrom.address : '';
  const mailboxes = rcptTo.map(({ address }) => mailboxAt(store, address));
  const ids = new Set(mailboxes.map((mailbox) => mailbox?.id ?? ''));
  if (ids.has('')) throw new SmtpRefusal(550, noSuchMailbox);
  if (!store.messages.deliver([...ids], { sender, from, subject, previewText, raw })) {
    throw new SmtpRefusal(552, noRoom);
  }
}
