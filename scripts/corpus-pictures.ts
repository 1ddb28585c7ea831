/** Pictures of the offer on real pages of the labelled set beside the checkout: to look at, not to keep. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { RunningServer } from '../server/start-server.ts';
import { connectExtension } from './connect-extension.ts';
import type { FoundBrowser } from './find-browser.ts';
import { launchBrowser } from './launch-browser.ts';
import { findButton, offerFrame } from './reach-in.ts';
import { ROOT } from './run-tool.ts';
import { servePages } from './serve-pages.ts';
import { until } from './until.ts';

const CORPUS = resolve(ROOT, '..', 'shared', 'forms');
const FOLDER = join(ROOT, '.output', 'offer-pictures');
/** Sign-ups and newsletters, short pages and long ones, in six languages. */
const CHOSEN = [
  'ddg--wikipedia_signup',
  'ddg--kleinanzeigen_signup',
  'ddg--shop_pro_jp_signup',
  'ddg--irecommend_ru_signup',
  'ddg--stackoverflow_signup',
  'ddg--steam_signup',
  'ddg--cnn_newsletter',
  'ddg--mein_schoener_garten_newsletter',
  'traf--elmostrador.cl-congreso',
  'read--citylab-1',
];
const WIDE = { width: 1100, height: 760 };
const NARROW = { width: 320, height: 640 };
const LOOKS = [
  { name: 'light', size: WIDE, scheme: 'light' },
  { name: 'dark', size: WIDE, scheme: 'dark' },
  { name: 'narrow', size: NARROW, scheme: 'light' },
] as const;

interface LabelledPage {
  id: string;
  file: string;
  url: string;
  fields: { i: number; label: string }[];
}

/**
 * Shows ten pages under the addresses they had, with `.test` behind the host, turns to a field where an offer belongs,
 * and takes the offer's picture: light, dark, and on a narrow page. Without the labelled set it only says so.
 */
export async function takeCorpusPictures(
  chromium: FoundBrowser,
  extension: string,
  service: RunningServer,
): Promise<void> {
  const labels = join(CORPUS, 'labels.json');
  if (!existsSync(labels)) return console.log('Pictures of real pages: corpus not present, skipped');
  mkdirSync(FOLDER, { recursive: true });
  const { pages } = JSON.parse(readFileSync(labels, 'utf8')) as { pages: LabelledPage[] };
  const chosen = pages.filter(({ id }) => CHOSEN.includes(id));
  const server = await servePages(({ hostname, pathname }) => {
    const asked = chosen.find(({ url }) => new URL(url).hostname === hostname);
    return asked && new URL(asked.url).pathname === pathname
      ? readFileSync(join(CORPUS, asked.file), 'utf8')
      : null;
  });
  const browser = await launchBrowser({
    ...{ browser: chromium, extension, headless: true },
    localHosts: ['*.test'],
  });
  try {
    await connectExtension(browser, service);
    const page = await browser.driver.newPage();
    for (const one of chosen) {
      const url = new URL(one.url);
      url.port = String(server.port);
      for (const look of LOOKS) await takePicture(page, one, url.href, look);
    }
    console.log(`Pictures of real pages: ${FOLDER}`);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function takePicture(
  page: Page,
  { id, fields }: LabelledPage,
  url: string,
  { name, size, scheme }: (typeof LOOKS)[number],
): Promise<void> {
  await page.setViewport(size);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(url);
  await page.bringToFront();
  const index = fields.find(({ label }) => label === 'positive')?.i ?? 0;
  const frame = await until(`the offer on ${id}`, async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await (await fieldAt(page, index)).click();
    return until('the offer', () => offerFrame(page), 2_000).catch(() => null);
  });
  await until("the offer's words", () => findButton(frame, 'Use'));
  // The offer is shown once the page has been told its size.
  await new Promise((resolve) => setTimeout(resolve, 500));
  await page.screenshot({ path: join(FOLDER, `${id}-${name}.png`), captureBeyondViewport: false });
}

async function fieldAt(page: Page, index: number): Promise<ElementHandle<Element>> {
  const field = await page.evaluateHandle(
    (at) => document.querySelectorAll('input, textarea, select')[at] ?? null,
    index,
  );
  const element = field.asElement() as ElementHandle<Element> | null;
  if (!element) throw new Error(`The page has no field ${index}.`);
  return element;
}
