import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { announcement } from '../../components/offer/announcement.ts';
import { CardView } from '../../components/offer/CardView.tsx';
import { OfferView } from '../../components/offer/OfferView.tsx';
import { OutcomeView } from '../../components/offer/OutcomeView.tsx';
import { failureSentence } from '../../lib/failure-sentence.ts';
import { groupCode } from '../../lib/offer/group-code.ts';
import { moveFocus } from '../../lib/offer/move-focus.ts';
import { useArm } from '../../lib/offer/use-arm.ts';
import { useLeave } from '../../lib/offer/use-leave.ts';
import { type Choice, useOffer } from '../../lib/offer/use-offer.ts';
import { useOwnSize } from '../../lib/offer/use-own-size.ts';
import { text } from '../../lib/text.ts';

/** One offer or card; the only stateful component of the frame. */
export function App({ ticket }: { ticket: string }) {
  const offer = useOffer(ticket);
  const { facts, view, close, leave } = offer;
  const { ref: armedRef, accepts } = useArm(leave);
  const ownSize = useOwnSize(ticket);
  const [pressed, setPressed] = useState<Choice | 'check' | null>(null);
  const [hint, setHint] = useState('');

  const isAtField = facts?.kind === 'offer';
  useEffect(() => moveFocus(ticket, isAtField, close), [ticket, isAtField, close]);
  useLeave(view.step, close);
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = facts?.theme ?? 'system';
  }, [facts?.theme]);

  const choose = async (choice: Choice, event: MouseEvent) => {
    if (pressed) return;
    setPressed(choice);
    const clickedAt = await accepts(event);
    const hasCounted = clickedAt !== null && (await offer.choose(choice, clickedAt));
    setHint(hasCounted ? '' : text('offer_one_moment'));
    setPressed(null);
  };
  const check = async () => {
    setPressed('check');
    await offer.checkNow();
    setPressed(null);
  };

  return (
    <main ref={ownSize} aria-label={text('offer_name')}>
      <p class="unseen" role="status">
        {facts && announcement(facts)}
      </p>
      {facts?.kind === 'offer' && view.step === 'choosing' && (
        <OfferView
          facts={facts}
          armedRef={armedRef}
          working={pressed === 'fresh' || pressed === 'existing' ? pressed : null}
          onChoose={choose}
          onQuiet={offer.quietSite}
          onPause={offer.pauseSite}
          onClose={close}
        />
      )}
      {facts?.kind === 'card' && view.step === 'choosing' && (
        <CardView
          facts={facts}
          readableCode={groupCode(facts.code ?? '')}
          trouble={facts.failure && failureSentence(facts.failure)}
          armedRef={armedRef}
          working={pressed === 'fresh' || pressed === 'existing' ? null : pressed}
          onChoose={choose}
          onCheck={check}
          onClose={close}
        />
      )}
      <div aria-live="polite">
        {facts && view.step !== 'choosing' && view.step !== 'loading' && (
          <OutcomeView
            outcome={
              view.step === 'failed' ? { step: 'failed', sentence: failureSentence(view.failure) } : view
            }
            site={facts.site}
            onUndo={offer.undo}
            onAgain={offer.again}
            onClose={close}
          />
        )}
        {hint && view.step === 'choosing' && <p class="hint">{hint}</p>}
      </div>
    </main>
  );
}
