/**
 * `npm run screenshots`: the README's pictures, taken from the running product with real mail, and pictures of the offer on
 * real pages; `npm run screenshots -- corpus` takes only those.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import type { Page } from 'puppeteer-core';
import { type RunningServer, startServer } from '../server/start-server.ts';
import { buildExtension } from './build-extension.ts';
import { connectExtension } from './connect-extension.ts';
import { takeCorpusPictures } from './corpus-pictures.ts';
import { requireBrowser } from './install-browser.ts';
import { type LaunchedBrowser, launchBrowser } from './launch-browser.ts';
import { findField, offerFrame, textOf } from './reach-in.ts';
import { ROOT } from './run-tool.ts';
import { SAMPLE_MAIL, SAMPLE_SITES } from './sample-mail.ts';
import { until } from './until.ts';

const FOLDER = join(ROOT, 'docs', 'images');
const POPUP = { width: 380, height: 600, deviceScaleFactor: 2 };
const OPTIONS = { width: 900, height: 1000, deviceScaleFactor: 2 };
/** The offer's frame is drawn at a factor of one whatever a page pretends, so it would look blurred at two. */
const SITE = { width: 900, height: 720, deviceScaleFactor: 1 };
const OFFER_MARGIN = 60;

mkdirSync(FOLDER, { recursive: true });
const server = await startServer();
const extension = await buildExtension('chromium');
const chromium = requireBrowser({ engine: 'chromium' });
try {
  if (process.argv[2] !== 'corpus') await takeOwnPictures();
  await takeCorpusPictures(chromium, extension, server);
} finally {
  await server.close();
}
process.exit();

async function takeOwnPictures(): Promise<void> {
  const browser = await launchBrowser({ browser: chromium, extension, headless: true });
  try {
    const options = await connectExtension(browser, server);
    await takePopupPictures(browser, server);
    await takeBoth(options, 'options', OPTIONS);
    await takeOfferPicture(browser, server);
    console.log(`Pictures: ${FOLDER}`);
  } finally {
    await browser.close();
  }
}

async function takePopupPictures(from: LaunchedBrowser, { smtpPort }: RunningServer): Promise<void> {
  const popup = await from.openExtensionPage('/popup.html', POPUP);
  const addresses = new Map<string, string>();
  for (const site of SAMPLE_SITES) addresses.set(site, await makeMailbox(popup, site));
  const post = nodemailer.createTransport({ host: '127.0.0.1', port: smtpPort, ignoreTLS: true });
  for (const { site, ...mail } of SAMPLE_MAIL)
    await post.sendMail({ to: addresses.get(site) ?? '', ...mail });
  post.close();
  await ask(popup, 'refresh');
  const newest = SAMPLE_MAIL.at(-1)?.subject ?? '';
  await until('the newest message', async () => (await textOf(popup)).includes(newest));
  await takeBoth(popup, 'popup', POPUP);
  const line = await until('the message to open', () => popup.$(`::-p-text(${newest})`));
  await line.click();
  await until('the opened message', async () => (await textOf(popup)).includes('482 913'));
  await takeBoth(popup, 'reader', POPUP);
  await popup.close();
}

async function makeMailbox(popup: Page, site: string): Promise<string> {
  const mailbox = (await ask(popup, 'createMailbox', { site, localPart: null, domain: null })) as {
    address: string;
  };
  return mailbox.address;
}

/** A command as the popup sends it. */
async function ask(popup: Page, command: string, body?: object): Promise<unknown> {
  const reply = (await popup.evaluate((envelope) => chrome.runtime.sendMessage(envelope), {
    to: 'background',
    command,
    ...(body && { body }),
  })) as { ok: boolean; value?: unknown };
  if (!reply.ok) throw new Error(`${command} failed: ${JSON.stringify(reply)}`);
  return reply.value;
}

async function takeOfferPicture(from: LaunchedBrowser, { demoOrigin }: RunningServer): Promise<void> {
  const page = await from.driver.newPage();
  await page.setViewport(SITE);
  await page.bringToFront();
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(demoOrigin);
    const frame = await until('the offer', async () => {
      await (await findField(page, 'Full name'))?.click();
      await (await findField(page, 'Email address'))?.click();
      return until('the offer', () => offerFrame(page), 2_000).catch(() => null);
    });
    await until("the offer's words", async () => (await textOf(frame)).includes('Use'));
    await settle(page);
    const field = await (await findField(page, 'Email address'))?.boundingBox();
    const offer = await (await frame.frameElement())?.boundingBox();
    if (!field || !offer) throw new Error('the offer or its field takes no room');
    const x = Math.min(field.x, offer.x) - OFFER_MARGIN;
    const y = Math.max(0, field.y - 2 * OFFER_MARGIN);
    const clip = {
      x,
      y,
      width: Math.max(field.x + field.width, offer.x + offer.width) + OFFER_MARGIN - x,
      height: offer.y + offer.height + OFFER_MARGIN - y,
    };
    await page.screenshot({ path: join(FOLDER, `offer-${scheme}.png`), clip, captureBeyondViewport: false });
  }
  await page.close();
}

async function takeBoth(page: Page, name: string, size: typeof POPUP): Promise<void> {
  await page.bringToFront();
  await page.setViewport(size);
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await settle(page);
    await page.screenshot({ path: join(FOLDER, `${name}-${scheme}.png`), captureBeyondViewport: false });
  }
}

/** Waits until nothing moves any more. */
async function settle(page: Page): Promise<void> {
  await until('everything to stand still', () =>
    page.evaluate(() => document.getAnimations().every((each) => each.playState !== 'running')),
  );
}
