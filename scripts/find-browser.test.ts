import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBrowser } from './find-browser.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'freshbox-browsers-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function program(path: string, mode = 0o755): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  chmodSync(file, mode);
  return file;
}

test('finds what is on the PATH of Linux, Chromium before Firefox, and skips what cannot be run', () => {
  const firefox = program('a/firefox-esr');
  const machine = { platform: 'linux' as const, env: { PATH: `${folder}/a:${folder}/b` } };
  expect(findBrowser(undefined, machine)).toEqual({ name: 'firefox', engine: 'firefox', path: firefox });
  program('a/chromium', 0o644);
  const brave = program('b/brave-browser');
  expect(findBrowser(undefined, machine)?.path).toBe(brave);
  expect(findBrowser((b) => b.engine === 'firefox', machine)?.path).toBe(firefox);
  expect(findBrowser((b) => b.name === 'edge', machine)).toBeNull();
});

test('finds browsers in the application folders of macOS and of Windows', () => {
  const chrome = program('Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  expect(findBrowser((b) => b.name === 'chrome', { platform: 'darwin', env: { HOME: folder } })?.path).toBe(
    chrome,
  );
  const edge = program('x86/Microsoft/Edge/Application/msedge.exe', 0o644);
  const env = { PROGRAMFILES: join(folder, 'none'), 'PROGRAMFILES(X86)': join(folder, 'x86') };
  expect(findBrowser(undefined, { platform: 'win32', env })).toMatchObject({ name: 'edge', path: edge });
});

test('a browser named in the environment comes first, and a wrong name is said', () => {
  program('bin/chromium');
  const mine = program('opt/firefox-nightly');
  const env = { PATH: join(folder, 'bin'), BROWSER_PATH: mine };
  expect(findBrowser(undefined, { platform: 'linux', env })).toMatchObject({ engine: 'firefox', path: mine });
  expect(() => findBrowser(undefined, { platform: 'linux', env: { CHROME_PATH: '/nowhere' } })).toThrow(
    'CHROME_PATH names no program: /nowhere',
  );
});
