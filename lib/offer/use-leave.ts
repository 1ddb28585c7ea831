import { useEffect } from 'preact/hooks';
import type { OfferView } from './use-offer.ts';

/** How long what was done stays to be read, in ms. Steps that are not here wait for the person. */
const STAY: Partial<Record<OfferView['step'], number>> = {
  filled: 8000,
  undone: 2000,
  'link-opened': 4000,
  'code-filled': 4000,
  'code-copied': 30_000,
  'not-kept': 30_000,
};
/** Where there is something left to press or to read out, and going has no hurry. The others go even from under the
 * pointer, which rests there after the click: the page's own button, to be pressed next, often lies beneath. */
const KEPT_BY_USE: OfferView['step'][] = ['filled', 'not-kept', 'code-copied'];
/** A person who points at it or has the focus in it is not done reading, look again after this, in ms. */
const BUSY = 1500;

/** Closes the offer by itself some time after its work is done. */
export function useLeave(step: OfferView['step'], onLeave: () => void): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leave = () => {
      const isInUse =
        KEPT_BY_USE.includes(step) && (document.documentElement.matches(':hover') || document.hasFocus());
      if (isInUse) timer = setTimeout(leave, BUSY);
      else onLeave();
    };
    const stay = STAY[step];
    if (stay) timer = setTimeout(leave, stay);
    return () => clearTimeout(timer);
  }, [step, onLeave]);
}
