import { browser } from '../browser.ts';
import { Failure } from '../core/failures.ts';

interface FramePlace {
  tabId: number;
  frameId: number;
}

const inFrame = ({ tabId, frameId }: FramePlace): Target => ({ tabId, frameIds: [frameId] });

type Target = { tabId: number } & ({ allFrames: true } | { frameIds: number[] });

async function inject(target: Target, files: string[]): Promise<void> {
  try {
    await browser.scripting.executeScript({ target, files });
  } catch {
    throw new Failure('no-page-access');
  }
}

/**
 * Puts the probe into every frame of a tab that has none yet. The browser does not tell which one a person went into.
 *
 * @throws Failure `no-page-access` where the browser does not let us
 */
export const injectProbe = (tabId: number): Promise<void> =>
  inject({ tabId, allFrames: true }, ['/probe.js']);

/**
 * Puts the judge into one frame, which looks at the field the person turned to.
 *
 * @throws Failure `no-page-access` where the browser does not let us
 */
export const injectJudge = (place: FramePlace): Promise<void> => inject(inFrame(place), ['/judge.js']);

/**
 * Puts the page script into one frame: offers, and what fills.
 *
 * @throws Failure `no-page-access` where the browser does not let us
 */
export const injectPage = (place: FramePlace): Promise<void> => inject(inFrame(place), ['/page.js']);

/**
 * Puts what cards need into one frame: the page script, and the code script, which stands on it.
 *
 * @throws Failure `no-page-access` where the browser does not let us
 */
export const injectCode = (place: FramePlace): Promise<void> =>
  inject(inFrame(place), ['/page.js', '/code.js']);
