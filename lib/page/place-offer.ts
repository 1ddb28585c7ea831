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

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));

/** The offer's size, cut to what the view can show. */
function cut(offer: Size, view: Size): Size {
  return {
    width: Math.min(offer.width, view.width - 2 * EDGE),
    height: Math.min(offer.height, view.height - 2 * EDGE),
  };
}

/**
 * Where the offer goes: below its field, above where there is more room there, never out of the view.
 *
 * @param field where the field is, all in CSS pixels of the view
 * @param rightToLeft aligns with the field's right edge, where its text begins
 * @param isDone the field is filled: above it where that fits, because what comes next is below
 */
export function placeAtField(
  field: Place,
  offer: Size,
  view: Size,
  rightToLeft: boolean,
  isDone: boolean,
): Place {
  const { width, height } = cut(offer, view);
  const below = field.top + field.height + GAP;
  const above = field.top - GAP - height;
  const fitsBelow = below + height <= view.height - EDGE;
  const roomAbove = field.top;
  const roomBelow = view.height - field.top - field.height;
  const fitsAbove = above >= EDGE;
  const isBelow = isDone ? !fitsAbove : fitsBelow || (!fitsAbove && roomBelow >= roomAbove);
  const top = isBelow ? below : above;
  const left = rightToLeft ? field.left + field.width - width : field.left;
  return {
    width,
    height,
    left: clamp(left, EDGE, view.width - EDGE - width),
    top: clamp(top, EDGE, view.height - EDGE - height),
  };
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
