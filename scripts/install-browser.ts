import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { type BrowserName, engineOf, type FoundBrowser, findBrowser } from './find-browser.ts';

const APT = '/usr/bin/apt-get';
const DEBIAN_PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' } as const;

/**
 * Finds a browser, installing one where that can be done without asking: as root on Debian.
 *
 * @param wanted a browser's name, or null for any
 * @throws Error with a sentence that says what to install
 */
export function requireBrowser(wanted: BrowserName | null): FoundBrowser {
  const fits = (browser: { name: BrowserName }) => wanted === null || browser.name === wanted;
  const found = findBrowser(fits);
  if (found) return found;
  const engine = engineOf(wanted ?? 'chromium');
  if (!canInstall() || wanted === 'chrome' || wanted === 'edge' || wanted === 'brave') {
    throw new Error(
      wanted === null
        ? 'No browser was found: install Chrome, Chromium, Edge, Brave or Firefox, or set BROWSER_PATH.'
        : `No ${wanted} was found: install it, or set BROWSER_PATH to its program.`,
    );
  }
  const name = DEBIAN_PACKAGES[engine];
  install(name);
  const installed = findBrowser(fits);
  if (!installed) throw new Error(`Debian's package ${name} is installed, but its program was not found.`);
  return installed;
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
