import type { Obstacle } from './offer-clear.ts';

/** What the page or another extension laid over the offer, and what made it look other than it does. */
const COVERS: readonly (Obstacle | null)[] = ['altered', 'zoomed', 'covered', 'other-layer', 'transition'];
/** How often an offer that something of others came over goes back on top of it. */
const RAISES = 3;
/** Between two looks, in ms: at least, and as much more at most. */
const PAUSE = 100;
const PAUSE_AT_POINTER = 20;
/** A look may take one part in this many of the time, but a page where it takes long gains no long pauses by that. */
const SHARE = 20;
const LONGEST_PAUSE = 150;

/** One offer as the watch needs to know it. */
interface Watched {
  host: Element;
  obstacle(): Obstacle | null;
  /** Whether a click on it would count, for how long it has stood. */
  isSettled(): boolean;
  /** Puts it above the others. */
  raise(): void;
  /** From now on it must stand clear as long as at first. */
  restart(): void;
  close(): void;
}

/**
 * Looks at random moments, more often while the pointer is at the offer, whether something lies over it, where the
 * browser does not tell. A list that another extension opens, or a notice of the page, is given way to once or twice
 * by going above it and starting anew, but not under a pointer that may be about to click. What covers an offer that
 * a click would have counted on ends it.
 */
export function watchCover(watched: Watched, signal: AbortSignal): void {
  let raises = RAISES;
  const look = (): void => {
    if (signal.aborted) return;
    const start = performance.now();
    const isPointedAt = watched.host.matches(':hover');
    const found = watched.obstacle();
    if (COVERS.includes(found)) {
      const isSettled = watched.isSettled();
      if (found === 'other-layer' && raises > 0 && !(isPointedAt && isSettled)) {
        raises -= 1;
        watched.raise();
      } else if (isSettled) watched.close();
      watched.restart();
    }
    const least = isPointedAt ? PAUSE_AT_POINTER : PAUSE;
    const pause = Math.min(LONGEST_PAUSE, Math.max(least, SHARE * (performance.now() - start)));
    setTimeout(look, pause * (1 + 2 * Math.random()));
  };
  look();
}
