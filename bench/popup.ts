/** The popup with few and with very many mailboxes: opened, searched, scrolled, a large message read. */

import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { builtExtension } from '../scripts/build-extension.ts';
import { connectExtension } from '../scripts/connect-extension.ts';
import type { FoundBrowser } from '../scripts/find-browser.ts';
import { type LaunchedBrowser, launchBrowser } from '../scripts/launch-browser.ts';
import { textOf } from '../scripts/reach-in.ts';
import { until } from '../scripts/until.ts';
import { startServer } from '../server/start-server.ts';
import { type Measurement, median } from './measurement.ts';
import { POPUP_SIZE } from './popup-size.ts';
import { measureReading } from './reading.ts';
import { storeFacts } from './store-facts.ts';

const FLOOR = join(import.meta.dirname, 'extensions', 'popup-floor');
const SIZES = [10, 1_000, 10_000];
const MESSAGES = 50_000;
const RUNS = 15;
const KEYS = 'box987';
const OPENINGS = 50;
/** How long an open popup is left alone, in ms. */
const SETTLE = 400;
/** How far one frame scrolls, in CSS pixels: a quick flick. */
const FLICK = 400;
const FRAMES = 90;

/** What the page measures of itself; set up before its own scripts run. */
interface Stopwatch {
  /** When the first mailbox was painted, in ms since the document began. */
  painted?: number;
}

/**
 * The popup beside the least page of an extension that shows a list, with no service in the way: it is stopped once
 * the facts are stored.
 */
export async function measurePopup(found: FoundBrowser): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  const browser = await launchBrowser({
    browser: found,
    extension: builtExtension('chromium'),
    headless: true,
  });
  const floor = await launchBrowser({ browser: found, extension: FLOOR, headless: true });
  const server = await startServer();
  try {
    await (await connectExtension(browser, server)).close();
    measurements.push(...(await measureReading(browser, server)));
    await server.close();
    const paints: number[] = [];
    for (const size of SIZES) {
      await storeFacts(browser, size, size === SIZES.at(-1) ? MESSAGES : size);
      const costs = await race({ browser, floor });
      paints.push(median(costs.browser.painted));
      measurements.push(...showOpenings(size, costs));
    }
    const ratio = paints.at(-1)! / paints[0]!;
    measurements.push(
      { what: 'first paint, 10,000 mailboxes over 10', runs: [ratio], unit: 'times', limit: 1.5 },
      ...(await measureUse(browser)),
      await measureMemory(browser),
    );
    return measurements;
  } finally {
    await browser.close();
    await floor.close();
    await server.close().catch(() => undefined);
  }
}

/** What opening costs, one number a run, in ms. */
interface Openings {
  painted: number[];
  cpu: number[];
}
type Costs = Record<'browser' | 'floor', Openings>;

/** Opens one after the other, again and again, so that a busy moment hits both. */
async function race(browsers: Record<keyof Costs, LaunchedBrowser>): Promise<Costs> {
  const costs: Costs = { browser: { painted: [], cpu: [] }, floor: { painted: [], cpu: [] } };
  for (let run = 0; run <= RUNS; run += 1) {
    for (const [name, browser] of Object.entries(browsers) as [keyof Costs, LaunchedBrowser][]) {
      const { page, session } = await openMeasured(browser);
      const paint = await paintOf(page);
      const spent = await threadTimeOf(session);
      // All pages of the extension share a process: what this one still reads would slow the next one.
      await pause(SETTLE);
      await page.close();
      // The first opening fills the browser's caches.
      if (run === 0) continue;
      costs[name].painted.push(paint);
      costs[name].cpu.push(spent);
    }
  }
  return costs;
}

function showOpenings(size: number, { browser, floor }: Costs): Measurement[] {
  const over = (key: keyof Openings) => browser[key].map((cost, run) => cost - floor[key][run]!);
  const isFirst = size === SIZES[0];
  return [
    {
      what: `document start to first mailboxes painted, ${size} mailboxes`,
      runs: browser.painted,
      unit: 'ms',
      limit: 100,
    },
    { what: `… over the least page`, runs: over('painted'), unit: 'ms' },
    {
      what: `main-thread CPU until then, ${size} mailboxes`,
      runs: browser.cpu,
      unit: 'ms',
      ...(isFirst && { limit: 35 }),
    },
    { what: `… over the least page`, runs: over('cpu'), unit: 'ms' },
  ];
}

