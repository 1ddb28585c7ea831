import { browser } from '../browser.ts';

/**
 * Opens the popup's page as a tab.
 *
 * @param route what it shows, e.g. `/message/<mailbox>/<message>`; empty for the start
 */
export async function openPopupPage(route: string): Promise<void> {
  const url = `${browser.runtime.getURL('/popup.html')}${route && `#${route}`}`;
  try {
    const tab = await browser.tabs.create({ url });
    if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  } catch {
    // No window is open.
    await browser.windows.create({ url });
  }
}
