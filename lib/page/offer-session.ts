import { browser } from 'wxt/browser';
import { SEEN_LONG_ENOUGH } from '../core/arming.ts';
import { activeElementOf } from './active-field.ts';
import { stockProbes } from './cover-probe.ts';
import { isPlainlySeen } from './fill/plainly-seen.ts';
import { type Obstacle, obstacleOf } from './offer-clear.ts';
import { mountHost } from './offer-host.ts';
import { createStand } from './offer-stand.ts';
import type { Size } from './place-offer.ts';
import { tellsVisibility } from './plain-sight.ts';
import { topLayerOf } from './top-layer.ts';
import { watchCover } from './watch-cover.ts';

/** Why an offer went: put away by the person, or overtaken by events. */
export type Ending = 'dismissed' | 'gone';

/** One offer or card while it stands in the page. */
export interface OpenOffer {
  ticket: string;
  kind: 'offer' | 'card';
  /** The field it stands at; null for a card in the corner. */
  field: HTMLInputElement | null;
  /**
   * What keeps it from being seen as it is, or a click on it from counting; null when it is clear.
   *
   * @param clicked when it was clicked, as `performance.now()`
   */
  obstacle(clicked: number): Obstacle | null;
  /** Whether the field is still the one the person turned to, seen, in the same form of the same page. */
  isIntact(): boolean;
  resize(size: Size): void;
  /** Gives the focus back to the field if the person left it for the offer. */
  refocus(): void;
  /** A click was let through: the offer stays while the answer is on its way. */
  await(): void;
  /**
   * The field was filled: the offer, now a notice, no longer hangs on the focus.
   *
   * @param field the one that holds the value now, which the page may have put in the place of the other
   */
  settle(field: HTMLInputElement): void;
  close(ending: Ending): void;
}

/** How often an offer looks whether its reason is still there, in ms. */
const HEARTBEAT = 250;
/** How long a click waits for its answer, in ms. */
const PATIENCE = 30_000;
/** Fields under which a list of their own opens, reached by the key that otherwise leads into the offer. */
const OWN_LIST = '[list], [role=combobox], [aria-autocomplete=list]';

/** Where a form may send what is in it, by its own markup. */
const actionsOf = (form: HTMLFormElement | null | undefined) =>
  form &&
  [form, ...form.querySelectorAll('[formaction]')]
    .map((each) => each.getAttribute('action') ?? each.getAttribute('formaction'))
    .join('\n');

/**
 * Shows the frame of an offer and keeps watch over it until it goes. Every listener hangs on one signal.
 *
 * @param field where it stands; null puts it in the corner
 * @param onEnd called once, when it has gone
 */
