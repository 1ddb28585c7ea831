import type { Page } from 'puppeteer-core';
import { connectExtension } from '../scripts/connect-extension.ts';
import type { LaunchedBrowser } from '../scripts/launch-browser.ts';
import { textOf } from '../scripts/reach-in.ts';
import { until } from '../scripts/until.ts';
import type { RunningServer } from '../server/start-server.ts';
import { type Measurement, timed } from './measurement.ts';
import { serveMailboxes } from './stored-mailboxes.ts';

const MAILBOXES = 10_000;
const RUNS = 5;

/** How Freshbox does with very many mailboxes: one turn over all of them, and the popup's first paint. */
export async function measureManyMailboxes(launch: () => Promise<LaunchedBrowser>): Promise<Measurement[]> {
  const server = await serveMailboxes(MAILBOXES);
  const browser = await launch();
  try {
    await connectTo(browser, server);
    const popup = await browser.openExtensionPage('/popup.html', { width: 380, height: 600 });
    await until('the mailboxes', async () => (await textOf(popup)).includes('@'), 60_000);
    const refresh = await timed(RUNS, () => refreshFrom(popup));
    const paint = await timed(RUNS, async () => {
      await popup.reload({ waitUntil: [] });
      await until('the first mailbox', async () => (await textOf(popup)).includes('@'), 60_000);
    });
    return [
      { what: `refresh of ${MAILBOXES} mailboxes, nothing new`, runs: refresh, unit: 'ms' },
      {
        what: `popup shows the first of ${MAILBOXES} mailboxes (asked every 0.1 s)`,
        runs: paint,
        unit: 'ms',
      },
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

async function connectTo(browser: LaunchedBrowser, server: RunningServer): Promise<void> {
  const page = await connectExtension(browser, server);
  await page.close();
}

function refreshFrom(popup: Page): Promise<unknown> {
  return popup.evaluate(() => {
    const { runtime } = (globalThis as unknown as { browser: typeof chrome }).browser ?? chrome;
    return runtime.sendMessage({ to: 'background', command: 'refresh' });
  });
}
