import { useEffect } from 'preact/hooks';
import type { OfferView } from './use-offer.ts';

/** How long what was done stays to be read, in ms. Steps that are not here wait for the person. */
const STAY: Partial<Record<OfferView['step'], number>> = {
  filled: 8000,
  undone: 2000,
  'link-opened': 4000,
  'code-done': 5000,
  'not-kept': 30_000,
};
/** A person who points at it or has the focus in it is not done reading, look again after this, in ms. */
const BUSY = 1500;

/** Closes the offer by itself some time after its work is done. */
export function useLeave(step: OfferView['step'], onLeave: () => void): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leave = () => {
      const isInUse = document.documentElement.matches(':hover') || document.hasFocus();
      if (isInUse) timer = setTimeout(leave, BUSY);
      else onLeave();
    };
    const stay = STAY[step];
    if (stay) timer = setTimeout(leave, stay);
    return () => clearTimeout(timer);
  }, [step, onLeave]);
}