async function openPopup(browser: LaunchedBrowser): Promise<Page> {
  return (await openMeasured(browser)).page;
}

async function openMeasured({
  driver,
  extensionOrigin,
}: LaunchedBrowser): Promise<{ page: Page; session: CDPSession }> {
  const page = await driver.newPage();
  await page.setViewport(POPUP_SIZE);
  await page.evaluateOnNewDocument(() => {
    const watch: Stopwatch = {};
    Object.assign(globalThis, { stopwatch: watch });
    const look = () => {
      if (!document.querySelector('[aria-label=Mailboxes] > li')) return requestAnimationFrame(look);
      const channel = new MessageChannel();
      // Runs right after the frame that has the list.
      channel.port1.onmessage = () => {
        watch.painted = performance.now();
      };
      return requestAnimationFrame(() => channel.port2.postMessage(null));
    };
    requestAnimationFrame(look);
  });
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(`${extensionOrigin}/popup.html`);
  return { page, session };
}

async function paintOf(page: Page): Promise<number> {
  const painted = await page.waitForFunction(
    () => (globalThis as unknown as { stopwatch: Stopwatch }).stopwatch.painted,
  );
  return (await painted.jsonValue()) as number;
}

async function threadTimeOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0) * 1000;
}

/** Key presses in the search, and a flick through the whole list. */
async function measureUse(browser: LaunchedBrowser): Promise<Measurement[]> {
  const page = await openPopup(browser);
  await paintOf(page);
  await until('all mailboxes', async () => (await textOf(page)).includes('10,000'));
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { keyTimes: times });
    addEventListener(
      'input',
      ({ timeStamp }) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => times.push(performance.now() - timeStamp);
        requestAnimationFrame(() => channel.port2.postMessage(null));
      },
      true,
    );
  });
  await page.click('[type=search]');
  for (let run = 0; run < 3; run += 1) {
    await page.keyboard.type(KEYS, { delay: 80 });
    for (const _ of KEYS) await page.keyboard.press('Backspace', { delay: 40 });
  }
  const keys = await page.evaluate(() => (globalThis as unknown as { keyTimes: number[] }).keyTimes);
  const { frames, most } = await page.evaluate(
    async (flick: number, count: number) => {
      const frames: number[] = [];
      let most = 0;
      let last = await new Promise<number>(requestAnimationFrame);
      for (let frame = 0; frame < count; frame += 1) {
        scrollBy(0, flick);
        const now = await new Promise<number>(requestAnimationFrame);
        frames.push(now - last);
        last = now;
        most = Math.max(most, document.querySelectorAll('*').length);
      }
      return { frames, most };
    },
    FLICK,
    FRAMES,
  );
  await page.close();
  return [
    {
      what: 'key press in the search to result painted, 10,000 mailboxes',
      runs: keys,
      unit: 'ms',
      limit: 16,
    },
    {
      what: 'time between frames while flicking through 10,000 mailboxes',
      runs: frames,
      unit: 'ms',
      limit: 17,
    },
    { what: 'elements in the document while flicking', runs: [most], unit: 'nodes', limit: 300 },
  ];
}

/** What fifty openings leave behind in the process that all pages of the extension share. */
async function measureMemory(browser: LaunchedBrowser): Promise<Measurement> {
  const heaps: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    const page = await openPopup(browser);
    await paintOf(page);
    if (opening === 1 || opening === OPENINGS - 1) {
      const session = await page.createCDPSession();
      await session.send('HeapProfiler.collectGarbage');
      heaps.push((await session.send('Runtime.getHeapUsage')).usedSize);
    }
    await page.close();
  }
  return {
    what: 'heap of the fiftieth opening over the second',
    runs: [heaps[1]! / heaps[0]!],
    unit: 'times',
    limit: 1.1,
  };
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
