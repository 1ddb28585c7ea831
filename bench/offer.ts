/** How long a person waits for the offer, and for the address after the click, with a worker awake and asleep. */
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { builtExtension } from '../scripts/build-extension.ts';
import { connectExtension } from '../scripts/connect-extension.ts';
import type { FoundBrowser } from '../scripts/find-browser.ts';
import { type LaunchedBrowser, launchBrowser } from '../scripts/launch-browser.ts';
import { fieldValue, findButton, findField, offerFrame } from '../scripts/reach-in.ts';
import { until } from '../scripts/until.ts';
import { startServer } from '../server/start-server.ts';
import { killBackground } from '../tests/faults/kill-background.ts';
import { countRequests } from './count-requests.ts';
import { type Measurement, timed } from './measurement.ts';

const FLOOR = join(import.meta.dirname, 'extensions', 'offer-floor');
const RUNS = 15;
/** How late the service answers, in ms. */
const SERVICE = 100;
/** What may come on top of it until the field is filled, in ms. */
const OWN = 120;
/** From an offer to the click on it, in ms: long enough that the click counts. */
const AIM = 1_200;

/** Moments in ms since 1970, as the page and the offer's frame have them on their clocks. */
interface Moments {
  focusedAt: number;
  filledAt: number;
}

/** @returns focus to offer, click to filled field, and the worker's start, with a service that takes its time */
export async function measureOffer(found: FoundBrowser): Promise<Measurement[]> {
  const server = await startServer({ requestsPerSecond: 0 });
  const slow = await countRequests(server.apiOrigin, SERVICE);
  const browser = await launchBrowser({
    browser: found,
    extension: builtExtension('chromium'),
    headless: true,
  });
  const floor = await launchBrowser({ browser: found, extension: FLOOR, headless: true });
  const own = await connectExtension(browser, { apiOrigin: slow.origin, token: server.token });
  const { port } = new URL(server.demoOrigin);
  const runs = { warm: [], floor: [], cold: [], fill: [], start: [] } as Record<
    'warm' | 'floor' | 'cold' | 'fill' | 'start',
    number[]
  >;
  try {
    for (let run = -1; run < RUNS; run += 1) {
      // A site makes three mailboxes an hour at most by itself.
      const url = `http://site-${run + 1}.localhost:${port}/`;
      const warm = await openWatched(browser, url);
      const offer = await turnTo(warm);
      const shown = await waitFor(warm, offer);
      const fill = await takeOffer(warm, offer);
      await warm.close();

      const plain = await openWatched(floor, url);
      const least = await waitFor(plain, await turnTo(plain));
      await plain.close();

      const cold = await openWatched(browser, url);
      await killBackground({ browser, watcher: own });
      await cold.bringToFront();
      const late = await waitFor(cold, await turnTo(cold));
      await cold.close();

      await killBackground({ browser, watcher: own });
      const [start] = await timed(1, () => askBackground(own));
      // The first run fills the browser's caches.
      if (run < 0) continue;
      runs.warm.push(shown);
      runs.floor.push(least);
      runs.fill.push(fill);
      runs.cold.push(late);
      runs.start.push(start!);
    }
    return [
      { what: 'focus to offer painted, worker awake', runs: runs.warm, unit: 'ms', limit: 60 },
      { what: 'the least frame with a button: focus to its paint', runs: runs.floor, unit: 'ms' },
      {
        what: '… and what the offer takes over it',
        runs: runs.warm.map((wait, run) => wait - runs.floor[run]!),
        unit: 'ms',
      },
      { what: 'focus to offer painted, worker asleep', runs: runs.cold, unit: 'ms', limit: 150 },
      {
        what: `click to filled field, service answers after ${SERVICE} ms`,
        runs: runs.fill,
        unit: 'ms',
      },
      {
        what: 'both together: focus to filled field without the time a person takes',
        runs: runs.fill.map((fill, run) => fill + runs.warm[run]!),
        unit: 'ms',
        limit: SERVICE + OWN,
      },
      { what: 'worker asleep to its first answer', runs: runs.start, unit: 'ms', limit: 60 },
    ];
  } finally {
    await browser.close();
    await floor.close();
    await slow.close();
    await server.close();
  }
}

/** A page that notes when its field gets the focus and when it is filled. */
async function openWatched({ driver }: LaunchedBrowser, url: string): Promise<Page> {
  const page = await driver.newPage();
  await page.evaluateOnNewDocument(() => {
    const moments = { focusedAt: 0, filledAt: 0 };
    Object.assign(globalThis, { moments });
    const at = ({ timeStamp }: Event) => performance.timeOrigin + timeStamp;
    addEventListener('focusin', (event) => (moments.focusedAt = at(event)), true);
    addEventListener('input', (event) => (moments.filledAt ||= at(event)), true);
  });
  await page.goto(url);
  await page.bringToFront();
  await new Promise((resolve) => setTimeout(resolve, 500));
  return page;
}

const momentsOf = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { moments: Moments }).moments);

async function turnTo(page: Page): Promise<Frame> {
  await (await until('the field', () => findField(page, 'Email address'))).click();
  return until('the offer', () => offerFrame(page));
}

/** @returns ms from the focus to the first paint of the offer's words */
async function waitFor(page: Page, offer: Frame): Promise<number> {
  const paintedAt = await until('the first paint of the offer', () =>
    offer.evaluate(() => {
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      return paint && performance.timeOrigin + paint.startTime;
    }),
  );
  return paintedAt - (await momentsOf(page)).focusedAt;
}

/** @returns ms from the click to the filled field */
async function takeOffer(page: Page, offer: Frame): Promise<number> {
  const button = await until('its button', () => findButton(offer, 'Use a fresh mailbox'));
  await button.hover();
  await new Promise((resolve) => setTimeout(resolve, AIM));
  await offer.evaluate(() => {
    addEventListener(
      'click',
      ({ timeStamp }) => Object.assign(globalThis, { clickedAt: performance.timeOrigin + timeStamp }),
      true,
    );
  });
  await button.click();
  await until('the filled field', async () => (await fieldValue(page, 'Email address')).includes('@'));
  const clicked = await offer.evaluate(() => (globalThis as unknown as { clickedAt: number }).clickedAt);
  return (await momentsOf(page)).filledAt - clicked;
}

function askBackground(own: Page): Promise<unknown> {
  return own.evaluate(() => chrome.runtime.sendMessage({ to: 'background', command: 'currentSite' }));
}
