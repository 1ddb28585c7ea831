/**
 * Takes the offers of an earlier version out of a page. Runs inside of the page, by itself: nothing of this file's
 * surroundings is there.
 *
 * Only Firefox needs it, and only there content scripts can look into closed shadow roots this way: it ends the scripts of
 * an extension that is updated before they can clear up. In Chromium they notice and do.
 */
export function sweepOldOffers(): void {
  const ownPage = chrome.runtime.getURL('/offer.html');
  for (const host of document.querySelectorAll('div[popover]')) {
    const { openOrClosedShadowRoot: root } = host as { openOrClosedShadowRoot?: ShadowRoot | null };
    if (root?.querySelector('iframe')?.src.startsWith(ownPage)) host.remove();
  }
}
