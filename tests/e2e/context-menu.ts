import type { ElementHandle, Page } from 'puppeteer-core';
import type { LaunchedBrowser } from '../../scripts/launch-browser.ts';
import { until } from '../../scripts/until.ts';
import { backgroundWorker } from './background-worker.ts';
import { evaluateInWindow } from './firefox-window.ts';

/**
 * Takes an entry of the context menu of an element.
 *
 * Firefox: the real menu, opened with the right mouse button and reached through the browser's own window.
 * Chromium: its menu lies outside of what can be driven, so the entry's event is fired where the browser would.
 *
 * @param entry the entry's words, and its id for Chromium
 */
export async function takeFromContextMenu(
  browser: LaunchedBrowser,
  page: Page,
  element: ElementHandle,
  entry: { words: string; id: string },
): Promise<void> {
  await element.click({ button: 'right' });
  if (browser.engine === 'firefox') await takeInFirefox(browser, entry.words);
  else await fireInChromium(browser, page, { id: entry.id, editable: await isEditable(element) });
}

async function takeInFirefox(browser: LaunchedBrowser, words: string): Promise<void> {
  // With more than one entry to show, Firefox puts them into a menu of their own.
  await until(`the entry "${words}" of the context menu`, () =>
    evaluateInWindow(
      browser,
      `(async () => {
      const menu = document.getElementById('contentAreaContextMenu');
      if (menu.state !== 'open') return false;
      const entries = [...menu.querySelectorAll('menuitem')];
      const entry = entries.find((each) => !each.hidden && each.label.startsWith(${JSON.stringify(words)}));
      if (!entry) return false;
      const popup = entry.closest('menupopup');
      if (popup !== menu && popup.state !== 'open') {
        popup.parentNode.openMenu(true);
        return false;
      }
      popup.activateItem(entry);
      return true;
    })()`,
    ),
  );
}

function isEditable(element: ElementHandle): Promise<boolean> {
  return element.evaluate((each) => (each as Element).matches('input, textarea, [contenteditable]'));
}

async function fireInChromium(
  browser: LaunchedBrowser,
  page: Page,
  entry: { id: string; editable: boolean },
): Promise<void> {
  const worker = await backgroundWorker(browser);
  await worker.evaluate(
    async ({ id, editable }, url: string) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const click = { menuItemId: id, editable, frameId: 0, pageUrl: url };
      (chrome.contextMenus.onClicked as unknown as { dispatch(...args: unknown[]): void }).dispatch(
        click,
        tab,
      );
    },
    entry,
    page.url(),
  );
}
