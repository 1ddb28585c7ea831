import { AFTERTHOUGHT, SEEN_LONG_ENOUGH } from '../core/arming.ts';

/** How much of the button must be inside the view; below one, because zoomed pixels do not add up. */
const WHOLE = 0.99;

/** Whether a click was meant. */
export interface Arm {
  /**
   * Decides about one click, after a short look back.
   *
   * @returns false for clicks made by scripts, by a key held down, or on a button that was not plainly seen
   */
  accepts(event: MouseEvent): Promise<boolean>;
  stop(): void;
}

/** Chromium's second version of the observer knows whether something is really painted, whatever covers it. */
const KNOWS_VISIBILITY = 'isVisible' in IntersectionObserverEntry.prototype;

interface VisibilityOptions extends IntersectionObserverInit {
  trackVisibility?: boolean;
  delay?: number;
}
type VisibilityEntry = IntersectionObserverEntry & { isVisible?: boolean };

/**
 * Arms buttons against clicks that a page steals by covering, moving or flashing the offer.
 *
 * @param target what must be seen: the buttons, or what holds them
 * @param onCovered called once when the target, after clicks on it counted, is not visible any more (where the browser
 *   can tell)
 */
export function arm(target: Element, onCovered: () => void): Arm {
  /** Since when each button is wholly seen. Where there is little room, the last ones may be cut off. */
  const seenSince = new Map<Element, number>();
  let isPoisoned = false;
  let isHeldDown = false;

  const isSeen = (button: Element) => {
    const since = seenSince.get(button);
    return !isPoisoned && since !== undefined && performance.now() - since >= SEEN_LONG_ENOUGH;
  };

  const look = (entries: VisibilityEntry[]) => {
    for (const { target: button, isVisible = true, intersectionRatio } of entries) {
      if (isVisible && intersectionRatio >= WHOLE) {
        if (!seenSince.has(button)) seenSince.set(button, performance.now());
        continue;
      }
      // Before a click could count there is nothing to fear: a list of another extension may have opened over it.
      const didCount = isSeen(button) && button.isConnected;
      seenSince.delete(button);
      if (didCount && KNOWS_VISIBILITY) {
        isPoisoned = true;
        onCovered();
      }
    }
  };
  const options: VisibilityOptions = { threshold: [0, 0.25, 0.5, 0.75, 1] };
  if (KNOWS_VISIBILITY) Object.assign(options, { trackVisibility: true, delay: 100 });
  const observer = new IntersectionObserver(look, options);
  const observeAll = () => {
    const buttons = target.matches('button') ? [target] : target.querySelectorAll('button');
    for (const button of buttons) observer.observe(button);
  };
  observeAll();
  const changes = new MutationObserver(observeAll);
  changes.observe(target, { childList: true, subtree: true });

  const stopped = new AbortController();
  addEventListener('keydown', (event) => (isHeldDown = event.repeat), {
    capture: true,
    signal: stopped.signal,
  });

  const isFromKey = (event: MouseEvent) => event.detail === 0;

  return {
    async accepts(event) {
      const button = event.currentTarget as Element;
      if (!event.isTrusted || (isFromKey(event) && isHeldDown) || !isSeen(button)) return false;
      if (KNOWS_VISIBILITY) await new Promise((resolve) => setTimeout(resolve, AFTERTHOUGHT));
      return isSeen(button) && !stopped.signal.aborted;
    },
    stop() {
      observer.disconnect();
      changes.disconnect();
      stopped.abort();
    },
  };
}
