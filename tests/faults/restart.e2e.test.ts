/** The browser is killed, the extension updated, the window private: what must be left on the disk, and what must not. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, expect } from 'vitest';
import { builtExtension } from '../../scripts/build-extension.ts';
import { findBrowser } from '../../scripts/find-browser.ts';
import { launchBrowser, newProfile } from '../../scripts/launch-browser.ts';
import { addressOf, findField, offerFrame, textOf } from '../../scripts/reach-in.ts';
import { until } from '../../scripts/until.ts';
import { numberedCase } from '../cases/numbered-case.ts';
import { ENGINE } from '../e2e/scene.ts';
import { turnTo } from '../e2e/turn-to.ts';
import { allowPrivateWindows } from './browser-rights.ts';
import { clickAndHold, clickFresh, emailIn, MAKE, offerText } from './click-fresh.ts';
import { readDisk } from './disk.ts';
import { expectInvariants, setFaultScene } from './fault-scene.ts';

const HOSTS = [
  'f08a.test',
  'f08b.test',
  'f08c.test',
  'f20.test',
  'f20b.test',
  'f24open.test',
  'f24secret.test',
];

/** So much of a word, in characters, is looked for on the disk: no chance puts it there. */
const PART = 7;

const profile = newProfile();
const scene = setFaultScene({ hosts: HOSTS, profile });
afterAll(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));

/** Starts the browser again on the profile it had. */
async function startAgain(): Promise<void> {
  const found = findBrowser((browser) => browser.engine === ENGINE);
  if (!found) throw new Error(`No ${ENGINE} was found.`);
  const extension = builtExtension(ENGINE);
  const browser = await launchBrowser({
    browser: found,
    extension,
    headless: true,
    localHosts: HOSTS,
    profile,
  });
  Object.assign(scene, { browser });
  await watchAgain();
}

/** Opens the options page: those of before went with the browser or the old version. */
async function watchAgain(): Promise<void> {
  scene.watcher = await scene.browser.openExtensionPage('/options.html');
  await until('the options page', async () => (await textOf(scene.watcher)).includes('Freshbox'));
}

numberedCase(
  {
    suite: 'faults',
    id: 'F08',
    title: 'the browser is killed with wishes in every state of the journal',
    surroundings: ENGINE,
  },
  async () => {
    const [failing, before, after] = HOSTS.slice(0, 3) as [string, string, string];
    const stop = scene.layer.always(MAKE, 'drop');
    const first = await scene.signUpAt(failing);
    await clickFresh(first, async () => /no connection/.test(await offerText(first)));
    stop();
    const unheard = await clickAndHold(scene, await scene.signUpAt(before), 'before');
    const unanswered = await clickAndHold(scene, await scene.signUpAt(after), 'after');
    const { intents } = await readDisk(scene.watcher);
    expect(intents.map(({ state }) => state).sort()).toEqual(['failed', 'open', 'open']);
    await scene.browser.kill();
    await Promise.all([unheard.abandoned, unanswered.abandoned]);
    unheard.release();
    unanswered.release();
    const woken = performance.now();
    await startAgain();
    await (await scene.openPopup()).close();
    await expectInvariants(scene, { site: before, made: 1 });
    await expectInvariants(scene, { site: after, made: 1 });
    await expectInvariants(scene, { site: failing, made: 0, failed: 1 });
    expect(performance.now() - woken).toBeLessThan(60_000);
    return 'withstood';
  },
  90_000,
);

numberedCase(
  {
    suite: 'faults',
    id: 'F20',
    title: 'an update while an offer stands and a mailbox is made',
    surroundings: ENGINE,
  },
  async () => {
    const page = await scene.signUpAt('f20.test');
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    const hold = await clickAndHold(scene, page, 'after');
    // The new Freshbox may offer at once, where the person has just been.
    const old = await page.$(':popover-open');
    await scene.browser.driver.installExtension(builtExtension(ENGINE));
    await hold.abandoned;
    hold.release();
    await watchAgain();
    await (await scene.openPopup()).close();
    await expectInvariants(scene, { site: 'f20.test', made: 1 });
    await until('the old offer to go', () => old?.evaluate((each) => !each.isConnected), 60_000);
    expect(await emailIn(page)).toBe('');
    await page.bringToFront();
    await (await findField(page, 'Full name'))?.click();
    await until('no offer to be there', async () => !(await offerFrame(page)));
    const frame = await turnTo(page, 'Email address');
    await until('the mailbox to be offered', async () => (await textOf(frame)).includes('Use f20'));
    expect(problems).toEqual([]);
    return 'withstood';
  },
  90_000,
);

/** A page in a private window. */
async function openPrivately(url: string): Promise<Page> {
  await scene.watcher.evaluate(
    async (url) => void (await chrome.windows.create({ incognito: true, url })),
    url,
  );
  return pageAt(url);
}

/** The page at this address by its own word: Firefox's driver also lists pages that are gone. */
function pageAt(start: string): Promise<Page> {
  return until('the private window', async () => {
    const { driver } = scene.browser;
    const targets = await Promise.all(driver.targets().map((target) => target.page().catch(() => null)));
    for (const page of [...(await driver.pages()), ...targets]) {
      if (page && (await addressOf(page).catch(() => '')).startsWith(start)) return page;
    }
    return null;
  });
}

/**
 * A file of the profile that holds this word or a part of it, as bytes or in UTF-16: both engines compress what they
 * store, and where the end of a word stood in the record before, only its beginning is written out. Settings of the
 * test do not count.
 */
function fileWith(word: string): string | null {
  const starts = Array.from({ length: word.length - PART + 1 }, (_, start) => start);
  const parts = starts.map((start) => word.slice(start, start + PART));
  const wanted = parts.flatMap((part) => [Buffer.from(part), Buffer.from(part, 'utf16le')]);
  for (const entry of readdirSync(profile, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || /^(prefs|user)\.js$/.test(entry.name)) continue;
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    if (wanted.some((each) => bytes.includes(each))) return entry.name;
  }
  return null;
}

numberedCase(
  { suite: 'faults', id: 'F24', title: 'a mailbox from a private window', surroundings: ENGINE },
  async () => {
    const open = await scene.signUpAt('f24open.test');
    await clickFresh(open, async () => (await emailIn(open)).startsWith('f24open'));
    await open.close();
    await allowPrivateWindows(scene.browser);
    // The browser starts the extension anew for that.
    if (ENGINE === 'chromium') await watchAgain();
    const { port } = new URL(scene.server.demoOrigin);
    const page = await openPrivately(`http://f24secret.test:${port}/`);
    await page.bringToFront();
    await clickFresh(page, async () => (await emailIn(page)).includes('@'));
    const address = await emailIn(page);
    expect(address).not.toContain('f24');
    const [made, secret] = scene.layer.requests(MAKE).map(({ body }) => String(body.password));
    expect(scene.layer.requests(MAKE)).toMatchObject([{}, { body: { address }, committed: 201 }]);
    await expectInvariants(scene, { site: 'f24open.test', made: 1 });
    await page.close();
    await scene.browser.close();
    expect(fileWith(made as string)).not.toBeNull();
    expect(fileWith('f24open')).not.toBeNull();
    expect(fileWith(secret as string)).toBeNull();
    expect(fileWith('f24secret')).toBeNull();
    return {
      outcome: 'withstood',
      note: 'neither site nor password in any file of the profile; the address has no site in it',
    };
  },
  90_000,
);
