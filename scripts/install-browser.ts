import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { type BrowserName, type Engine, type FoundBrowser, findBrowser } from './find-browser.ts';

const APT = '/usr/bin/apt-get';
const DEBIAN_PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' } as const;

/** Which browser will do; nothing given: any. */
export interface BrowserWish {
  name?: BrowserName | undefined;
  engine?: Engine | undefined;
}

/**
 * Finds a browser, installing one where that can be done without asking: as root on Debian.
 *
 * @throws Error with a sentence that says what to install
 */
export function requireBrowser({ name, engine }: BrowserWish = {}): FoundBrowser {
  const fits = (browser: { name: BrowserName; engine: Engine }) =>
    (name === undefined || browser.name === name) && (engine === undefined || browser.engine === engine);
  const found = findBrowser(fits);
  if (found) return found;
  const debianPackage = packageFor(name ?? engine ?? 'chromium');
  if (!debianPackage || !canInstall())
    throw new Error(`${whatToInstall(name ?? engine)}, or set BROWSER_PATH.`);
  install(debianPackage);
  const installed = findBrowser(fits);
  if (!installed)
    throw new Error(`Debian's package ${debianPackage} is there, but its program was not found.`);
  return installed;
}

function packageFor(wanted: BrowserName | Engine): string | undefined {
  return wanted === 'chromium' || wanted === 'firefox' ? DEBIAN_PACKAGES[wanted] : undefined;
}

function whatToInstall(wanted: BrowserName | Engine | undefined): string {
  return wanted === undefined || wanted === 'chromium'
    ? 'No browser was found: install Chromium, Chrome, Edge or Brave'
    : `No ${wanted} was found: install it`;
}

function canInstall(): boolean {
  if (process.getuid?.() !== 0) return false;
  try {
    accessSync(APT, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function install(name: string): void {
  console.log(`Installing ${name} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args: string[]) =>
    spawnSync(APT, args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status;
  const installed =
    run('-q', 'update') === 0 && run('-q', 'install', '-y', '--no-install-recommends', name) === 0;
  if (!installed) throw new Error(`Installing Debian's package ${name} failed: see apt's words above.`);
}
