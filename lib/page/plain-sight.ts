/** Whether an element is seen as it is, as far as its own style and a hit test tell. */
const SPOTS = [0.1, 0.5, 0.9];

/** What an element must have none of for what is in it to be seen as it is. */
const ALTERING = [
  'filter',
  'clipPath',
  'maskImage',
  'webkitMaskBoxImageSource',
  'transform',
  'rotate',
  'scale',
  'translate',
] as const;

/** Chromium tells the offer's frame whether it is really painted, whatever covers it: see `lib/offer/arm.ts`. */
export const tellsVisibility = () => 'isVisible' in IntersectionObserverEntry.prototype;

/** Whether its own style changes how it, and what is in it, is seen. */
export function isAltered(element: Element): boolean {
  const style = getComputedStyle(element);
  return (
    style.opacity !== '1' ||
    style.visibility !== 'visible' ||
    style.mixBlendMode !== 'normal' ||
    ALTERING.some((property) => (style[property] ?? 'none') !== 'none')
  );
}

/** Points spread over a box, in CSS pixels of the view. */
export function spotsOf({ left, top, width, height }: DOMRect): [x: number, y: number][] {
  return SPOTS.flatMap((x) => SPOTS.map((y): [number, number] => [left + x * width, top + y * height]));
}

/** Whether it is what a click would hit, all over a box. */
export function isHitEverywhere(element: Element, box: DOMRect): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  return spotsOf(box).every(([x, y]) => root.elementFromPoint(x, y) === element);
}
