/** What people grant and take back in the browser's own pages about an extension. */

import { builtExtension } from '../../scripts/build-extension.ts';
import type { LaunchedBrowser } from '../../scripts/launch-browser.ts';
import { evaluateInWindow } from '../e2e/firefox-window.ts';

const FIREFOX_ID = 'freshbox@mail.cx';
const SITES = ['http://*/*', 'https://*/*'];

/** Takes back the access to all sites, that of the service included, or gives it again. */
export function allowSites(browser: LaunchedBrowser, isAllowed: boolean): Promise<void> {
  return browser.engine === 'firefox'
    ? changeInFirefox(browser, isAllowed, { permissions: [], origins: SITES })
    : changeInChromium(browser, { hostAccess: isAllowed ? 'ON_ALL_SITES' : 'ON_CLICK' });
}

/** Lets the extension work in private windows. Chromium starts it anew for that, and its pages are closed. */
export async function allowPrivateWindows(browser: LaunchedBrowser): Promise<void> {
  if (browser.engine === 'firefox') {
    return changeInFirefox(browser, true, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
  }
  // The switch on chrome://extensions takes an extension that a driver has brought away for good.
  await browser.driver.installExtension(builtExtension('chromium'), { enabledInIncognito: true });
}

async function changeInFirefox(
  browser: LaunchedBrowser,
  isAdded: boolean,
  permissions: object,
): Promise<void> {
  const done = await evaluateInWindow(
    browser,
    `(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID('${FIREFOX_ID}');
      await ExtensionPermissions.${isAdded ? 'add' : 'remove'}('${FIREFOX_ID}', ${JSON.stringify(permissions)}, extension);
      return true;
    })()`,
  );
  if (done !== true) throw new Error('Firefox did not change the rights.');
}

async function changeInChromium({ driver, extensionOrigin }: LaunchedBrowser, change: object): Promise<void> {
  const page = await driver.newPage();
  await page.goto('chrome://extensions');
  const extensionId = new URL(extensionOrigin).host;
  await page.evaluate(
    async (update) => {
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: { updateExtensionConfiguration(update: object): Promise<void> };
      };
      await developerPrivate.updateExtensionConfiguration(update);
    },
    { extensionId, ...change },
  );
  await page.close();
}
