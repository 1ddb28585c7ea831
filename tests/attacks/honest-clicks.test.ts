/** Attacks that bring honest clicks to the offer: the second of two, one on something that comes near, one after another. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { SEEN_LONG_ENOUGH } from '../../lib/core/arming.ts';
import { findButton, offerFrame, textOf } from '../../scripts/reach-in.ts';
import { until } from '../../scripts/until.ts';
import { numberedCase } from '../cases/numbered-case.ts';
import { ENGINE } from '../e2e/scene.ts';
import { turnTo } from '../e2e/turn-to.ts';
import { answered, begun, middleOf, press, type Spot, setStage } from './attack-stage.ts';
import { controlCase } from './control-case.ts';

const stage = setStage();
const surroundings = ENGINE;
/** Long enough to have seen the offer and to click it, in ms. */
const LOOKED = 1_200;
/** When a double click's second press comes, in ms. */
const SECOND_PRESS = [0, 150];
/** For a window to be there, in ms. */
const OPENED = 300;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

controlCase(stage);

/** Ways of X15. A window of headless Chromium never loses the focus to another: as if nothing had come over it. */
const COVERING = ENGINE === 'firefox' ? ['window', 'tab'] : ['tab'];

/** Notes when the page came back, and when the press on the offer took the focus from it. */
function noteTimes(page: Page): Promise<void> {
  return page.evaluate(() => {
    const times = { back: 0, pressed: 0 };
    Object.assign(globalThis, { times });
    const back = () => (times.back ||= performance.now());
    addEventListener('visibilitychange', back);
    addEventListener('focus', back);
    addEventListener('blur', () => (times.pressed ||= performance.now()));
  });
}

/** How long the page had been back when the offer was pressed, in ms; 0 when it does not know that it was away. */
function timeBack(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { times } = globalThis as unknown as { times: { back: number; pressed: number } };
    return times.back && times.pressed && times.pressed - times.back;
  });
}

/**
 * Plays X15.
 *
 * @param waited between the press that closes what is over the page and the one on the offer, in ms
 * @returns what of a grant there was for a press sooner than the offer may take one, or after a look
 */
async function clickThrough(way: string, waited: number): Promise<string> {
  const page = await stage.visit('x15-double-click', way, `x15-${way}-${waited}`);
  const opened = new Promise<Page | null>((resolve) => page.once('popup', resolve));
  let turned = await stage.turn(page);
  const above = await opened;
  await until('what it says', () => above?.$('p').catch(() => null));
  await pause(OPENED);
  const spot = middleOf(turned.button);
  await above?.mouse.move(spot.x, spot.y);
  await noteTimes(page);
  await answered(above?.mouse.down());
  await until('it to be closed', () => above?.isClosed());
  await until('the page to be seen', () => page.evaluate(() => document.visibilityState === 'visible'));
  await pause(waited);
  // Chromium's offer has gone with the tab: who looks sees that, and turns to the field again.
  if (waited === LOOKED && turned.frame.detached) {
    turned = await stage.turn(page);
    await pause(LOOKED);
  }
  await page.mouse.move(spot.x, spot.y);
  await press(page);
  const granted = await stage.grantOf(turned);
  // On a busy computer the second press may come so late that the offer has been seen for long enough.
  return waited === LOOKED || (await timeBack(page)) < SEEN_LONG_ENOUGH ? granted : '';
}

numberedCase(
  { suite: 'attacks', id: 'X15', title: 'a double click whose first half closes a window', surroundings },
  async () => {
    for (const way of COVERING) {
      for (const waited of SECOND_PRESS)
        expect(await clickThrough(way, waited), `${way}, ${waited} ms after`).toBe('');
      expect(await clickThrough(way, LOOKED), `${way}: the control, after a look`).not.toBe('');
    }
    return { outcome: 'withstood', note: `a ${COVERING.join(', a ')} over the page` };
  },
  120_000,
);

