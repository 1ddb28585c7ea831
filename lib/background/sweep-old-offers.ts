/**
 * Takes the offers of an earlier version out of a page. Runs inside of the page, by itself: nothing of this file's
 * surroundings is there.
 *
 * Only Firefox needs it, and only there content scripts can look into closed shadow roots this way: it ends the scripts of
 * an extension that is updated before they can clear up. In Chromium they notice and do.
 */
export function sweepOldOffers(): void {
  for (const host of document.querySelectorAll('div[popover]')) {
    const { openOrClosedShadowRoot: root } = host as { openOrClosedShadowRoot?: ShadowRoot | null };
    // The frame's address is kept from whoever looks in, see `lib/page/offer-host.ts`.
    if (root?.querySelector('iframe[title=Freshbox]:not([src])')) host.remove();
  }
}
