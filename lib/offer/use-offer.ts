import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import type { FailureFacts } from '../core/failures.ts';
import type { OfferFacts } from '../core/offer.ts';
import { answer, CommandFailure, sendFromOffer, type ToOffer } from '../messages.ts';
import { copyText } from './copy-text.ts';

/** What the frame shows, step by step. */
export type OfferView =
  | { step: 'loading' }
  | { step: 'choosing' }
  | { step: 'working'; choice: Choice }
  | { step: 'filled'; address: string }
  | { step: 'undone' }
  | { step: 'not-kept'; address: string; copied: boolean }
  | { step: 'code-filled' }
  | { step: 'code-copied'; why: 'no-field' | 'not-kept' }
  | { step: 'link-opened' }
  | { step: 'failed'; failure: FailureFacts };

export type Choice = 'fresh' | 'existing' | 'code' | 'link';

export interface Offer {
  facts: OfferFacts | null;
  view: OfferView;
  /**
   * Carries out a choice that was meant (see `arm.ts`).
   *
   * @param clickedAt in ms since 1970
   * @returns false when the click came too soon and there is to be another one
   */
  choose(choice: Choice, clickedAt: number): Promise<boolean>;
  checkNow(): Promise<void>;
  undo(): Promise<void>;
  quietSite(): void;
  pauseSite(): void;
  /** The person wants it gone. */
  close(): void;
  /** It cannot stay; the person may see it again at the same field. */
  leave(): void;
  /** Back to the choice after a failure, with what is to be chosen from now. */
  again(): Promise<void>;
}

const failureOf = (thrown: unknown): FailureFacts =>
  thrown instanceof CommandFailure ? thrown.failure : { kind: 'internal' };

/**
 * One offer as the background tells it, and what can be done with it.
 *
 * @param ticket the ticket of this frame
 */
export function useOffer(ticket: string): Offer {
  const [facts, setFacts] = useState<OfferFacts | null>(null);
  const [view, setView] = useState<OfferView>({ step: 'loading' });

  const go = useCallback(
    (refused: boolean) => void sendFromOffer('closeOffer', { ticket, refused }).catch(() => undefined),
    [ticket],
  );
  const close = useCallback(() => go(true), [go]);
  const leave = useCallback(() => go(false), [go]);

  const describe = useCallback(async () => {
    try {
      const told = await sendFromOffer('describeOffer', { ticket });
      setFacts(told);
      setView((before) => (before.step === 'loading' ? { step: 'choosing' } : before));
    } catch {
      leave();
    }
  }, [ticket, leave]);

  // Not an effect like any other, which would wait for a first painting of nothing.
  useLayoutEffect(() => {
    void describe();
    return answer<ToOffer>('offer', {
      offerChanged: (body) => {
        if (body.ticket === ticket) void describe();
      },
    });
  }, [ticket, describe]);

  const fill = async (choice: 'fresh' | 'existing', clickedAt: number) => {
    const command = choice === 'fresh' ? 'createAndFill' : 'fillExisting';
    const { address, filled } = await sendFromOffer(command, { ticket, clickedAt });
    setView(
      filled ? { step: 'filled', address } : { step: 'not-kept', address, copied: await copyText(address) },
    );
  };

  const copyCode = async (code: string) => {
    const isCopied = await copyText(code);
    if (isCopied) sendFromOffer('codeCopied', { ticket }).catch(() => undefined);
    return isCopied;
  };

  const takeCode = async (clickedAt: number) => {
    if (facts?.kind !== 'card' || !facts.code) return;
    if (!facts.codeField) {
      const isCopied = await copyCode(facts.code);
      setView({ step: 'code-copied', why: isCopied ? 'no-field' : 'not-kept' });
      return;
    }
    try {
      await sendFromOffer('fillCode', { ticket, clickedAt });
      setView({ step: 'code-filled' });
    } catch (thrown) {
      if (failureOf(thrown).kind !== 'fill-refused' || !(await copyCode(facts.code))) throw thrown;
      setView({ step: 'code-copied', why: 'not-kept' });
    }
  };

  return {
    facts,
    view,
    async choose(choice, clickedAt) {
      setView({ step: 'working', choice });
      try {
        if (choice === 'code') await takeCode(clickedAt);
        else if (choice === 'link') {
          await sendFromOffer('openLink', { ticket, clickedAt });
          setView({ step: 'link-opened' });
        } else await fill(choice, clickedAt);
      } catch (thrown) {
        const failure = failureOf(thrown);
        const isTooSoon = failure.kind === 'offer-too-young';
        setView(isTooSoon ? { step: 'choosing' } : { step: 'failed', failure });
        return !isTooSoon;
      }
      return true;
    },
    async checkNow() {
      await sendFromOffer('checkNow', { ticket }).catch((thrown) =>
        setView({ step: 'failed', failure: failureOf(thrown) }),
      );
    },
    async undo() {
      try {
        await sendFromOffer(facts?.kind === 'card' ? 'undoCode' : 'undoFill', { ticket });
        setView({ step: 'undone' });
      } catch (thrown) {
        setView({ step: 'failed', failure: failureOf(thrown) });
      }
    },
    quietSite: () => void sendFromOffer('quietSite', { ticket }).catch(close),
    pauseSite: () => void sendFromOffer('pauseSite', { ticket }).catch(close),
    close,
    leave,
    async again() {
      // What failed may have come true all the same.
      await describe();
      setView({ step: 'choosing' });
    },
  };
}
