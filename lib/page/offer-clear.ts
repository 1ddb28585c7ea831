import { deepParent } from './deep-dom.ts';

/** How long an offer must have stood where it stands before a click on it counts, in ms. */
const SETTLED = 500;
const LEAST_WIDTH = 40;
const LEAST_HEIGHT = 20;
const SPOTS = [0.1, 0.5, 0.9];

/** What an element must have none of for what is in it to be seen as it is. */
const ALTERING = ['filter', 'clipPath', 'maskImage', 'transform', 'rotate', 'scale', 'translate'] as const;

/** Popovers and modal dialogs lie in the top layer, where only the order of opening decides what covers what. */
export const TOP_LAYER = ':popover-open, dialog:modal';

/** What {@link obstacleOf} can find, by the first check that failed. */
export type Obstacle =
  | 'closed'
  | 'too-small'
  | 'outside'
  | 'altered'
  | 'zoomed'
  | 'covered'
  | 'other-layer'
  | 'transition'
  | 'too-young';

/** An offer as the clear check needs to know it. */
export interface Standing {
  host: HTMLElement;
  /** What was in the top layer before the offer. */
  layersBefore: ReadonlySet<Element>;
  /** Time (`performance.now()`) since which the offer is seen, unmoved. */
  since: number;
}

export function topLayerOf(document: Document): Set<Element> {
  return new Set(document.querySelectorAll(TOP_LAYER));
}

function isAltered(element: Element): boolean {
  const style = getComputedStyle(element);
  return (
    style.opacity !== '1' ||
    style.visibility !== 'visible' ||
    style.mixBlendMode !== 'normal' ||
    ALTERING.some((property) => style[property] !== 'none')
  );
}

function isHitEverywhere(element: Element, box: DOMRect): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  return SPOTS.every((x) =>
    SPOTS.every((y) => root.elementFromPoint(box.left + x * box.width, box.top + y * box.height) === element),
  );
}

/** The frames of the same origin that this document is nested in: each must show its part plainly, too. */
function obstacleOfFrames(box: DOMRect, view: Window): Obstacle | null {
  const frame = view.frameElement;
  if (!frame) return null;
  for (let node: Element | null = frame; node; node = deepParent(node)) if (isAltered(node)) return 'altered';
  const outer = frame.getBoundingClientRect();
  const shifted = new DOMRect(
    outer.left + frame.clientLeft + box.left,
    outer.top + frame.clientTop + box.top,
    box.width,
    box.height,
  );
  return isHitEverywhere(frame, shifted) ? obstacleOfFrames(shifted, view.parent) : 'covered';
}

/**
 * Looks for anything that keeps an offer from being seen as it is, right now.
 *
 * It finds what scripts can find: alterations of the offer and of what it hangs in, things laid over it that take
 * clicks, later entries of the top layer in the open document. What takes no clicks and hides in a closed shadow
 * root is for the browser's own word on visibility, see `lib/offer/arm.ts`.
 *
 * @param now as `performance.now()`
 * @returns null when the offer is clear
 */
export function obstacleOf(standing: Standing, now: number): Obstacle | null {
  const { host } = standing;
  const document = host.ownerDocument;
  const view = document.defaultView;
  if (!view || !host.isConnected || !host.matches(':popover-open')) return 'closed';
  if ((host.currentCSSZoom ?? 1) !== 1) return 'zoomed';
  const box = host.getBoundingClientRect();
  if (box.width < LEAST_WIDTH || box.height < LEAST_HEIGHT) return 'too-small';
  if (box.left < 0 || box.top < 0 || box.right > view.innerWidth || box.bottom > view.innerHeight)
    return 'outside';
  const around = [host, document.body, document.documentElement];
  if (around.some((element) => element && isAltered(element))) return 'altered';
  for (const layer of topLayerOf(document))
    if (layer !== host && !standing.layersBefore.has(layer)) return 'other-layer';
  if (isInViewTransition(document)) return 'transition';
  if (!isHitEverywhere(host, box)) return 'covered';
  const framed = obstacleOfFrames(box, view);
  if (framed) return framed;
  return now - standing.since < SETTLED ? 'too-young' : null;
}

/** A view transition paints a picture of the page over everything. */
function isInViewTransition(document: Document): boolean {
  return document
    .getAnimations()
    .some((animation) => (animation.effect as KeyframeEffect | null)?.pseudoElement?.startsWith('::view'));
}
