/** `npm start`: Freshbox in a browser of its own, with the local service and the demo sign-up site. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { type RunningServer, startServer } from '../server/start-server.ts';
import { buildExtension } from './build-extension.ts';
import { connectExtension } from './connect-extension.ts';
import { BROWSER_NAMES, type BrowserName } from './find-browser.ts';
import { requireBrowser } from './install-browser.ts';
import { type LaunchedBrowser, launchBrowser } from './launch-browser.ts';
import { playSignUp } from './play-sign-up.ts';
import { ROOT } from './run-tool.ts';

const HELP = `npm start [-- --browser NAME] [-- --headless]

  --browser NAME  ${BROWSER_NAMES.join(', ')}; the first one found when not given
  --headless      plays the whole sign-up by itself and saves a picture of every step in .output/demo/`;

const WHAT_TO_CLICK = `
  1. Click into "Email address", then on "Use a fresh mailbox".
  2. Fill in the rest and press "Create account".
  3. When the mail arrives, click "Fill code", then "Confirm".

Everything made here is gone when you stop it with Ctrl-C.`;

const PICTURES = join(ROOT, '.output', 'demo');

interface Wish {
  browser: BrowserName | null;
  headless: boolean;
}

const running: { server?: RunningServer; browser?: LaunchedBrowser } = {};
let stopping: Promise<void> | undefined;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => stop().then(() => process.exit(0)));
}
try {
  await main();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  await stop();
}
process.exit();

async function main(): Promise<void> {
  const wish = readWish();
  if (!wish) return console.log(HELP);
  const browser = requireBrowser({ name: wish.browser ?? undefined });
  if (!wish.headless && !hasDisplay()) {
    throw new Error('There is no display to open a browser on: try "npm start -- --headless".');
  }
  progress('Building Freshbox');
  const extension = await buildExtension(browser.engine);
  progress('Starting the local service and the demo site');
  running.server = await startServer();
  progress(`Opening ${browser.path}`);
  running.browser = await launchBrowser({ browser, extension, headless: wish.headless });
  progress('Connecting Freshbox to the local service');
  await connectExtension(running.browser, running.server);
  const page = await running.browser.driver.newPage();
  await page.goto(running.server.demoOrigin);
  await page.bringToFront();
  await (wish.headless ? play(page) : letPlay(running.browser));
}

function readWish(): Wish | null {
  const { values } = parseArgs({
    options: {
      browser: { type: 'string' },
      headless: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const name = values.browser ?? null;
  if (name !== null && !BROWSER_NAMES.includes(name as BrowserName)) {
    throw new Error(`There is no browser "${name}" here: take one of ${BROWSER_NAMES.join(', ')}.`);
  }
  return { browser: name as BrowserName | null, headless: values.headless };
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function progress(what: string): void {
  console.log(`${what} …`);
}

async function letPlay({ driver }: LaunchedBrowser): Promise<void> {
  console.log(WHAT_TO_CLICK);
  await new Promise<void>((resolve) => driver.once('disconnected', () => resolve()));
}

async function play(page: Page): Promise<void> {
  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });
  let number = 0;
  let last = performance.now();
  const picture = (name: string, of: Page) => {
    number += 1;
    return of.screenshot({ path: join(PICTURES, `${String(number).padStart(2, '0')}-${name}.png`) });
  };
  try {
    await playSignUp(page, async ({ what, picture: name, detail, page: shown }) => {
      const seconds = ((performance.now() - last) / 1000).toFixed(1);
      console.log(`  ✓ ${what} (${seconds} s)${detail ? `: ${detail}` : ''}`);
      await picture(name, shown);
      last = performance.now();
    });
  } catch (error) {
    await picture('failed', page).catch(() => undefined);
    throw error;
  }
  console.log(`\nThe account is confirmed. Pictures: ${PICTURES}`);
}

/** Stops everything that was started, once. */
function stop(): Promise<void> {
  stopping ??= (async () => {
    await running.browser?.close().catch(() => undefined);
    await running.server?.close();
  })();
  return stopping;
}
