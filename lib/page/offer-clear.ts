import { SEEN_LONG_ENOUGH } from '../core/arming.ts';
import { liesAbove } from './cover-probe.ts';
import { deepParent } from './deep-dom.ts';
import { isAltered, isHitEverywhere, spotsOf, tellsVisibility } from './plain-sight.ts';
import { isReadable } from './readable-filter.ts';
import { isInViewTransition, seesClosedRoots, topLayerOf } from './top-layer.ts';

const LEAST_WIDTH = 40;
const LEAST_HEIGHT = 20;

/** Zooming and taking it back leaves a little over, as numbers do. */
const STRAY_ZOOM = 0.01;

/** What {@link obstacleOf} can find, by the first check that failed. */
export type Obstacle =
  | 'closed'
  | 'too-small'
  | 'outside'
  | 'altered'
  | 'zoomed'
  | 'covered'
  | 'other-layer'
  | 'unproven'
  | 'transition'
  | 'too-young';

/** An offer as the clear check needs to know it. */
export interface Standing {
  host: HTMLElement;
  /** Whether nobody has touched what is in it, see `offer-host.ts`. */
  isIntact: () => boolean;
  /** What was in the top layer before the offer. */
  layersBefore: ReadonlySet<Element>;
  /** Time (`performance.now()`) since which the offer is seen, unmoved. */
  since: number;
}

/** Of all that a page can do to its root and its body, only the root's filter shows in the top layer, and only in Firefox. */
function isRecoloured(root: Element): boolean {
  return !tellsVisibility() && !isReadable(getComputedStyle(root).filter);
}

/** What is in the top layer besides the offer must lie below it. */
function obstacleOfLayers({ host, layersBefore }: Standing, box: DOMRect): Obstacle | null {
  const others = [...topLayerOf(host.ownerDocument)].filter(
    (layer) => layer !== host && layer.checkVisibility(),
  );
  if (others.some((layer) => !layersBefore.has(layer))) return 'other-layer';
  if (tellsVisibility()) return null;
  if (!seesClosedRoots()) return 'unproven';
  // Opened anew, one from before lies above the offer.
  return liesAbove(others, spotsOf(box), () => isHitEverywhere(host, box)) ? null : 'other-layer';
}

function isWithin(element: Element, layer: Element): boolean {
  for (let at: Element | null = element; at; at = deepParent(at)) if (at === layer) return true;
  return false;
}

/** The frames of the same origin that this document is nested in: each must show its part plainly, too. */
function obstacleOfFrames(box: DOMRect, view: Window): Obstacle | null {
  const frame = view.frameElement;
  if (!frame) return null;
  if (!tellsVisibility()) {
    const around = frame.ownerDocument;
    if (isInViewTransition(around)) return 'transition';
    for (const layer of topLayerOf(around)) if (!isWithin(frame, layer)) return 'other-layer';
  }
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
 * clicks, and whatever else lies above it in the top layer. In Chromium the latter misses what hides in closed shadow
 * roots, and the browser's own word on visibility does not, see `lib/offer/arm.ts`.
 *
 * @param clicked when it was clicked, as `performance.now()`
 * @returns null when the offer is clear
 */
export function obstacleOf(standing: Standing, clicked: number): Obstacle | null {
  const { host } = standing;
  const document = host.ownerDocument;
  const view = document.defaultView;
  if (!view || !host.isConnected || !host.matches(':popover-open')) return 'closed';
  if (Math.abs((host.currentCSSZoom ?? 1) - 1) > STRAY_ZOOM) return 'zoomed';
  const box = host.getBoundingClientRect();
  if (box.width < LEAST_WIDTH || box.height < LEAST_HEIGHT) return 'too-small';
  if (box.left < 0 || box.top < 0 || box.right > view.innerWidth || box.bottom > view.innerHeight)
    return 'outside';
  if (isRecoloured(document.documentElement)) return 'altered';
  if (isInViewTransition(document)) return 'transition';
  const layered = obstacleOfLayers(standing, box);
  if (layered) return layered;
  if (!isHitEverywhere(host, box)) return 'covered';
  if (!tellsVisibility() && !standing.isIntact()) return 'altered';
  const framed = obstacleOfFrames(box, view);
  if (framed) return framed;
  return clicked - standing.since < SEEN_LONG_ENOUGH ? 'too-young' : null;
}
