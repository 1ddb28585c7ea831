import { SEEN_LONG_ENOUGH } from '../core/arming.ts';
import { timeOfEvent } from '../core/click-time.ts';

/** How much of the button must be inside the view; below one, because zoomed pixels do not add up. */
const WHOLE = 0.99;

/**
 * Where the browser tells what is really painted, the offer looks on for so long after a click before it passes it on,
 * in ms: a cover taken off just before shows by then.
 */
const AFTERTHOUGHT = 300;

/** Keys that press a button. */
const PRESSING = ['Enter', ' '];

/** Whether a click was meant. */
export interface Arm {
  /**
   * Decides about one click, after a short look back.
   *
   * @returns when the person pressed, in ms since 1970; null for clicks made by scripts, by a key held down, or on a
   *   button that was not plainly seen when it was pressed and ever since
   */
  accepts(event: MouseEvent): Promise<number | null>;
  stop(): void;
}

/** Chromium's second version of the observer knows whether something is really painted, whatever covers it. */
const KNOWS_VISIBILITY = 'isVisible' in IntersectionObserverEntry.prototype;

interface VisibilityOptions extends IntersectionObserverInit {
  trackVisibility?: boolean;
  delay?: number;
}
type VisibilityEntry = IntersectionObserverEntry & { isVisible?: boolean };

const OPTIONS: VisibilityOptions = {
  threshold: [0, 0.25, 0.5, 0.75, 1],
  ...(KNOWS_VISIBILITY && { trackVisibility: true, delay: 100 }),
};

const isWhole = ({ isVisible = true, intersectionRatio }: VisibilityEntry) =>
  isVisible && intersectionRatio >= WHOLE;

/** Asks anew: on a computer too busy to paint, the observer that stands may have had no turn since the click. */
function isVisibleNow(button: Element): Promise<boolean> {
  return new Promise((resolve) => {
    const once = new IntersectionObserver(([entry]) => {
      once.disconnect();
      resolve(!!entry && isWhole(entry));
    }, OPTIONS);
    once.observe(button);
  });
}

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
  /** What may become a click when it is let go, which a busy page can put off. */
  let press: Event | null = null;

  const isSeen = (button: Element, at = performance.now()) => {
    const since = seenSince.get(button);
    return !isPoisoned && since !== undefined && at - since >= SEEN_LONG_ENOUGH;
  };

  const look = (entries: VisibilityEntry[]) => {
    for (const entry of entries) {
      const button = entry.target;
      if (isWhole(entry)) {
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
  const observer = new IntersectionObserver(look, OPTIONS);
  const observeAll = () => {
    const buttons = target.matches('button') ? [target] : target.querySelectorAll('button');
    for (const button of buttons) observer.observe(button);
  };
  observeAll();
  const changes = new MutationObserver(observeAll);
  changes.observe(target, { childList: true, subtree: true });

  const stopped = new AbortController();
  const capture = { capture: true, signal: stopped.signal };
  addEventListener(
    'keydown',
    (event) => {
      isHeldDown = event.repeat;
      if (PRESSING.includes(event.key) && !event.repeat) press = event;
    },
    capture,
  );
  addEventListener('pointerdown', (event) => (press = event), capture);

  const isFromKey = (event: MouseEvent) => event.detail === 0;

  return {
    async accepts(event) {
      const button = event.currentTarget as Element;
      // A screen reader clicks without a press.
      const start = press ?? event;
      press = null;
      const isMeant = event.isTrusted && start.isTrusted && !(isFromKey(event) && isHeldDown);
      if (!isMeant || !isSeen(button, start.timeStamp)) return null;
      const pressedAt = timeOfEvent(start);
      if (KNOWS_VISIBILITY) {
        await new Promise((resolve) => setTimeout(resolve, AFTERTHOUGHT));
        if (!(await isVisibleNow(button))) return null;
      }
      return isSeen(button, start.timeStamp) && !stopped.signal.aborted ? pressedAt : null;
    },
    stop() {
      observer.disconnect();
      changes.disconnect();
      stopped.abort();
    },
  };
}
