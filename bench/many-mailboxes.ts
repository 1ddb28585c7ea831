import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { connectExtension } from '../scripts/connect-extension.ts';
import type { LaunchedBrowser } from '../scripts/launch-browser.ts';
import { textOf } from '../scripts/reach-in.ts';
import { ROOT } from '../scripts/run-tool.ts';
import { until } from '../scripts/until.ts';
import { defaultServerOptions } from '../server/server-options.ts';
import { type RunningServer, startServer } from '../server/start-server.ts';
import { openStore } from '../server/store/open-store.ts';
import { type Measurement, timed } from './measurement.ts';

const MAILBOXES = 10_000;
const RUNS = 5;

/** How Freshbox does with very many mailboxes: one turn over all of them, and the popup's first paint. */
export async function measureManyMailboxes(launch: () => Promise<LaunchedBrowser>): Promise<Measurement[]> {
  const folder = newFolder();
  fill(folder);
  const server = await startServer({ dataFolder: folder });
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
    rmSync(folder, { recursive: true, force: true });
  }
}

function newFolder(): string {
  const parent = join(ROOT, '.data');
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(join(parent, 'bench-'));
}

/** Straight into the store: by the API, hashing that many passwords would take minutes. */
function fill(dataFolder: string): void {
  const store = openStore({ ...defaultServerOptions, dataFolder });
  const { quota } = defaultServerOptions;
  for (let n = 0; n < MAILBOXES; n += 1) {
    store.mailboxes.add({ address: `shop-${n}@mail.cx`, role: 'pro', passwordHash: 'none', quota });
  }
  store.close();
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
