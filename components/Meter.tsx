import { byteSize } from '../lib/core/byte-size.ts';
import { text } from '../lib/text.ts';

/** From this share on a mailbox soon refuses mail. */
const NEARLY_FULL = 0.85;

/** How full a mailbox is. */
export function Meter({ used, quota }: { used: number; quota: number }) {
  const share = quota > 0 ? Math.min(1, Math.max(0, used / quota)) : 0;
  const words = text('popup_fullness', byteSize(used), byteSize(quota));
  return (
    <span
      class={share >= NEARLY_FULL ? 'meter high' : 'meter'}
      role="img"
      aria-label={words}
      title={words}
      style={{ '--share': `${share * 100}%` }}
    />
  );
}
