import type { Ref } from 'preact';
import type { OfferFacts } from '../../lib/core/offer.ts';
import { relativeTime } from '../../lib/core/relative-time.ts';
import { text } from '../../lib/text.ts';
import { senderName } from '../sender-name.ts';
import { ActionRow } from './ActionRow.tsx';
import { CloseButton } from './CloseButton.tsx';
import { useTicking } from './use-ticking.ts';
import { WaitingView } from './WaitingView.tsx';

export type CardChoice = 'code' | 'link';

export interface CardViewProps {
  facts: Extract<OfferFacts, { kind: 'card' }>;
  /** The code as people read it out. */
  readableCode: string;
  /** What is wrong with the waiting, if anything. */
  trouble: string | null;
  armedRef: Ref<HTMLDivElement>;
  working: CardChoice | 'check' | null;
  onChoose: (choice: CardChoice, event: MouseEvent) => void;
  onCheck: () => void;
  onClose: () => void;
}

/** Waits for the mail of a sign-up, then gives its code or link. */
export function CardView(props: CardViewProps) {
  const { facts, readableCode, trouble, armedRef, working, onChoose, onCheck, onClose } = props;
  const { code, linkHost, from, address, site } = facts;
  const now = useTicking();
  if (!code && !linkHost)
    return (
      <WaitingView
        address={address}
        since={facts.since}
        trouble={trouble}
        isChecking={working === 'check'}
        onCheck={onCheck}
        onClose={onClose}
      />
    );
  const age = facts.sentAt && relativeTime(facts.sentAt, now);
  const sender = from ? text('card_from', senderName(from, null)) : text('card_sent_to', address);
  return (
    <>
      <div class="actions" ref={armedRef}>
        {code && (
          <ActionRow
            icon={facts.codeField ? 'code' : 'copied'}
            title={text(facts.codeField ? 'card_fill_code' : 'card_copy_code', readableCode)}
            detail={sender}
            age={age}
            isWorking={working === 'code'}
            onPress={(event) => onChoose('code', event)}
          />
        )}
        {linkHost && (
          <ActionRow
            icon="link"
            title={text('card_open_link', linkHost)}
            detail={facts.linkElsewhere ? text('card_link_elsewhere', site) : sender}
            age={age}
            isWarning={facts.linkElsewhere}
            isWorking={working === 'link'}
            onPress={(event) => onChoose('link', event)}
          />
        )}
      </div>
      <div class="footer">
        <span class="addressee" title={address}>
          {address}
        </span>
        <CloseButton onClose={onClose} />
      </div>
    </>
  );
}
