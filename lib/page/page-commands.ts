import { browser } from 'wxt/browser';
import { onOwnClock } from '../core/click-time.ts';
import { Failure } from '../core/failures.ts';
import type { Handlers, ToPage } from '../messages.ts';
import { activeElementOf } from './active-field.ts';
import { fillField } from './fill.ts';
import type { PageOffers } from './page-offers.ts';

/** Firefox tells a page script which element its context menu was opened on; Chrome focuses it instead. */
function clickedElement(targetElementId: number | null): Element | null {
  const { menus } = browser as { menus?: { getTargetElement?(id: number): Element | null } };
  const target = targetElementId === null ? null : menus?.getTargetElement?.(targetElementId);
  return target ?? activeElementOf(document);
}

/** Answers what the background asks of this frame. */
export function pageCommands(offers: PageOffers): Handlers<ToPage> {
  const undoing = new WeakMap<object, () => void>();

  const standing = (ticket: string) => {
    const offer = offers.find(ticket);
    if (!offer) throw new Failure('page-gone');
    return offer;
  };

  return {
    async fill({ ticket, address }) {
      const offer = standing(ticket);
      if (!offer.field || !offer.isIntact()) throw new Failure('page-gone');
      offer.refocus();
      const { filled, field, undo } = await fillField(offer.field, address);
      undoing.set(offer, undo);
      offer.settle(field);
      return { filled };
    },
    async fillHere({ address, targetElementId }) {
      const field = clickedElement(targetElementId);
      if (!(field instanceof HTMLInputElement)) return { filled: false };
      const { filled } = await fillField(field, address);
      return { filled };
    },
    undoFill({ ticket }) {
      const offer = standing(ticket);
      offer.refocus();
      undoing.get(offer)?.();
      undoing.delete(offer);
    },
    isOfferClear({ ticket, clickedAt }) {
      const offer = offers.find(ticket);
      if (!offer) return { clear: false, tooYoung: false };
      const obstacle = offer.obstacle(onOwnClock(clickedAt));
      if (!obstacle) offer.await();
      return { clear: !obstacle, tooYoung: obstacle === 'too-young' };
    },
    sizeOffer({ ticket, width, height }) {
      offers.find(ticket)?.resize({ width, height });
    },
    closeOffer({ ticket, refused }) {
      offers.find(ticket)?.close(refused ? 'dismissed' : 'gone');
    },
  };
}
