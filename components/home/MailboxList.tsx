import type { Mailbox } from '../../lib/core/mailbox.ts';
import { text } from '../../lib/text.ts';
import type { MailboxActions } from '../mailbox-actions.ts';
import { RowWindow } from '../RowWindow.tsx';
import { MailboxRow } from './MailboxRow.tsx';

export interface MailboxListProps extends MailboxActions {
  mailboxes: Mailbox[];
  /** How many there are; `mailboxes` may hold only the first of them yet. */
  count: number;
  now: number;
  hrefOf: (mailbox: Mailbox) => string;
}

/** All mailboxes. */
export function MailboxList({ mailboxes, count, now, hrefOf, ...actions }: MailboxListProps) {
  return (
    <section>
      <div class="section-head">
        <h2>{text('popup_mailboxes')}</h2>
        <span class="hint">{count.toLocaleString()}</span>
      </div>
      <RowWindow
        rows={mailboxes}
        count={count}
        label={text('popup_mailboxes')}
        draw={(mailbox, place) => (
          <MailboxRow
            key={mailbox.id}
            place={place}
            mailbox={mailbox}
            href={hrefOf(mailbox)}
            now={now}
            {...actions}
          />
        )}
      />
    </section>
  );
}
