import { freePlace } from './free-place.ts';
import type { OfferHost } from './offer-host.ts';
import { type Place, placeInCorner, placesAtField, type Size } from './place-offer.ts';

/** Where an offer stands in the view, and since when. */
export interface OfferStand {
  /** When it came to stand where it is, as `performance.now()`; infinite while it cannot be seen. */
  since(): number;
  /** Whether it can be seen: the frame has told its size, and something is free. */
  isShown(): boolean;
  /**
   * Finds it a place.
   *
   * @param isLookingAround gives way to what others have put there meanwhile; where nothing is free, it waits unseen
   */
  put(isLookingAround?: boolean): void;
  /** It has not been seen all the time: from now on it must stand as long as at first. */
  startAnew(): void;
  resize(size: Size): void;
  /** Any side of the field is as good as the one it is on. */
  forgetSide(): void;
}

/** Width until the frame has told its size, in CSS pixels. */
const FIRST_SIZE: Size = { width: 320, height: 84 };
/** A place that moved by less than this is the same place, in CSS pixels. */
const STILL = 2;

/**
 * @param at what the offer hangs on: the field as far as it can be seen, else null for a corner of the view; and
 *   whether it had better stand above that field
 * @param onOtherSide called when it went to another side of the field
 */
export function createStand(
  host: OfferHost,
  at: { field(): HTMLInputElement | null; prefersAbove(): boolean; rightToLeft: boolean },
  onOtherSide: () => void,
): OfferStand {
  let size = FIRST_SIZE;
  let isSized = false;
  let place: Place | null = null;
  /** Where it was when it came to stand: many small steps are a long way, too. */
  let standsAt: Place | null = null;
  /** Where among the places at the field. */
  let side = -1;
  /** Unseen, because nothing is free. */
  let isWaiting = false;
  let since = Number.POSITIVE_INFINITY;

  const choosePlace = (view: Size, isLookingAround: boolean): Place | null => {
    const field = at.field();
    if (!field) return placeInCorner(size, view, at.rightToLeft);
    const box = field.getBoundingClientRect();
    const places = placesAtField(box, size, view, at.rightToLeft, at.prefersAbove());
    // It stays on its side as long as it can.
    const wanted = [places[side], ...places];
    if (!isLookingAround) return isWaiting ? null : (wanted.find((each) => !!each) ?? null);
    const found = freePlace(wanted, field, host.element);
    isWaiting = !found;
    const last = side;
    side = places.indexOf(found);
    if (found && last >= 0 && side !== last) onOtherSide();
    return found;
  };

  return {
    since: () => since,
    isShown: () => !!place && isSized,
    put(isLookingAround = false) {
      const view = { width: document.documentElement.clientWidth, height: innerHeight };
      const next = choosePlace(view, isLookingAround);
      const isStill =
        standsAt &&
        next &&
        Math.abs(next.left - standsAt.left) <= STILL &&
        Math.abs(next.top - standsAt.top) <= STILL;
      if (!isStill) standsAt = next;
      if (!next || !isSized) since = Number.POSITIVE_INFINITY;
      else if (!isStill || since > performance.now()) since = performance.now();
      place = next;
      if (next) host.move(next);
      host.show(isSized && !!next);
    },
    startAnew() {
      since = Math.max(since, performance.now());
    },
    resize(next) {
      size = next;
      isSized = true;
    },
    forgetSide() {
      side = -1;
    },
  };
}
