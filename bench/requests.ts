/** What Freshbox asks of a service that takes eight requests a second, counted in front of the service. */
import nodemailer from 'nodemailer';
import { connectExtension } from '../scripts/connect-extension.ts';
import type { LaunchedBrowser } from '../scripts/launch-browser.ts';
import { until } from '../scripts/until.ts';
import { backgroundWorker } from '../tests/e2e/background-worker.ts';
import { countRequests, mostInASecond, type RequestCounter } from './count-requests.ts';
import type { Measurement } from './measurement.ts';
import { serveMailboxes } from './stored-mailboxes.ts';

const MAILBOXES = 10_000;
const MAILS = 100;
const AT_ONCE = 30;
/** How much of a quiet hour is watched, in ms. */
const QUIET = 5 * 60_000;
const PER_SECOND = 6;

/** @returns the requests of the first listing, of quiet, of many mails at once and of many creates at once */
export async function measureRequests(launch: () => Promise<LaunchedBrowser>): Promise<Measurement[]> {
  const server = await serveMailboxes(MAILBOXES);
  const counter = await countRequests(server.apiOrigin);
  const browser = await launch();
  try {
    const block = await blockOf(browser, () => connect(browser, { ...server, apiOrigin: counter.origin }));
    const quiet = await spanOf(counter, () => pause(QUIET));
    const burst = await spanOf(counter, async () => {
      await sendMails(server.smtpPort);
      const lists = () => counter.seen.filter(({ call }) => call.endsWith('/messages')).length;
      await until('a list of each mailbox with mail', () => lists() >= MAILS, 5 * 60_000);
      await pause(2_000);
    });
    const creates = await measureCreates(browser, counter);
    const refused = counter.seen.filter(({ status }) => status === 429).length;
    return [
      {
        what: `longest block of the worker by the first list of ${MAILBOXES}`,
        runs: [block],
        unit: 'ms',
        limit: 50,
      },
      {
        what: `requests in a quiet hour, ${MAILBOXES} mailboxes (from ${QUIET / 60_000} minutes)`,
        runs: [(quiet.length * 3_600_000) / QUIET],
        unit: 'calls',
        limit: 120,
      },
      {
        what: `requests for ${MAILS} mails to ${MAILS} mailboxes`,
        runs: [burst.length],
        unit: 'calls',
        limit: MAILS + Math.ceil(MAILS / 20) + 1,
      },
      {
        what: 'most of them within a second',
        runs: [mostInASecond(burst)],
        unit: 'calls',
        limit: PER_SECOND,
      },
      ...creates,
      { what: 'refusals for too many requests, all in all', runs: [refused], unit: 'calls', limit: 0 },
    ];
  } finally {
    await browser.close();
    await counter.close();
    await server.close();
  }
}

async function connect(
  browser: LaunchedBrowser,
  service: { apiOrigin: string; token: string },
): Promise<void> {
  await (await connectExtension(browser, service, 60_000)).close();
}

/** @returns the longest time in ms in which the worker could do nothing else while something happened */
async function blockOf(browser: LaunchedBrowser, happen: () => Promise<void>): Promise<number> {
  const worker = await backgroundWorker(browser);
  await worker.evaluate(() => {
    const watch = { longest: 0, last: performance.now() };
    Object.assign(globalThis, { blockWatch: watch });
    const look = () => {
      const now = performance.now();
      watch.longest = Math.max(watch.longest, now - watch.last);
      watch.last = now;
      setTimeout(look, 1);
    };
    look();
  });
  await happen();
  await pause(3_000);
  return worker.evaluate(
    () => (globalThis as unknown as { blockWatch: { longest: number } }).blockWatch.longest,
  );
}

async function spanOf(counter: RequestCounter, happen: () => Promise<void>) {
  const before = counter.seen.length;
  await happen();
  return counter.seen.slice(before);
}

async function sendMails(port: number): Promise<void> {
  const post = nodemailer.createTransport({ host: '127.0.0.1', port, ignoreTLS: true, pool: true });
  await Promise.all(
    Array.from({ length: MAILS }, (_, n) =>
      post.sendMail({
        ...{ from: 'Harbour Post <post@harbour.example>', to: `shop-${n}@mail.cx` },
        ...{ subject: `Your order ${n}`, text: 'It is on its way.' },
      }),
    ),
  );
  post.close();
}

/** Many mailboxes asked for in the same moment, as by that many tabs. */
async function measureCreates(browser: LaunchedBrowser, counter: RequestCounter): Promise<Measurement[]> {
  const popup = await browser.openExtensionPage('/popup.html');
  // Its own look for mail, when it opens.
  await pause(3_000);
  const span = await spanOf(counter, () =>
    popup.evaluate(async (count: number) => {
      const make = (n: number) =>
        chrome.runtime.sendMessage({
          to: 'background',
          command: 'createMailbox',
          body: { site: `site-${n}.example`, localPart: null, domain: null },
        });
      const answers = await Promise.all(Array.from({ length: count }, (_, n) => make(n)));
      const failed = answers.filter(({ ok }) => !ok).length;
      if (failed > 0) throw new Error(`${failed} mailboxes were not made`);
    }, AT_ONCE),
  );
  await popup.close();
  return [
    {
      what: `requests for ${AT_ONCE} mailboxes asked for at once`,
      runs: [span.length],
      unit: 'calls',
      limit: AT_ONCE,
    },
    { what: 'most of them within a second', runs: [mostInASecond(span)], unit: 'calls', limit: PER_SECOND },
  ];
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
