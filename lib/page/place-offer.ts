export interface Size {
  width: number;
  height: number;
}

export interface Place extends Size {
  left: number;
  top: number;
}

/** Room between the offer and its field, and between the offer and the edges of the view, in CSS pixels. */
const GAP = 6;
const EDGE = 8;
/** Where there is no room, what the offer must still show of itself, in CSS pixels: its first button. */
const LEAST_HEIGHT = 56;

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));

/** The offer's size, cut to what the view can show. */
function cut(offer: Size, view: Size): Size {
  return {
    width: Math.min(offer.width, view.width - 2 * EDGE),
    height: Math.min(offer.height, view.height - 2 * EDGE),
  };
}

/**
 * Where the offer may go, best first: below its field, above it, behind its end, or in the last place, which is always
 * there, where there is most room, made smaller.
 *
 * @param field where the field is, all in CSS pixels of the view
 * @param rightToLeft aligns with the field's right edge, where its text begins
 * @param prefersAbove what comes next is below the field: a list of its own or, once it is filled, the rest of the form
 * @returns null for a place where not all of the offer can be seen, or only by covering the field
 */
export function placesAtField(
  field: Place,
  offer: Size,
  view: Size,
  rightToLeft: boolean,
  prefersAbove: boolean,
): (Place | null)[] {
  const { width, height } = cut(offer, view);
  const right = field.left + field.width;
  const bottom = field.top + field.height;
  const inView = (left: number, top: number, height: number): Place => ({
    width,
    height,
    left: clamp(left, EDGE, view.width - EDGE - width),
    top: clamp(top, EDGE, view.height - EDGE - height),
  });
  const whole = (left: number, top: number) => {
    const place = inView(left, top, height);
    return place.left === left && place.top === top ? place : null;
  };
  const near = inView(rightToLeft ? right - width : field.left, field.top, height);
  const below = bottom + GAP;
  const above = field.top - GAP;
  const tight = Math.min(Math.max(view.height - below - EDGE, above - EDGE, LEAST_HEIGHT), height);
  return [
    whole(near.left, prefersAbove ? above - height : below),
    whole(near.left, prefersAbove ? below : above - height),
    whole(rightToLeft ? field.left - GAP - width : right + GAP, near.top),
    inView(near.left, view.height - below < above ? above - tight : below, tight),
  ];
}

/** The lower corner where reading ends, for a card that belongs to no field. */
export function placeInCorner(offer: Size, view: Size, rightToLeft: boolean): Place {
  const { width, height } = cut(offer, view);
  return {
    width,
    height,
    left: rightToLeft ? 2 * EDGE : view.width - width - 2 * EDGE,
    top: view.height - height - 2 * EDGE,
  };
}
