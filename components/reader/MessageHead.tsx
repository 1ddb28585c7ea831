import { displayText } from '../../lib/core/display-text.ts';
import type { Message } from '../../lib/core/message.ts';
import { text } from '../../lib/text.ts';
import { senderName } from '../sender-name.ts';
import { Time } from '../Time.tsx';

/** Longest subject shown, in characters. */
const LONGEST = 400;

/** What a message says about itself. All of it but the mailbox's address is the sender's own claim. */
export function MessageHead({ message, now }: { message: Message; now: number }) {
  const { from, sender, subject, address, createdAt } = message;
  const name = senderName(from, sender);
  const full = displayText(from ?? sender, 200);
  return (
    <div class="message-head">
      <h2>{displayText(subject, LONGEST) || text('popup_no_subject')}</h2>
      <p class="line">
        <b>{name || text('popup_no_sender')}</b>
        <Time iso={createdAt} now={now} />
      </p>
      {full && full !== name && <p class="hint">{full}</p>}
      <p class="hint">{text('popup_to', address)}</p>
    </div>
  );
}
