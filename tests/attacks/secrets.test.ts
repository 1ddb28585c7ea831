/** What is written down: consoles, error texts, pages. */
import type { CDPSession, Page, Target } from 'puppeteer-core';
import { beforeAll, expect } from 'vitest';
import { connectExtension, optionsPage } from '../../scripts/connect-extension.ts';
import { clickButton, clickOffer, offerFrame, textOf } from '../../scripts/reach-in.ts';
import { until } from '../../scripts/until.ts';
import { refusal } from '../../server/faults/fault.ts';
import { numberedCase } from '../cases/numbered-case.ts';
import { backgroundWorker } from '../e2e/background-worker.ts';
import { evaluateInWindow } from '../e2e/firefox-window.ts';
import { ENGINE } from '../e2e/scene.ts';
import { turnTo } from '../e2e/turn-to.ts';
import { CREATE, emailValue, saidByOffer, setHostileScene } from './hostile-scene.ts';
import { readEverything } from './read-everything.ts';

const FORM = `<!doctype html><html lang="en"><title>Sign up</title><form>
  <p><label>Name <input name="name"></label><p><label>Email address <input type="email" name="email"></label>
  <p><label>Password <input type="password"></label></form>`;
const WRONG = 'tm_pro_wrong_and_never_to_be_seen';
const MARK = 'the control: a word in the console';
const LIST = 'GET /pro/api/accounts';
const JWT = /eyJ[\w-]+\.[\w-]+\.[\w-]+/g;

const scene = setHostileScene(() => ({ '/sign-up': { body: FORM } }), { connect: false });
/** Everything consoles and pages said. */
const said: string[] = [];

beforeAll(async () => {
  if (ENGINE === 'firefox') return;
  const { driver } = scene.browser;
  driver.on('targetcreated', (target) => void listen(target));
  await Promise.all(driver.targets().map(listen));
});

/** Takes down what a page or a worker of Chromium says in its console, and what goes wrong in it. */
async function listen(target: Target): Promise<void> {
  const session: CDPSession | null = await target.createCDPSession().catch(() => null);
  for (const event of ['Runtime.consoleAPICalled', 'Runtime.exceptionThrown', 'Log.entryAdded'] as const)
    session?.on(event, (what: unknown) => void said.push(JSON.stringify(what)));
  await session?.send('Runtime.enable').catch(() => undefined);
  await session?.send('Log.enable').catch(() => undefined);
}

/** Takes down what Firefox has in its browser console: what went wrong anywhere, in pages and in the background. */
async function takeConsole(): Promise<void> {
  const all = await evaluateInWindow(
    scene.browser,
    `(() => {
      const api = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
      const words = (value) => { try { return JSON.stringify(value) ?? String(value); } catch { return String(value); } };
      return JSON.stringify([
        ...Services.console.getMessageArray().map((each) => String(each)),
        ...api.getEvents().map(({ arguments: parts, filename }) => [...parts].map(words).join(' ') + filename),
      ]);
    })()`,
  );
  said.push(...(JSON.parse(String(all)) as string[]));
}

/** Takes down what a page shows and holds, but for what the person typed into its fields. */
async function take(page: Page): Promise<void> {
  const frame = await offerFrame(page);
  for (const place of frame ? [page, frame] : [page])
    said.push(await textOf(place), await place.evaluate(() => document.documentElement.outerHTML));
}

numberedCase(
  {
    suite: 'attacks',
    surroundings: ENGINE,
    id: 'X90',
    title: 'token, passwords and mailbox tokens in consoles and error texts',
  },
  async () => {
    const { browser, layer, server, documents } = scene;
    const wrong = { apiOrigin: layer.origin, token: WRONG };
    await expect(connectExtension(browser, wrong, 2_000)).rejects.toThrow('connected');
    const options = await optionsPage(browser);
    expect(await textOf(options)).toMatch(/does not accept/);
    await take(options);
    layer.next(/^GET/, 'garbage', 'garbage', 'garbage');
    const right = { apiOrigin: layer.origin, token: server.token };
    await connectExtension(browser, right, 2_000).catch(() => undefined);
    await take(options);
    layer.clear();
    await connectExtension(browser, right);
    await take(options);

    const page = await scene.open(documents.urlOf('x90.localhost', '/sign-up'));
    if (ENGINE === 'firefox') page.on('console', (message) => void said.push(message.text()));
    layer.next(CREATE, refusal(403, 'account_limit_reached'));
    await turnTo(page, 'Email address');
    await clickOffer(page, 'Use a fresh mailbox', async () => layer.requests(CREATE).length > 0);
    await saidByOffer(page);
    await take(page);
    await page.goto(page.url());
    layer.next(CREATE, 'commit-then-500');
    const address = await scene.fillFresh(page);
    await take(page);
    await scene.sendMail({ to: address, subject: 'Welcome', text: 'Your verification code: 482913' });

    const popup = await scene.openPopup();
    await until('the mail in the popup', async () => /Welcome/.test(await textOf(popup)), 30_000);
    await take(popup);
    for (const fault of [
      'wrong-types',
      'commit-then-truncate',
      'drop',
      refusal(401, 'invalid_token'),
    ] as const) {
      layer.next(LIST, fault, fault, fault);
      const asked = layer.requests(LIST).length;
      await clickButton(popup, 'Refresh').catch(() => undefined);
      await until('the faulty answer', () => layer.requests(LIST).length > asked, 5_000).catch(
        () => undefined,
      );
      await take(popup);
      layer.clear();
    }
    const secrets = await secretsThere(popup);
    if (ENGINE === 'chromium') {
      const worker = await backgroundWorker(browser);
      await worker.evaluate((mark) => console.warn(mark), MARK);
      await until(MARK, () => said.some((each) => each.includes(MARK)));
    } else {
      await page.evaluate((mark) => {
        console.warn(`${mark}, said`);
        setTimeout(() => {
          throw new Error(`${mark}, thrown`);
        });
      }, MARK);
      await until('a word in the console', () => said.some((each) => each.includes(`${MARK}, said`)));
      await until('an error in the console', async () => {
        await takeConsole();
        return said.some((each) => each.includes(`${MARK}, thrown`));
      });
    }
    const all = said.join('\n');
    expect(all).toContain(MARK);
    expect(all, 'the control: what is no secret is there').toContain(address);
    for (const secret of [WRONG, ...secrets]) expect(all).not.toContain(secret);
    expect(all).not.toMatch(JWT);
    expect(await emailValue(page)).toBe(address);
    return {
      outcome: 'withstood',
      note: `${said.length} texts and console lines, ${secrets.length + 1} secrets, none of them said`,
    };
  },
  120_000,
);

/** What must never be said: the token, passwords, and the mailbox tokens the extension holds. */
async function secretsThere(own: Page): Promise<string[]> {
  const { databases = '' } = await own.evaluate(readEverything);
  const secrets = [...scene.secrets(), ...(databases.match(JWT) ?? [])];
  expect(databases, 'the control: it is there to be said').toContain(scene.server.token);
  return secrets;
}
