import type { Mailbox } from '../lib/core/mailbox.ts';
import { countText, text } from '../lib/text.ts';

export interface DeletingNoticeProps {
  mailbox: Mailbox;
  now: number;
  /** Id of the element with its address. */
  about: string;
  onKeep: (mailbox: Mailbox) => void;
}

/** Counts down to a deletion, which can be taken back until then. */
export function DeletingNotice({ mailbox, now, about, onKeep }: DeletingNoticeProps) {
  const left = Math.ceil(((mailbox.deletingAt ?? now) - now) / 1000);
  if (left <= 0) return <span class="hint">{text('popup_deleting')}</span>;
  return (
    <>
      <span class="hint countdown">{countText('popup_deleting_in', left)}</span>
      <button
        type="button"
        class="button small soft"
        aria-describedby={about}
        onClick={() => onKeep(mailbox)}
      >
        {text('popup_undo')}
      </button>
    </>
  );
}
