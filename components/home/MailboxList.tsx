import type { Mailbox } from '../../lib/core/mailbox.ts';
import { text } from '../../lib/text.ts';
import { MoreMarker } from '../MoreMarker.tsx';
import type { MailboxActions } from '../mailbox-actions.ts';
import { MailboxRow } from './MailboxRow.tsx';

export interface MailboxListProps extends MailboxActions {
  mailboxes: Mailbox[];
  /** How many of them to put on the page; it grows while scrolling. */
  shown: number;
  now: number;
  hrefOf: (mailbox: Mailbox) => string;
  onMore: () => void;
}

/** All mailboxes, as many of them as were scrolled to. */
export function MailboxList({ mailboxes, shown, now, hrefOf, onMore, ...actions }: MailboxListProps) {
  return (
    <section>
      <div class="section-head">
        <h2>{text('popup_mailboxes')}</h2>
        <span class="hint">{mailboxes.length.toLocaleString()}</span>
      </div>
      <ul class="card rows" aria-label={text('popup_mailboxes')}>
        {mailboxes.slice(0, shown).map((mailbox) => (
          <MailboxRow key={mailbox.id} mailbox={mailbox} href={hrefOf(mailbox)} now={now} {...actions} />
        ))}
      </ul>
      {mailboxes.length > shown && <MoreMarker key={shown} onMore={onMore} />}
    </section>
  );
}
