import { browser } from '../browser.ts';
import { Failure } from '../core/failures.ts';

/**
 * Puts the page script into one frame. Where it is already, it looks at the field the person turned to.
 *
 * @throws Failure `no-page-access` where the browser does not let us
 */
export async function injectPage(place: { tabId: number; frameId: number }): Promise<void> {
  const target = { tabId: place.tabId, frameIds: [place.frameId] };
  try {
    await browser.scripting.executeScript({ target, files: ['/page.js'] });
  } catch {
    throw new Failure('no-page-access');
  }
}
