/** The popup with few and with very many mailboxes: opened, searched, scrolled, a large message read. */
import nodemailer from 'nodemailer';
import type { Page } from 'puppeteer-core';
import { connectExtension } from '../scripts/connect-extension.ts';
import type { LaunchedBrowser } from '../scripts/launch-browser.ts';
import { textOf } from '../scripts/reach-in.ts';
import { until } from '../scripts/until.ts';
import { type RunningServer, startServer } from '../server/start-server.ts';
import { type Measurement, median } from './measurement.ts';

const SIZES = [10, 1_000, 10_000];
const MESSAGES = 50_000;
const RUNS = 15;
const KEYS = 'box987';
const OPENINGS = 50;
const POPUP = { width: 380, height: 600 };
/** How far one frame scrolls, in CSS pixels: a quick flick. */
const FLICK = 400;
const FRAMES = 90;

/** What the page measures of itself; set up before its own scripts run. */
interface Stopwatch {
  /** When the first mailbox was painted, in ms since the document began. */
  painted?: number;
}

/** @returns the popup's figures, with no service in the way: it is stopped once the facts are stored */
export async function measurePopup(launch: () => Promise<LaunchedBrowser>): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  const paints = new Map<number, number[]>();
  const browser = await launch();
  const server = await startServer();
  try {
    await (await connectExtension(browser, server)).close();
    measurements.push(...(await measureReading(browser, server)));
    await server.close();
    for (const size of SIZES) {
      await storeFacts(browser, size, size === SIZES.at(-1) ? MESSAGES : size);
      const opened: number[] = [];
      const cpu: number[] = [];
      for (let run = 0; run <= RUNS; run += 1) {
        const page = await openPopup(browser);
        const paint = await paintOf(page);
        const spent = await threadTimeOf(page);
        await page.close();
        if (run === 0) continue;
        opened.push(paint);
        cpu.push(spent);
      }
      paints.set(size, opened);
      measurements.push(
        {
          what: `document start to first mailboxes painted, ${size} mailboxes`,
          runs: opened,
          unit: 'ms',
          limit: 100,
        },
        {
          what: `main-thread CPU until then, ${size} mailboxes`,
          runs: cpu,
          unit: 'ms',
          ...(size === 10 && { limit: 35 }),
        },
      );
    }
    const [few, many] = [median(paints.get(SIZES[0]!)!), median(paints.get(SIZES.at(-1)!)!)];
    measurements.push({
      what: 'first paint, 10,000 mailboxes over 10',
      runs: [many / few],
      unit: 'times',
      limit: 1.5,
    });
    measurements.push(...(await measureUse(browser)), await measureMemory(browser));
    return measurements;
  } finally {
    await browser.close();
    await server.close().catch(() => undefined);
  }
}

async function openPopup({ driver, extensionOrigin }: LaunchedBrowser): Promise<Page> {
  const page = await driver.newPage();
  await page.setViewport(POPUP);
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
  return page;
}

async function paintOf(page: Page): Promise<number> {
  const painted = await page.waitForFunction(
    () => (globalThis as unknown as { stopwatch: Stopwatch }).stopwatch.painted,
  );
  return (await painted.jsonValue()) as number;
}

async function threadTimeOf(page: Page): Promise<number> {
  const { metrics } = await (await page.createCDPSession()).send('Performance.getMetrics');
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

/** A message of a megabyte of HTML: from the click on it to its frame. */
async function measureReading(
  browser: LaunchedBrowser,
  { apiOrigin, token, smtpPort }: RunningServer,
): Promise<Measurement[]> {
  await fetch(`${apiOrigin}/api/accounts`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ address: 'large@mail.cx', password: 'made-by-a-bench' }),
  });
  const post = nodemailer.createTransport({ host: '127.0.0.1', port: smtpPort, ignoreTLS: true });
  const row =
    '<tr><td style="padding:4px"><a href="https://shop.example/offer">An offer</a> of the day</td></tr>';
  const html = `<h1>All our offers</h1><table>${row.repeat(Math.ceil(1_000_000 / row.length))}</table>`;
  await post.sendMail({ from: 'shop@shop.example', to: 'large@mail.cx', subject: 'All our offers', html });
  post.close();
  const page = await browser.openExtensionPage('/popup.html', POPUP);
  const link = await until('the message', () => page.$('a[href*="message"]'), 60_000);
  await link.click();
  await until('the question for its password', async () => (await textOf(page)).includes('Mailbox password'));
  await page.type('[type=password]', 'made-by-a-bench');
  await page.keyboard.press('Enter');
  await until('the message', () => page.$('iframe, [role=tab]'), 60_000);
  const runs: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    await page.evaluate(() => history.back());
    const again = await until('the message in the list', () => page.$('a[href*="message"]'));
    const took = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let began = 0;
          addEventListener('click', ({ timeStamp }) => (began = timeStamp), { capture: true, once: true });
          const look = () => {
            if (!document.querySelector('iframe')) return requestAnimationFrame(look);
            return requestAnimationFrame(() => resolve(performance.now() - began));
          };
          look();
        }),
    );
    await again.click();
    runs.push(await took);
  }
  await page.close();
  return [{ what: 'click on a 1 MB HTML message to its frame', runs, unit: 'ms', limit: 300 }];
}

/** Straight into the store, as the background would have left them. */
async function storeFacts(browser: LaunchedBrowser, mailboxes: number, messages: number): Promise<void> {
  const page = await browser.openExtensionPage('/options.html');
  await page.evaluate(
    async (mailboxes: number, messages: number) => {
      const opened = indexedDB.open('freshbox');
      await new Promise((resolve) => (opened.onsuccess = resolve));
      const change = opened.result.transaction(['mailboxes', 'messages'], 'readwrite');
      const at = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();
      for (const name of ['mailboxes', 'messages']) change.objectStore(name).clear();
      for (let n = 0; n < mailboxes; n += 1)
        change.objectStore('mailboxes').put({
          ...{ id: `id-${n}`, address: `box${n}@mail.cx`, quota: 50_000_000, used: 10_000, readable: true },
          ...{ createdAt: at(n), newestAt: at(n), site: `shop-${n}.example`, unread: 1, deletingAt: null },
        });
      for (let n = 0; n < messages; n += 1)
        change.objectStore('messages').put({
          ...{ id: `m-${n}`, mailboxId: `id-${n % mailboxes}`, sender: 'post@shop.example', from: null },
          ...{ subject: `Your order ${n}`, preview: 'It is on its way.', size: 2_000, createdAt: at(n) },
          ...{ unread: true, find: null },
        });
      await new Promise((resolve) => (change.oncomplete = resolve));
      opened.result.close();
    },
    mailboxes,
    messages,
  );
  await page.close();
}
