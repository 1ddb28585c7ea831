import { deepParent } from './deep-dom.ts';
import type { Place } from './place-offer.ts';
import { TOP_LAYER } from './top-layer.ts';

/** From here on an element is meant to lie over the page: menus, lists, what other extensions put there. */
const HIGH = 100;
/** Distance between the spots looked at, in CSS pixels: the size of the icons that others put into fields. */
const STEP = 16;
/** Fewer spots are an icon in some other field, which may be covered where there is no better place; more are a list. */
const FEW = 5;

/**
 * The first place where the offer covers nothing that lies over the page and has nothing to do with the field: lists and
 * icons of other extensions, menus, banners. Else the one where it covers least. What the field is in, such as a
 * dialog, may be covered, and so may what lies behind that.
 *
 * @param places best first
 * @param host the offer itself, which does not count
 * @returns null where all places are taken by more than an icon
 */
export function freePlace(
  places: (Place | null | undefined)[],
  field: HTMLInputElement,
  host: Element,
): Place | null {
  const { left, top, width, height } = field.getBoundingClientRect();
  const harmless = new Set(document.elementsFromPoint(left + width / 2, top + height / 2));
  const isForeign = (hit: Element | undefined): boolean => {
    // What takes no room and is hit has a closed shadow root, as the lists of other extensions do.
    const { offsetWidth = 1, offsetHeight = 1 } = (hit ?? {}) as Partial<HTMLElement>;
    if (!offsetWidth || !offsetHeight) return true;
    for (
      let at: Element | null | undefined = hit;
      at && !harmless.has(at) && !at.contains(field);
      at = deepParent(at)
    ) {
      if (at.matches(TOP_LAYER)) return true;
      // Some pages lift every row of a form a little higher than the next one.
      const isRow = field.form?.contains(at) && at.querySelector('input');
      if (!isRow && Number(getComputedStyle(at).zIndex) >= HIGH) return true;
    }
    if (hit) harmless.add(hit);
    return false;
  };
  let best: Place | null = null;
  let least = FEW;
  for (const place of places) {
    if (!place) continue;
    let taken = 0;
    for (let x = 0; x <= place.width; x += STEP)
      for (let y = 0; y <= place.height; y += STEP) {
        const [first, second] = document.elementsFromPoint(place.left + x, place.top + y);
        if (isForeign(first === host ? second : first)) taken += 1;
      }
    if (taken === 0) return place;
    if (taken < least) {
      least = taken;
      best = place;
    }
  }
  return best;
}
