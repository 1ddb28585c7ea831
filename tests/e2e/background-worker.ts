import type { WebWorker } from 'puppeteer-core';
import type { LaunchedBrowser } from '../../scripts/launch-browser.ts';

/** The extension's service worker in Chromium, woken if it sleeps. */
export async function backgroundWorker({ driver, extensionOrigin }: LaunchedBrowser): Promise<WebWorker> {
  const target = await driver.waitForTarget(
    (each) => each.type() === 'service_worker' && each.url().startsWith(extensionOrigin),
  );
  const worker = await target.worker();
  if (!worker) throw new Error('The background has no worker.');
  return worker;
}
