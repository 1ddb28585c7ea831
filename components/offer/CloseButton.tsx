import { text } from '../../lib/text.ts';
import { OfferIcon } from './OfferIcon.tsx';

/** Puts the offer away. */
export function CloseButton({ onClose }: { onClose: () => void }) {
  return (
    <button
      type="button"
      class="close"
      aria-label={text('offer_close')}
      title={text('offer_close')}
      onClick={onClose}
    >
      <OfferIcon name="close" />
    </button>
  );
}
