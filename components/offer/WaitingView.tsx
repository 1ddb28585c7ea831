import { text } from '../../lib/text.ts';
import { CloseButton } from './CloseButton.tsx';
import { Notice } from './Notice.tsx';
import { useTicking } from './use-ticking.ts';

/** Most mail is there by then; who still waits may want to do something, in ms. */
const LONG_WAIT = 30_000;

export interface WaitingViewProps {
  address: string;
  /** Time in ms since the epoch at which the wait began. */
  since: number;
  trouble: string | null;
  isChecking: boolean;
  onCheck: () => void;
  onClose: () => void;
}

/** Mail is on its way; says for how long, and after a while what can be done. */
export function WaitingView({ address, since, trouble, isChecking, onCheck, onClose }: WaitingViewProps) {
  const waited = useTicking() - since;
  const isLong = waited >= LONG_WAIT;
  return (
    <>
      <Notice
        icon={trouble ? 'problem' : 'working'}
        tone={trouble ? 'bad' : 'plain'}
        title={isLong ? text('card_no_mail', elapsed(waited)) : text('card_waiting', address)}
        detail={trouble ?? (isLong ? address : text('card_waiting_detail'))}
      />
      {isLong && <p class="advice">{text('card_no_mail_advice')}</p>}
      <div class="footer">
        <button type="button" class="small" disabled={isChecking} onClick={onCheck}>
          {text(isChecking ? 'card_checking' : 'card_check')}
        </button>
        {!isLong && <span class="elapsed">{elapsed(waited)}</span>}
        <CloseButton onClose={onClose} />
      </div>
    </>
  );
}

function elapsed(duration: number): string {
  const seconds = Math.max(0, Math.round(duration / 1000));
  const minutes = Math.floor(seconds / 60);
  return minutes === 0
    ? text('card_seconds', seconds)
    : text('card_minutes', minutes, String(seconds % 60).padStart(2, '0'));
}
