import type { Mailbox } from '../../lib/core/mailbox.ts';
import { countText, text } from '../../lib/text.ts';
import { Address } from '../Address.tsx';
import { DeletingNotice } from '../DeletingNotice.tsx';
import { IconButton } from '../IconButton.tsx';
import { Meter } from '../Meter.tsx';
import type { MailboxActions } from '../mailbox-actions.ts';
import type { RowPlace } from '../RowWindow.tsx';
import { Time } from '../Time.tsx';

export interface MailboxRowProps extends MailboxActions {
  mailbox: Mailbox;
  place: RowPlace;
  href: string;
  now: number;
}

/** One mailbox of the list: its address, how it stands, and what can be done with it. */
export function MailboxRow(props: MailboxRowProps) {
  const { mailbox, place, href, now, onCopy, onDelete, onKeep, onReset } = props;
  const about = `address-${mailbox.id}`;
  const isGoing = mailbox.deletingAt !== null;
  return (
    <li {...place} class={isGoing ? 'mailbox going' : mailbox.unread > 0 ? 'mailbox unread' : 'mailbox'}>
      <a class="body" href={href}>
        <Address address={mailbox.address} id={about} />
        {!isGoing && (
          <span class="facts">
            {mailbox.newestAt ? <Time iso={mailbox.newestAt} now={now} /> : text('popup_no_mail_yet')}
            {mailbox.unread > 0 && <b>{countText('popup_unread_count', mailbox.unread)}</b>}
            {mailbox.site && <span class="of-site">{mailbox.site}</span>}
            <Meter used={mailbox.used} quota={mailbox.quota} />
          </span>
        )}
      </a>
      {isGoing ? (
        <DeletingNotice mailbox={mailbox} now={now} about={about} onKeep={onKeep} />
      ) : (
        <>
          <IconButton
            icon="copy"
            label={text('popup_copy_address')}
            about={about}
            onClick={() => onCopy(mailbox)}
          />
          <IconButton
            icon="password"
            label={text('popup_reset_password')}
            about={about}
            onClick={() => onReset(mailbox)}
          />
          <IconButton
            icon="delete"
            label={text('popup_delete_mailbox')}
            about={about}
            risky
            onClick={() => onDelete(mailbox)}
          />
        </>
      )}
    </li>
  );
}
