/** Whether a page can tell that Freshbox is there before the person uses it. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { clickOffer, offerFrame } from '../../scripts/reach-in.ts';
import { numberedCase } from '../cases/numbered-case.ts';
import { ENGINE } from '../e2e/scene.ts';
import { turnTo } from '../e2e/turn-to.ts';
import { allCommands } from './commands.ts';
import { ADDRESS, emailValue, pause, setHostileScene } from './hostile-scene.ts';

const scene = setHostileScene();
const known = { suite: 'attacks', surroundings: ENGINE } as const;
const commands = Object.values(allCommands()).flat();
/** What the framework that built it says in pages that it does not keep quiet in, and ids in front of it. */
const NAMES = ['content-script-started', 'locationchange', 'content-script-ui', 'page-script', 'injected'];

const visit = (host: string, path: string) => scene.open(scene.documents.urlOf(`${host}.localhost`, path));

interface Seen {
  [what: string]: string[];
}
const seenBy = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { look(): Seen }).look()) as Promise<Seen>;

test('the control: the page sees what is there once the person uses it', async () => {
  const page = await visit('presence', '/p38-watchful-page.html');
  const before = await seenBy(page);
  await turnTo(page, 'Email address');
  await pause();
  const after = await seenBy(page);
  expect(after.elements?.length).toBeGreaterThan(before.elements?.length ?? 0);
  expect(after.mutations?.length).toBeGreaterThan(before.mutations?.length ?? 0);
  await page.close();
});

numberedCase(
  {
    ...known,
    id: 'P39',
    title: 'the events and messages of the framework and of Freshbox, made up by a page',
  },
  async () => {
    const page = await visit('p39', '/p38-watchful-page.html');
    const { extensionOrigin } = scene.browser;
    const ids = ['', `${new URL(extensionOrigin).host}:`, 'freshbox@mail.cx:', 'freshbox:'];
    const names = ids.flatMap((id) =>
      ['', 'probe:', 'page:', 'judge:'].flatMap((script) =>
        NAMES.flatMap((name) => [`${id}${script}wxt:${name}`, `wxt:${id}${script}${name}`]),
      ),
    );
    const forge = () =>
      page.evaluate(
        (names, commands) => {
          const heard: string[] = [];
          const detail = { contentScriptName: 'probe', messageId: 'x', noScriptStartedPostMessage: false };
          for (const name of names) {
            for (const target of [window, document, document.documentElement])
              target.addEventListener(name, (event) => void (event.isTrusted && heard.push(name)));
            for (const target of [window, document, document.documentElement])
              target.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
            window.postMessage({ type: name, ...detail }, '*');
          }
          for (const to of ['background', 'page', 'offer'])
            for (const command of commands)
              window.postMessage(
                { to, command, body: { ticket: '0'.repeat(32), address: 'a@b.example', refused: true } },
                '*',
              );
          window.postMessage('focus', '*');
          return { heard, frames: window.length, named: [...document.querySelectorAll('iframe')].length };
        },
        names,
        commands,
      );
    const quiet = await forge();
    await pause();
    expect(quiet).toEqual({ heard: [], frames: 0, named: 0 });
    expect((await seenBy(page)).answers).toEqual([]);
    const frame = await turnTo(page, 'Email address');
    expect(await forge(), 'the offer’s frame is not to be found').toEqual(quiet);
    const mailboxes = await scene.mailboxes();
    // A page cannot get at the frame; should one ever, what it says there is worth nothing.
    await frame.evaluate((commands) => {
      for (const to of ['background', 'page', 'offer'])
        for (const command of commands)
          window.postMessage({ to, command, body: { ticket: location.hash.slice(1) } }, '*');
    }, commands);
    await pause();
    expect(await offerFrame(page), 'the offer stands').not.toBeNull();
    expect(await emailValue(page)).toBe('');
    expect(await scene.mailboxes()).toBe(mailboxes);
    await clickOffer(page, 'Use a fresh mailbox', async () => ADDRESS.test(await emailValue(page)));
    await page.close();
    return {
      outcome: 'withstood',
      note: `${names.length} events, ${3 * commands.length} messages; the script lives`,
    };
  },
);

/** Plays a person who does nothing, then one who uses fields that are not for e-mail. */
async function look(host: string): Promise<{ idle: Seen; used: Seen }> {
  const page = await visit(host, '/p38-watchful-page.html');
  await pause(1_000);
  const idle = await seenBy(page);
  for (const name of ['search', 'quantity', 'comment']) {
    await page.click(`[name=${name}]`);
    await page.type(`[name=${name}]`, '12');
    // From the last one, Tab would turn to the field for the e-mail address.
    if (name !== 'comment') await page.keyboard.press('Tab');
  }
  await page.click('h1');
  await pause(500);
  const used = await seenBy(page);
  await page.close();
  return { idle, used };
}

// The last one of this file: it takes Freshbox away.
numberedCase(
  { ...known, id: 'P38', title: 'everything a page can see, with Freshbox and without it' },
  async () => {
    /** What differs between two visits with Freshbox, and so proves nothing. */
    const unsteady: string[] = [];
    const control = await look('p38');
    const present = await look('p38');
    const { driver, extensionOrigin } = scene.browser;
    // Firefox takes every tab of Freshbox away with it, and a window without tabs.
    const still = await visit('p38-still', '/p38-watchful-page.html');
    await driver.uninstallExtension(
      ENGINE === 'firefox' ? 'freshbox@mail.cx' : new URL(extensionOrigin).host,
    );
    const absent = await look('p38');
    await still.close().catch(() => undefined);
    expect(Object.keys(absent.idle).length).toBeGreaterThan(8);
    for (const when of ['idle', 'used'] as const)
      for (const what of Object.keys(absent[when])) {
        const [there, again, gone] = [present[when][what], control[when][what], absent[when][what]];
        if (JSON.stringify(there) !== JSON.stringify(again)) unsteady.push(what);
        expect(there, `${when}: ${what}`).toEqual(gone);
      }
    return {
      outcome: 'withstood',
      note: `${Object.keys(absent.idle).length} kinds of traces, no difference`,
    };
  },
  120_000,
);