async function clickDrifted(waited: number): Promise<string> {
  const page = await stage.visit('x16-slow-drift', undefined, `x16-${waited}`);
  const turned = await stage.turn(page);
  await begun(page);
  const now = await page.evaluate((): Spot => {
    const host = document.querySelector(':root > div[popover]') as Element;
    const { x, y } = host.getBoundingClientRect();
    return { x, y };
  });
  expect(turned.host.y - now.y, 'the offer drifted').toBeGreaterThan(40);
  const { x, y } = middleOf(turned.button);
  await page.mouse.move(x, y - (turned.host.y - now.y));
  await pause(waited);
  await press(page);
  return stage.grantOf(turned);
}

numberedCase(
  { suite: 'attacks', id: 'X16', title: 'an offer that drifts to the click', surroundings },
  async () => {
    expect(await clickDrifted(0), 'at the end of the drift').toBe('');
    expect(await clickDrifted(LOOKED), 'the control: after a look').not.toBe('');
    return 'withstood';
  },
  60_000,
);

/** Mailboxes that an offer makes on one site in an hour. */
const BUDGET = 3;
const PRESSES = 3;

/** What of the toolbar asks the person to come: its popup, or where that would not open, its mark. */
async function askedFor(own: Page): Promise<string> {
  return (await own.evaluate(`(async () => {
    const api = globalThis.browser ?? globalThis.chrome;
    if (api.extension.getViews({ type: 'popup' }).length) return 'popup';
    return (await api.action.getBadgeText({})) === '•' ? 'badge' : '';
  })()`)) as string;
}

/** Closes the popup, as Firefox without a screen never does by itself, and takes the mark away. */
async function putAway(own: Page): Promise<void> {
  await own.evaluate(`(async () => {
    const api = globalThis.browser ?? globalThis.chrome;
    for (const popup of api.extension.getViews({ type: 'popup' })) popup.close();
    await api.action.setBadgeText({ text: '' });
  })()`);
  await until('the popup to be closed', async () => !(await askedFor(own)));
}

/** What the offer says of a site that has had its mailboxes. */
const SPENT = /make one in the Freshbox popup/;

/** Takes a fresh mailbox at the page's field; where nothing comes of a press, as on a busy computer, people press again. */
async function takeFresh(page: Page, own: Page): Promise<string> {
  for (let press = 0; press < PRESSES; press += 1) {
    await putAway(own);
    const frame = await turnTo(page, 'Email address');
    await until('the button', () => findButton(frame, 'Use a fresh mailbox'));
    await pause(LOOKED);
    const button = await findButton(frame, 'Use a fresh mailbox');
    await button?.click();
    const granted = await stage.grantOf({ page, frame });
    await until('the last word', async () => frame.detached || !/Making/.test(await textOf(frame)));
    if (granted || (!frame.detached && SPENT.test(await textOf(frame)))) return granted;
    await page.reload();
  }
  return '';
}

numberedCase(
  {
    suite: 'attacks',
    id: 'X17',
    title: 'a page that gets its person to click again and again',
    surroundings,
  },
  async () => {
    const page = await stage.visit('x17-click-after-click');
    const own = await stage.browser.openExtensionPage('/options.html');
    await page.bringToFront();
    for (let click = 0; click < BUDGET; click += 1) {
      expect(await takeFresh(page, own), `click ${click + 1}`).toBe('1 mailbox made');
      expect(await askedFor(own), `click ${click + 1}`).toBe('');
      await page.reload();
    }
    expect(await takeFresh(page, own), 'one click more').toBe('');
    const asked = await until('the popup or the mark', () => askedFor(own));
    const offer = await offerFrame(page);
    expect(offer && (await textOf(offer)), 'the offer says why').toMatch(SPENT);
    const other = await stage.visit('x17-click-after-click', undefined, 'x17-other');
    expect(await takeFresh(other, own), 'the control: another site').not.toBe('');
    await own.close();
    return {
      outcome: 'withstood',
      note: `${BUDGET} clicks, ${BUDGET} mailboxes; the next one brings the ${asked}`,
    };
  },
  120_000,
);
