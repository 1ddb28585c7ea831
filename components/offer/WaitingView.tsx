import { useEffect, useState } from 'preact/hooks';
import { text } from '../../lib/text.ts';
import { CloseButton } from './CloseButton.tsx';
import { Notice } from './Notice.tsx';

export interface WaitingViewProps {
  address: string;
  /** Time in ms since the epoch at which the wait began. */
  since: number;
  trouble: string | null;
  isChecking: boolean;
  onCheck: () => void;
  onClose: () => void;
}

/** Mail is on its way; says for how long. */
export function WaitingView({ address, since, trouble, isChecking, onCheck, onClose }: WaitingViewProps) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(clock);
  }, []);
  return (
    <>
      <Notice
        icon={trouble ? 'problem' : 'working'}
        tone={trouble ? 'bad' : 'plain'}
        title={text('card_waiting', address)}
        detail={trouble ?? text('card_waiting_detail')}
      />
      <div class="footer">
        <button type="button" class="small" disabled={isChecking} onClick={onCheck}>
          {text(isChecking ? 'card_checking' : 'card_check')}
        </button>
        <span class="elapsed">{elapsed(now - since)}</span>
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
