import nodemailer from 'nodemailer';
import type { Page } from 'puppeteer-core';
import { connectExtension } from '../scripts/connect-extension.ts';
import type { LaunchedBrowser } from '../scripts/launch-browser.ts';
import { playSignUp } from '../scripts/play-sign-up.ts';
import { fieldValue, findButton, offerFrame } from '../scripts/reach-in.ts';
import { until } from '../scripts/until.ts';
import { type RunningServer, startServer } from '../server/start-server.ts';
import { countRequests } from './count-requests.ts';
import type { Measurement } from './measurement.ts';

const SIGN_UPS = 3;
const MAILS = 20;
/** Mail does not keep step with the looks for it: sent after a pause of up to so many ms. */
const UNEVEN = 2_500;
/** How long the quiet after a wait is watched, in ms. */
const QUIET = 60_000;

/** How long a person waits for a code, at the service's own limits, and what that costs in requests. */
export async function measureArrival(launch: () => Promise<LaunchedBrowser>): Promise<Measurement[]> {
  const browser = await launch();
  const server = await startServer();
  const counter = await countRequests(server.apiOrigin);
  const options = await connectExtension(browser, { ...server, apiOrigin: counter.origin });
  await options.close();
  try {
    return [
      ...(await measureSignUps(browser, server)),
      ...(await measureMails(browser, server, () => counter.seen.length)),
    ];
  } finally {
    await browser.close();
    await counter.close();
    await server.close();
  }
}

/** Whole sign-ups, each with a mailbox of its own that the service is asked about for the first time. */
async function measureSignUps({ driver }: LaunchedBrowser, server: RunningServer): Promise<Measurement[]> {
  const fills: number[] = [];
  const arrivals: number[] = [];
  for (let run = 0; run < SIGN_UPS - 1; run += 1) {
    const page = await driver.newPage();
    await page.goto(server.demoOrigin);
    let last = performance.now();
    await playSignUp(page, async ({ picture }) => {
      const now = performance.now();
      if (picture === 'filled') fills.push(now - last);
      if (picture === 'mail-arrived') arrivals.push(now - last);
      last = now;
    });
    await page.close();
  }
  return [
    { what: 'offer shown to address filled (0.7 s of it until a click counts)', runs: fills, unit: 'ms' },
    { what: 'form sent to code on the page, first mail of a mailbox', runs: arrivals, unit: 'ms' },
  ];
}

/** Mail after mail in one wait: from the moment SMTP took it to the card that shows its code. */
async function measureMails(
  { driver }: LaunchedBrowser,
  server: RunningServer,
  count: () => number,
): Promise<Measurement[]> {
  const page = await driver.newPage();
  await page.goto(server.demoOrigin);
  let address = '';
  await playUntilCard(page, async () => {
    address = await fieldValue(page, 'Email address');
  });
  const post = nodemailer.createTransport({ host: '127.0.0.1', port: server.smtpPort, ignoreTLS: true });
  const arrivals: number[] = [];
  const requests: number[] = [];
  const beginning = { at: performance.now(), count: count() };
  for (let mail = 0; mail < MAILS; mail += 1) {
    await pause(Math.random() * UNEVEN);
    const code = String(100_000 + Math.floor(Math.random() * 900_000));
    const before = count();
    await post.sendMail({
      from: 'Parcelry <hello@parcelry.example>',
      to: address,
      subject: 'Your verification code',
      text: `Your verification code is ${code}. It is good for 15 minutes.`,
    });
    const delivered = performance.now();
    await until('the card with the code', () => offersCode(page, code), 30_000);
    arrivals.push(performance.now() - delivered);
    requests.push(count() - before);
  }
  const seconds = (performance.now() - beginning.at) / 1000;
  const rate = (count() - beginning.count) / seconds;
  post.close();
  await page.close();
  const quiet = count();
  await pause(QUIET);
  return [
    { what: 'SMTP delivery to card with its code', runs: arrivals, unit: 'ms', limit: 3_000 },
    { what: 'requests for each of these mails', runs: requests, unit: 'calls' },
    { what: 'requests a minute while waiting', runs: [rate * 60], unit: 'calls' },
    { what: 'requests in the minute after the tab was closed', runs: [count() - quiet], unit: 'calls' },
  ];
}

/** A sign-up up to the card; the code is not taken, so that the wait goes on. */
async function playUntilCard(page: Page, onFilled: () => Promise<void>): Promise<void> {
  const enough = new Error('enough');
  await playSignUp(page, async ({ picture }) => {
    if (picture === 'filled') await onFilled();
    if (picture === 'mail-arrived') throw enough;
  }).catch((thrown) => {
    if (thrown !== enough) throw thrown;
  });
}

async function offersCode(page: Page, code: string): Promise<boolean> {
  const frame = await offerFrame(page);
  const spoken = `${code.slice(0, 3)} ${code.slice(3)}`;
  return frame !== null && (await findButton(frame, `Fill code ${spoken}`)) !== null;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
