import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { FoundBrowser } from './find-browser.ts';
import { addressOf } from './reach-in.ts';
import { ROOT } from './run-tool.ts';
import { until } from './until.ts';

export interface LaunchWish {
  browser: FoundBrowser;
  /** Folder of the built extension. */
  extension: string;
  headless: boolean;
  /** Names that lead to this computer, so that pages can be shown under addresses as the web has them. */
  localHosts?: string[];
  /** Takes every certificate, as that of a server in a test. */
  trustsEveryone?: boolean;
  /** A file for the names that it looks up; Chromium also notes its connections. Whole once the browser is closed. */
  networkLog?: string;
  /** A profile that is there already, or is to stay for the next start; without it, a new one that goes with the end. */
  profile?: string;
}

export interface LaunchedBrowser {
  driver: Browser;
  engine: FoundBrowser['engine'];
  /** `chrome-extension://…` or `moz-extension://…`, without a trailing slash. */
  extensionOrigin: string;
  /** Opens a page of the extension, such as `/popup.html`, in a tab of its own. */
  openExtensionPage(path: string, size?: { width: number; height: number }): Promise<Page>;
  /** Closes the browser and removes its profile, unless that is to stay. */
  close(): Promise<void>;
  /** Ends the browser as a crash or a power cut does. Its profile stays. */
  kill(): Promise<void>;
}

/** Firefox makes up an address for an extension when it is installed; this one is laid down beforehand. */
const FIREFOX_UUID = 'c3f7a5f2-6f0b-4d43-9d43-0c8a3a1b7e11';
const FIREFOX_ID = 'freshbox@mail.cx';
/** What of Firefox writes to its log: the part that looks up names. Its sockets would say a hundred times as much. */
const FIREFOX_NETWORK_LOG = 'nsHostResolver:5';
/** How long a browser may take to quit, in ms. */
const QUIT = 10_000;
/** How long a page of the extension may take to be there before it is asked for again, in ms. */
const ARRIVAL = 5_000;
const WINDOW = { width: 1280, height: 860 };

/**
 * Starts a browser with a profile of its own and the extension loaded.
 *
 * @throws Error when the browser does not start or refuses the extension
 */
export async function launchBrowser(wish: LaunchWish): Promise<LaunchedBrowser> {
  const profile = wish.profile ?? newProfile();
  const removeProfile = () => {
    if (!wish.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  let driver: Browser | undefined;
  try {
    driver = await (wish.browser.engine === 'firefox' ? launchFirefox : launchChromium)(wish, profile);
    const id = await driver.installExtension(wish.extension);
    const isFirefox = wish.browser.engine === 'firefox';
    const extensionOrigin = isFirefox ? `moz-extension://${FIREFOX_UUID}` : `chrome-extension://${id}`;
    const started = driver;
    return {
      driver: started,
      engine: wish.browser.engine,
      extensionOrigin,
      openExtensionPage: (path, size) => openExtensionPage(started, `${extensionOrigin}${path}`, size),
      close: async () => {
        const ended = endOf(started.process());
        await started.close();
        // What it still has to write, it writes now.
        await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, QUIT).unref())]);
        started.process()?.kill('SIGKILL');
        removeProfile();
      },
      kill: async () => {
        const ended = endOf(started.process());
        started.process()?.kill('SIGKILL');
        await ended;
      },
    };
  } catch (error) {
    await driver?.close().catch(() => undefined);
    removeProfile();
    throw error;
  }
}

async function endOf(browser: ChildProcess | null): Promise<void> {
  if (!browser || browser.exitCode !== null || browser.signalCode !== null) return;
  await new Promise((resolve) => browser.once('exit', resolve));
}

/** A folder for a profile, inside the project and not in /tmp, which browsers packed as a snap cannot see. */
export function newProfile(): string {
  const folder = join(ROOT, '.data', 'profiles');
  mkdirSync(folder, { recursive: true });
  return mkdtempSync(join(folder, 'browser-'));
}

async function launchChromium(wish: LaunchWish, profile: string): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  try {
    // It does not work for root.
    return await startChromium(wish, profile, !isRoot);
  } catch (error) {
    // A browser that a person browses with keeps its sandbox; without a window it only ever sees our own pages.
    if (isRoot || !wish.headless) throw new Error(`${wish.browser.path} did not start.`, { cause: error });
    console.log('It did not start. Trying without its sandbox, which containers often forbid …');
    return startChromium(wish, profile, false);
  }
}

function startChromium(
  { browser, headless, localHosts = [], trustsEveryone, networkLog }: LaunchWish,
  userDataDir: string,
  sandbox: boolean,
): Promise<Browser> {
  return puppeteer.launch({
    executablePath: browser.path,
    headless,
    userDataDir,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    // Without it there is no banner about automation above the page that a person tries.
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      `--window-size=${WINDOW.width},${WINDOW.height}`,
      '--no-default-browser-check',
      '--disable-blink-features=AutomationControlled',
      '--lang=en-US',
      `--host-resolver-rules=${localHosts.map((host) => `MAP ${host} 127.0.0.1`).join(',')}`,
      ...(trustsEveryone ? ['--ignore-certificate-errors'] : []),
      ...(networkLog ? [`--log-net-log=${networkLog}`] : []),
      // --test-type keeps it from warning about that in a banner.
      ...(sandbox ? [] : ['--no-sandbox', '--test-type']),
    ],
  });
}

function launchFirefox(
  { browser, headless, localHosts = [], trustsEveryone, networkLog }: LaunchWish,
  profile: string,
): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: browser.path,
    headless,
    defaultViewport: null,
    acceptInsecureCerts: trustsEveryone ?? false,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ...(networkLog && { env: { ...process.env, MOZ_LOG: FIREFOX_NETWORK_LOG, MOZ_LOG_FILE: networkLog } }),
    args: [
      '--profile',
      profile,
      `--width=${WINDOW.width}`,
      `--height=${WINDOW.height}`,
      // Else pages of the extension cannot be opened by the driver.
      '--remote-allow-system-access',
    ],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
      'intl.locale.requested': 'en-US',
      'network.dns.localDomains': localHosts.join(','),
      // Installed anew at every start, it finds what it has stored.
      'extensions.webextensions.keepStorageOnUninstall': true,
    },
  });
}

/**
 * Right after a start, Firefox may still be busy with the blank page of a new tab, and then drops the way to another
 * one or never answers. So it is sent there until the page says that it is there.
 */
async function openExtensionPage(
  driver: Browser,
  url: string,
  size: { width: number; height: number } | undefined,
): Promise<Page> {
  const page = await driver.newPage();
  if (size) await page.setViewport(size);
  await until(`${url} to open`, async () => {
    // Firefox never reports the loading of such a page, so nothing is waited for here.
    const going = page.goto(url, { waitUntil: [] }).then(() => true);
    const arriving = until(`the address of ${url}`, async () => (await addressOf(page)) === url, ARRIVAL);
    going.catch(() => undefined);
    return Promise.any([going, arriving]);
  });
  return page;
}