export function openSession(
  start: { ticket: string; kind: 'offer' | 'card'; field: HTMLInputElement | null },
  onEnd: (ending: Ending) => void,
): OpenOffer {
  const { ticket, kind } = start;
  let { field } = start;
  const ended = new AbortController();
  const { signal } = ended;
  let layersBefore = topLayerOf(document);
  const url = `${browser.runtime.getURL('/offer.html' as never)}#${ticket}`;
  const host = mountHost(document, url, ticket, field);
  const identity = () => [
    field?.isConnected,
    field?.type,
    field?.form,
    actionsOf(field?.form),
    location.href,
  ];
  const before = identity();
  /** Whether the person saw the field when their click was let through. */
  let wasSeen = false;
  const hasOwnList = !!field?.matches(OWN_LIST);
  let awaitedUntil = 0;
  let isFieldSeen = true;
  let isDone = false;

  const raise = () => {
    host.raise();
    layersBefore = topLayerOf(document);
  };

  const stand = createStand(
    host,
    {
      field: () => (isFieldSeen ? field : null),
      prefersAbove: () => isDone || hasOwnList,
      rightToLeft: getComputedStyle(field ?? document.documentElement).direction === 'rtl',
    },
    raise,
  );

  const close = (ending: Ending) => {
    if (signal.aborted) return;
    const hadFocus = activeElementOf(document) === host.element;
    ended.abort();
    clearInterval(heartbeat);
    seen.disconnect();
    host.element.remove();
    if (hadFocus) field?.focus({ preventScroll: true });
    onEnd(ending);
  };

  const refocus = () => {
    if (activeElementOf(document) === host.element) field?.focus({ preventScroll: true });
  };

  /** An offer still to be taken goes with the person's attention. */
  const goIfUntaken = () => {
    if (kind === 'offer' && !isDone && performance.now() >= awaitedUntil) close('gone');
  };
  const followFocus = () => {
    const active = activeElementOf(document);
    if (active !== field && active !== host.element) goIfUntaken();
  };

  /** Neither by a page too busy for our heartbeat nor from another window. */
  const keepAlive = () => {
    if (!host.keepAlive() || !document.hasFocus()) stand.startAnew();
  };
  const obstacle = (clicked: number) =>
    obstacleOf({ host: host.element, isIntact: host.isIntact, layersBefore, since: stand.since() }, clicked);
  if (!tellsVisibility()) {
    stockProbes();
    watchCover(
      {
        host: host.element,
        obstacle: () => {
          keepAlive();
          return stand.isShown() && !isDone ? obstacle(performance.now()) : null;
        },
        isSettled: () => performance.now() >= Math.max(stand.since() + SEEN_LONG_ENOUGH, awaitedUntil),
        raise,
        restart: stand.startAnew,
        close: () => close('gone'),
      },
      signal,
    );
  }

  const heartbeat = setInterval(() => {
    const stands = host.element.isConnected && host.element.matches(':popover-open');
    const isThere = field?.isConnected !== false || performance.now() < awaitedUntil;
    const hasReason = location.href === before.at(-1) && isThere;
    if (!browser.runtime?.id || !stands || !hasReason) return close('gone');
    stand.put(true);
    keepAlive();
  }, HEARTBEAT);

  const capture = { capture: true, signal };
  addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.isComposing || event.composedPath()[0] !== field) return;
      if (event.altKey || stand.since() > event.timeStamp) return;
      if (event.key !== 'Escape' && event.key !== (hasOwnList ? 'ArrowUp' : 'ArrowDown')) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.key === 'Escape') close('dismissed');
      else host.focus();
    },
    capture,
  );
  addEventListener(
    'input',
    (event) => {
      if (event.isTrusted && event.composedPath()[0] === field && field?.value) goIfUntaken();
    },
    capture,
  );
  // The focus is between two elements while it moves, so look once it has arrived.
  addEventListener('focusout', () => setTimeout(followFocus), capture);
  addEventListener('submit', () => close('gone'), capture);
  addEventListener('pagehide', () => close('gone'), capture);
  // Back from another tab or window: the second press of a double click there would be the first one here.
  addEventListener('focus', ({ target }) => target === window && stand.startAnew(), capture);
  addEventListener('visibilitychange', stand.startAnew, capture);
  for (const type of ['scroll', 'resize']) addEventListener(type, () => stand.put(), capture);

  const seen = new IntersectionObserver(([entry]) => {
    isFieldSeen = !!entry?.isIntersecting;
    if (!isFieldSeen) goIfUntaken();
  });
  if (field) seen.observe(field);

  // Looking around makes the browser lay out the page, and to move after that would count as a shift of its layout.
  stand.put();
  stand.put(true);
  return {
    ticket,
    kind,
    get field() {
      return field;
    },
    obstacle,
    isIntact: () =>
      identity().every((part, index) => part === before[index]) &&
      (!wasSeen || (!!field && isPlainlySeen(field))),
    resize: (next) => {
      stand.resize(next);
      // The notice is smaller than the offer was, and fits where that did not.
      if (isDone) stand.forgetSide();
      stand.put(true);
    },
    refocus,
    await: () => {
      awaitedUntil = performance.now() + PATIENCE;
      wasSeen = !!field && isPlainlySeen(field);
    },
    settle: (now) => {
      field = now;
      seen.disconnect();
      seen.observe(now);
      awaitedUntil = 0;
      isDone = true;
      stand.forgetSide();
      stand.put(true);
      refocus();
    },
    close,
  };
}
