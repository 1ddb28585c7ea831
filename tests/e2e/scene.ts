/** What every end-to-end test stands on: the local service, a browser with the built extension, and mail by SMTP. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { builtExtension } from '../../scripts/build-extension.ts';
import { connectExtension } from '../../scripts/connect-extension.ts';
import { type Engine, findBrowser } from '../../scripts/find-browser.ts';
import { type LaunchedBrowser, type LaunchWish, launchBrowser } from '../../scripts/launch-browser.ts';
import { addressOf, textOf } from '../../scripts/reach-in.ts';
import { ROOT } from '../../scripts/run-tool.ts';
import type { ServerOptions } from '../../server/server-options.ts';
import { type RunningServer, startServer } from '../../server/start-server.ts';

export const ENGINE: Engine = process.env.FRESHBOX_BROWSER === 'firefox' ? 'firefox' : 'chromium';

const DESCRIBE_MS = 5_000;
const POPUP = { width: 380, height: 600 };

export interface Mail {
  to: string;
  subject: string;
  text?: string;
  html?: string;
}

export interface Scene {
  server: RunningServer;
  browser: LaunchedBrowser;
  /** Opens the popup as a tab of the size it has. */
  openPopup(): Promise<Page>;
  /** Opens a page of the web in front. */
  open(url: string): Promise<Page>;
  sendMail(mail: Mail): Promise<void>;
  /** Makes a mailbox behind the extension's back. @returns its id */
  makeMailbox(address: string): Promise<string>;
}

/** Sets a scene for the tests of a file. Its fields are there once a test runs. */
export function setScene({
  connect = true,
  options = {} as Partial<ServerOptions>,
  localHosts = [] as string[],
  launch = {} as Pick<LaunchWish, 'trustsEveryone' | 'networkLog' | 'profile'>,
} = {}): Scene {
  const scene = {} as Scene;
  beforeAll(async () => {
    const server = await startServer(options);
    const found = findBrowser((browser) => browser.engine === ENGINE);
    if (!found) throw new Error(`No ${ENGINE} was found: "npm test" says how to get one.`);
    const browser = await launchBrowser({
      browser: found,
      extension: builtExtension(ENGINE),
      headless: true,
      localHosts,
      ...launch,
    });
    Object.assign(scene, {
      server,
      browser,
      openPopup: () => scene.browser.openExtensionPage('/popup.html', POPUP),
      open: (url: string) => open(scene.browser, url),
      sendMail: (mail: Mail) => sendMail(server.smtpPort, mail),
      makeMailbox: (address: string) => makeMailbox(server, address),
    } satisfies Scene);
    if (connect) await (await connectExtension(browser, server)).close();
  });
  beforeEach(({ task, onTestFailed }) => {
    onTestFailed(() => describeFailure(scene, task.name));
  });
  afterAll(async () => {
    await scene.browser?.close();
    await scene.server?.close();
  });
  return scene;
}

async function open({ driver }: LaunchedBrowser, url: string): Promise<Page> {
  const page = await driver.newPage();
  await page.goto(url);
  await page.bringToFront();
  return page;
}

async function sendMail(port: number, mail: Mail): Promise<void> {
  const post = nodemailer.createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true });
  await post.sendMail({ from: 'Harbour Post <post@harbour.example>', ...mail });
  post.close();
}

async function makeMailbox({ apiOrigin, token }: RunningServer, address: string): Promise<string> {
  const response = await fetch(`${apiOrigin}/api/accounts`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ address, password: 'made-by-a-test' }),
  });
  if (response.status !== 201) throw new Error(`making a mailbox was answered with ${response.status}`);
  return (await response.json()).id;
}

/** Leaves a picture and the text of every open page for whoever looks into a failure. */
async function describeFailure({ browser }: Scene, test: string): Promise<void> {
  const folder = join(ROOT, '.output', 'e2e', ENGINE);
  mkdirSync(folder, { recursive: true });
  const name = test.replace(/[^\w]+/g, '-').slice(0, 80);
  const pages = (await browser?.driver.pages()) ?? [];
  const described = await Promise.all(
    pages.map(async (page, index) => {
      const path = join(folder, `${name}-${index}.png`);
      await inTime(page.screenshot({ path }));
      return `${index}: ${await inTime(addressOf(page))}\n${await inTime(textOf(page))}\n`;
    }),
  );
  writeFileSync(join(folder, `${name}.txt`), described.join('\n'));
}

/** A page in the background may never answer; a description must not hang on it. */
function inTime<T>(work: Promise<T>): Promise<T | string> {
  const late = new Promise<string>((resolve) => setTimeout(() => resolve('no answer'), DESCRIBE_MS));
  return Promise.race([work.catch((error: Error) => error.message), late]);
}
