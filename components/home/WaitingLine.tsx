import type { Waiting } from '../../lib/core/status.ts';
import { text } from '../../lib/text.ts';

/** Someone waits for mail after a fill. */
export function WaitingLine({ waiting, now }: { waiting: Waiting; now: number }) {
  if (waiting.until <= now) return null;
  return (
    <p class="waiting" role="status">
      <span class="pulse" />
      {text('popup_waiting', waiting.address)}
    </p>
  );
}
