import { accessSync, constants, statSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';

export type BrowserName = 'chrome' | 'chromium' | 'edge' | 'brave' | 'firefox';
/** How a browser is driven: all but Firefox are Chromium inside. */
export type Engine = 'chromium' | 'firefox';

export interface FoundBrowser {
  name: BrowserName;
  engine: Engine;
  path: string;
}

/** What the finder looks at, so that it can look at a made-up machine. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
}

const THIS_MACHINE: Machine = { platform: process.platform, env: process.env };

/** In the order of preference. */
const BROWSERS: { name: BrowserName; linux: string[]; mac: string; windows: string }[] = [
  {
    name: 'chromium',
    linux: ['chromium', 'chromium-browser'],
    mac: 'Chromium.app/Contents/MacOS/Chromium',
    windows: 'Chromium/Application/chrome.exe',
  },
  {
    name: 'chrome',
    linux: ['google-chrome', 'google-chrome-stable'],
    mac: 'Google Chrome.app/Contents/MacOS/Google Chrome',
    windows: 'Google/Chrome/Application/chrome.exe',
  },
  {
    name: 'edge',
    linux: ['microsoft-edge', 'microsoft-edge-stable'],
    mac: 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    windows: 'Microsoft/Edge/Application/msedge.exe',
  },
  {
    name: 'brave',
    linux: ['brave-browser', 'brave'],
    mac: 'Brave Browser.app/Contents/MacOS/Brave Browser',
    windows: 'BraveSoftware/Brave-Browser/Application/brave.exe',
  },
  {
    name: 'firefox',
    linux: ['firefox', 'firefox-esr'],
    mac: 'Firefox.app/Contents/MacOS/firefox',
    windows: 'Mozilla Firefox/firefox.exe',
  },
];

/** The names `--browser` takes. */
export const BROWSER_NAMES = BROWSERS.map((browser) => browser.name);

export function engineOf(name: BrowserName): Engine {
  return name === 'firefox' ? 'firefox' : 'chromium';
}

/**
 * Looks for an installed browser. `BROWSER_PATH`, `CHROME_PATH` and `FIREFOX_PATH` of the environment come first.
 *
 * @param fits which browsers will do
 * @returns the first that fits, or null
 * @throws Error with a sentence when one of the variables names no program
 */
export function findBrowser(
  fits: (browser: { name: BrowserName; engine: Engine }) => boolean = () => true,
  machine: Machine = THIS_MACHINE,
): FoundBrowser | null {
  for (const candidate of candidates(machine)) {
    if (fits(candidate) && isProgram(candidate.path, machine.platform)) return candidate;
  }
  return null;
}

function* candidates(machine: Machine): Generator<FoundBrowser> {
  for (const variable of ['BROWSER_PATH', 'CHROME_PATH', 'FIREFOX_PATH']) {
    const path = machine.env[variable];
    if (!path) continue;
    if (!isProgram(path, machine.platform)) throw new Error(`${variable} names no program: ${path}`);
    const name = nameOf(path, variable);
    yield { name, engine: engineOf(name), path };
  }
  for (const browser of BROWSERS) {
    for (const path of places(browser, machine)) {
      yield { name: browser.name, engine: engineOf(browser.name), path };
    }
  }
}

function nameOf(path: string, variable: string): BrowserName {
  if (variable === 'FIREFOX_PATH') return 'firefox';
  const file = basename(path).toLowerCase();
  return BROWSER_NAMES.find((name) => file.includes(name)) ?? 'chrome';
}

function places(browser: (typeof BROWSERS)[number], { platform, env }: Machine): string[] {
  if (platform === 'darwin') {
    return [join(env.HOME ?? '', 'Applications'), '/Applications'].map((folder) => join(folder, browser.mac));
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return folders.filter((folder) => folder !== undefined).map((folder) => join(folder, browser.windows));
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return browser.linux.flatMap((program) => folders.map((folder) => join(folder, program)));
}

function isProgram(path: string, platform: NodeJS.Platform): boolean {
  try {
    accessSync(path, platform === 'win32' ? constants.F_OK : constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
