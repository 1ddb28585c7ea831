import type { Page } from 'puppeteer-core';
import type { LaunchedBrowser } from '../../scripts/launch-browser.ts';
import { backgroundWorker } from '../e2e/background-worker.ts';
import { killBackground } from '../faults/kill-background.ts';

/**
 * Ends a running background in the middle of whatever it does. In Chromium its target is closed with it: a driver that has
 * spoken to a worker would take the next one for it and never hear from it.
 */
export async function endBackground(browser: LaunchedBrowser, watcher: Page): Promise<void> {
  if (browser.engine === 'firefox') return killBackground({ browser, watcher });
  const worker = await backgroundWorker(browser);
  await worker.close().catch((error: Error) => {
    // It has gone before the driver has said goodbye.
    if (!error.message.includes('No session')) throw error;
  });
}
