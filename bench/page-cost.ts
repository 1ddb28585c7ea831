/** What Freshbox costs on every page a person opens, beside no extension and the least content script. */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { builtExtension } from '../scripts/build-extension.ts';
import type { FoundBrowser } from '../scripts/find-browser.ts';
import { type LaunchedBrowser, launchBrowser } from '../scripts/launch-browser.ts';
import { servePages } from '../scripts/serve-pages.ts';
import { sharedPages } from '../tests/judge/labelled-pages.ts';
import { COSTLY_PAGES } from './costly-pages.ts';
import { type Measurement, median } from './measurement.ts';

const RUNS = 15;
/** How many of the captured pages are opened. */
const REAL_PAGES = 8;
/** How long a loaded page is left alone, for what comes after loading, in ms. */
const SETTLE = 400;

const EXTENSIONS = join(import.meta.dirname, 'extensions');
const COMPETITORS = {
  none: join(EXTENSIONS, 'none'),
  floor: join(EXTENSIONS, 'floor'),
  Freshbox: builtExtension('chromium'),
};
type Competitor = keyof typeof COMPETITORS;

interface Cost {
  /** Time of the page's main thread, in ms of CPU. */
  cpu: number;
  /** Its heap after a collection, in bytes, every script's world included. */
  heap: number;
}

/** @returns main-thread CPU and heap over those of the same page without an extension, page by page */
export async function measurePageCost(browser: FoundBrowser): Promise<Measurement[]> {
  const captured = sharedPages();
  if (captured.length === 0) console.log('captured pages: corpus not present, skipped');
  const step = Math.max(1, Math.floor(captured.length / REAL_PAGES));
  const real = captured.filter((_, index) => index % step === 0).slice(0, REAL_PAGES);
  const pages = new Map(Object.entries(COSTLY_PAGES));
  for (const [index, { html }] of real.entries()) pages.set(`captured page ${index + 1}`, html);

  const names = [...pages.keys()];
  const server = await servePages(
    ({ pathname }) => pages.get(names[Number(pathname.slice(1))] ?? '') ?? null,
  );
  const browsers = {} as Record<Competitor, LaunchedBrowser>;
  try {
    for (const [name, extension] of Object.entries(COMPETITORS) as [Competitor, string][])
      browsers[name] = await launchBrowser({ browser, extension, headless: true });
    const measurements: Measurement[] = [];
    for (const [index, name] of names.entries()) {
      const costs = await race(browsers, `http://localhost:${server.port}/${index}`);
      for (const competitor of ['floor', 'Freshbox'] as const) {
        const over = (key: keyof Cost, scale: number) =>
          costs[competitor].map((cost, run) => (cost[key] - costs.none[run]![key]) / scale);
        measurements.push(
          { what: `${competitor}, ${name}: CPU over no extension`, runs: over('cpu', 1), unit: 'ms' },
          { what: `${competitor}, ${name}: heap over no extension`, runs: over('heap', 1024), unit: 'kB' },
        );
      }
      console.log(`${name}: ${median(costs.none.map(({ cpu }) => cpu)).toFixed(1)} ms by itself`);
    }
    return measurements;
  } finally {
    for (const each of Object.values(browsers)) await each.close();
    await server.close();
  }
}

/** Opens a page in one browser after the other, again and again, so that a busy moment hits all of them. */
async function race(
  browsers: Record<Competitor, LaunchedBrowser>,
  url: string,
): Promise<Record<Competitor, Cost[]>> {
  const costs: Record<Competitor, Cost[]> = { none: [], floor: [], Freshbox: [] };
  for (let run = -1; run < RUNS; run += 1) {
    for (const [name, { driver }] of Object.entries(browsers) as [Competitor, LaunchedBrowser][]) {
      const page = await driver.newPage();
      const cost = await costOf(page, url);
      await page.close();
      // The first opening fills the browser's caches.
      if (run >= 0) costs[name].push(cost);
    }
  }
  return costs;
}

async function costOf(page: Page, url: string): Promise<Cost> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const threadTime = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0) * 1000;
  };
  // The address leads to another process than the blank page's: its clock starts at nothing.
  await page.goto(url);
  await page.waitForFunction(() => !(window as { isBusy?: boolean }).isBusy);
  await new Promise((resolve) => setTimeout(resolve, SETTLE));
  const cpu = await threadTime();
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { cpu, heap: usedSize };
}
