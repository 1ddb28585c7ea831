/** A tab in which labelled pages stand under their own addresses, without a network. */
import type { Browser, Page } from 'puppeteer-core';

const VIEW = { width: 1280, height: 900 };

/** @returns the tab, and what opens a page in it */
export async function serveLabelled(
  driver: Browser,
): Promise<[Page, (url: string, html: string) => Promise<void>]> {
  const tab = await driver.newPage();
  await tab.setViewport(VIEW);
  await tab.setRequestInterception(true);
  // Firefox's driver knows no such thing.
  await tab.setBypassCSP(true).catch(() => undefined);
  let body = '';
  tab.on('request', (request) => {
    const isPage = request.isNavigationRequest() && request.frame() === tab.mainFrame();
    if (isPage) void request.respond({ contentType: 'text/html; charset=utf-8', body });
    // What the extension puts into the page is its own.
    else void (request.url().startsWith('chrome-extension:') ? request.continue() : request.abort());
  });
  return [
    tab,
    async (url, html) => {
      const address = url.replace(/^https:/, 'http:');
      const [document] = address.split('#');
      // Two addresses that differ by their fragment only would be one document.
      if (tab.url().split('#')[0] === document) await tab.goto('about:blank');
      body = html;
      await tab.goto(address, { waitUntil: 'domcontentloaded' });
    },
  ];
}
