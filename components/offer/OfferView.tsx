import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import type { OfferFacts } from '../../lib/core/offer.ts';
import { text } from '../../lib/text.ts';
import { ActionRow } from './ActionRow.tsx';
import { CloseButton } from './CloseButton.tsx';
import { WhyHere } from './WhyHere.tsx';

export type OfferChoice = 'fresh' | 'existing';

export interface OfferViewProps {
  facts: Extract<OfferFacts, { kind: 'offer' }>;
  /** What holds the buttons that must be plainly visible when they are clicked. */
  armedRef: Ref<HTMLDivElement>;
  working: OfferChoice | null;
  onChoose: (choice: OfferChoice, event: MouseEvent) => void;
  onQuiet: () => void;
  onPause: () => void;
  onClose: () => void;
}

/** A fresh mailbox for this site, the one it has, or neither. */
export function OfferView(props: OfferViewProps) {
  const { facts, armedRef, working, onChoose, onQuiet, onPause, onClose } = props;
  const [isExplaining, setExplaining] = useState(false);
  const { existing, site, verdict, reasons } = facts;
  return (
    <>
      <div class="actions" ref={armedRef}>
        {existing && (
          <ActionRow
            icon="mailbox"
            title={text('offer_existing', existing)}
            detail={text('offer_existing_detail', site)}
            isWorking={working === 'existing'}
            onPress={(event) => onChoose('existing', event)}
          />
        )}
        {verdict === 'fresh' && (
          <ActionRow
            icon="fresh"
            title={text('offer_fresh')}
            detail={text('offer_fresh_detail', site)}
            isWorking={working === 'fresh'}
            onPress={(event) => onChoose('fresh', event)}
          />
        )}
      </div>
      <div class="footer">
        <button type="button" class="small" onClick={onQuiet}>
          {text('offer_not_here')}
        </button>
        <button type="button" class="small" onClick={onPause}>
          {text('offer_not_for_an_hour')}
        </button>
        <button
          type="button"
          class="small"
          aria-expanded={isExplaining}
          onClick={() => setExplaining(!isExplaining)}
        >
          {text('offer_why')}
        </button>
        <CloseButton onClose={onClose} />
      </div>
      {isExplaining && <WhyHere verdict={verdict} reasons={reasons} />}
    </>
  );
}
