import { deepClosest } from './deep-dom.ts';
import type { Place } from './place-offer.ts';
import { isHitEverywhere, tellsVisibility } from './plain-sight.ts';

/** The element in the page that holds the offer's frame, and nothing of ours besides. */
export interface OfferHost {
  /** A plain `div` without id, class or name; its shadow root is closed. */
  element: HTMLElement;
  move(place: Place): void;
  /** Lets the offer be seen, once its frame has painted something worth seeing, or hides it. */
  show(isSeen: boolean): void;
  /** Puts it above what has come into the top layer since: the unseen backdrop of a popover covers the whole page. */
  raise(): void;
  /** Gives the offer another moment, see `gone` below. @returns whether it has been seen until now */
  keepAlive(): boolean;
  focus(): void;
  /**
   * Whether everything in it is as it was put there. A closed root keeps pages out in Chromium; in Firefox the events of
   * a pointer over the offer hand them its frame (`originalTarget`), and with it the root.
   */
  isIntact(): boolean;
}

/**
 * Important declarations of a shadow root win over every declaration of the page, its inline ones included. The
 * host paints nothing and takes no clicks; the frame's box in it does. `gone` is the dead man's handle: if the
 * script that should remove the offer has died, as in Firefox after an update, the box hides itself.
 */
const STYLE = `:host {
all: initial !important;
position: fixed !important;
inset: 0 auto auto 0 !important;
display: block !important;
pointer-events: none !important
}
:host::before, :host::after { content: none !important }
div, iframe {
display: block;
width: 100%;
height: 100%;
border: 0
}
div {
overflow: hidden;
border-radius: 12px;
opacity: 0;
pointer-events: none;
box-shadow: 0 0 0 1px #0001, 0 2px 6px #0002, 0 10px 28px #0003;
animation: gone 0s 2s forwards
}
.seen { opacity: 1; pointer-events: auto }
@keyframes gone { to { visibility: hidden } }`;

const SIDES = ['left', 'top', 'width', 'height'] as const;

/** What changes with the offer's place and with the page's zoom, which are compared by themselves. */
const OF_PLACE =
  /^(zoom|width|height|inset|top|left|right|bottom|block-size|inline-size|(perspective|transform)-origin)/;

/** How an element, or a pseudo-element of it, is shown, every property but those of its place and size. */
function lookOf(element: Element, pseudo?: string): string {
  const style = getComputedStyle(element, pseudo);
  return [...style]
    .filter((property) => !OF_PLACE.test(property))
    .map((property) => style.getPropertyValue(property))
    .join();
}

/** Where in the document the host goes: an open modal dialog makes everything outside of itself inert. */
function parentFor(anchor: Element | null, document: Document): Element {
  return (anchor && deepClosest(anchor, 'dialog:modal')) ?? document.documentElement;
}

/**
 * Puts the offer's frame into the page's top layer, unseen until {@link OfferHost.show}.
 *
 * @param url address of the frame, an extension page
 * @param ticket what the frame knows us by
 * @param anchor the field it is for, if any
 */
export function mountHost(
  document: Document,
  url: string,
  ticket: string,
  anchor: Element | null,
): OfferHost {
  const element = document.createElement('div');
  const root = element.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = STYLE;
  const box = document.createElement('div');
  const frame = document.createElement('iframe');
  frame.allow = 'clipboard-write';
  frame.title = 'Freshbox';
  // The page's own order of fields stays as it is: an arrow key leads in from the field, Tab does not.
  if (anchor) frame.tabIndex = -1;
  box.append(frame);
  root.append(style, box);
  element.popover = 'manual';
  parentFor(anchor, document).append(element);
  element.showPopover();
  // Not by `src`, which whoever gets hold of the frame could read: it names the browser's copy of Freshbox.
  frame.contentWindow?.location.replace(url);
  /** How all of it looks when it is seen as it should; null before that. */
  let asItShould: string | null = null;
  const look = () =>
    [element, box, frame]
      .map((each) => lookOf(each) + lookOf(each, '::before') + lookOf(each, '::after'))
      .join();
  let isTouched = false;
  const changes = new MutationObserver(() => {
    isTouched = true;
  });
  changes.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  const own = (style.sheet as CSSStyleSheet).cssRules[0] as CSSStyleRule;
  return {
    element,
    move: (place) => {
      // What the page zooms shrinks or grows the top layer, too.
      own.style.setProperty('zoom', `${1 / (element.parentElement?.currentCSSZoom ?? 1)}`, 'important');
      for (const side of SIDES) own.style.setProperty(side, `${place[side]}px`, 'important');
    },
    show: (isSeen) => {
      isTouched ||= changes.takeRecords().length > 0;
      box.classList.toggle('seen', isSeen);
      changes.takeRecords();
      if (isSeen && !tellsVisibility()) asItShould ??= look();
    },
    raise: () => {
      element.hidePopover();
      element.showPopover();
    },
    keepAlive: () => {
      const handles = box.getAnimations();
      const wasSeen = handles.every(({ playState }) => playState !== 'finished');
      for (const handle of handles) handle.currentTime = 0;
      return wasSeen;
    },
    focus: () => {
      frame.focus({ preventScroll: true });
      // Firefox lets no content script move the focus into the frame; asked, the frame takes it itself.
      frame.contentWindow?.postMessage(ticket, '*');
    },
    isIntact: () => {
      isTouched ||= changes.takeRecords().length > 0;
      const area = element.getBoundingClientRect();
      const inner = frame.getBoundingClientRect();
      return (
        !isTouched &&
        Math.abs((frame.currentCSSZoom ?? 1) - 1) < 0.01 &&
        SIDES.every((side) => Math.abs(inner[side] - area[side]) < 1) &&
        isHitEverywhere(frame, area) &&
        look() === asItShould
      );
    },
  };
}
