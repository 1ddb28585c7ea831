import { browser } from '../browser.ts';
import { Failure } from '../core/failures.ts';

interface FramePlace {
  tabId: number;
  frameId: number;
}

async function inject({ tabId, frameId }: FramePlace, files: string[]): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files });
  } catch {
    throw new Failure('no-page-access');
  }
}

/**
 * Puts the judge into one frame, which looks at the field the person turned to.
 *
 * @throws Failure `no-page-access` where the browser does not let us
 */
export const injectJudge = (place: FramePlace): Promise<void> => inject(place, ['/judge.js']);

/**
 * Puts the page script into one frame: offers, and what fills.
 *
 * @throws Failure `no-page-access` where the browser does not let us
 */
export const injectPage = (place: FramePlace): Promise<void> => inject(place, ['/page.js']);

/**
 * Puts what cards need into one frame: the page script, and the code script, which stands on it.
 *
 * @throws Failure `no-page-access` where the browser does not let us
 */
export const injectCode = (place: FramePlace): Promise<void> => inject(place, ['/page.js', '/code.js']);
