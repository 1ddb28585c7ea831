/** Asking for a mailbox as people do: by a click on the offer at the sign-up field. */
import type { Page } from 'puppeteer-core';
import { clickOffer, fieldValue, offerFrame, textOf } from '../../scripts/reach-in.ts';
import type { Hold, HoldAt } from '../../server/faults/fault-plan.ts';
import { turnTo } from '../e2e/turn-to.ts';
import type { FaultScene } from './fault-scene.ts';

/** The call that makes a mailbox. */
export const MAKE = 'POST /api/accounts';
/** The button for a new mailbox, by its beginning. */
export const FRESH = 'Use a fresh mailbox';
const FIELD = 'Email address';

/** What stands in the page's e-mail field. */
export const emailIn = (page: Page): Promise<string> => fieldValue(page, FIELD);

/** Clicks the offer of a page whose field is empty until the click has had its effect. */
export async function clickFresh(page: Page, done: () => Promise<boolean> | boolean): Promise<void> {
  await turnTo(page, FIELD);
  // I4: an offer that stands there has filled nothing.
  if ((await emailIn(page)) !== '') throw new Error('I4: filled before a click');
  await clickOffer(page, FRESH, async () => done());
}

/** Clicks the offer while the next create is held. @returns the hold, once there is something in it */
export async function clickAndHold({ layer }: FaultScene, page: Page, at: HoldAt): Promise<Hold> {
  const hold = layer.hold(MAKE, at);
  let isHeld = false;
  void hold.held.then(() => {
    isHeld = true;
  });
  await clickFresh(page, () => isHeld);
  return hold;
}

/** What the offer says, nothing while it cannot be read. */
export async function offerText(page: Page): Promise<string> {
  const frame = await offerFrame(page);
  return frame ? textOf(frame).catch(() => '') : '';
}

/** Goes back to the choice in an offer that said that something failed. */
export function tryAgain(page: Page): Promise<void> {
  return clickOffer(page, 'Try again', async () => !(await offerText(page)).includes('Try again'));
}
