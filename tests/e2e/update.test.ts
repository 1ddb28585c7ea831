import { expect, test } from 'vitest';
import { builtExtension } from '../../scripts/build-extension.ts';
import { findField } from '../../scripts/reach-in.ts';
import { until } from '../../scripts/until.ts';
import { ENGINE, setScene } from './scene.ts';
import { turnTo } from './turn-to.ts';

const scene = setScene();

/** How long an offer may outlive its extension: a moment, and the time that installing takes here. */
const GONE_SOON = 5_000;
const PATIENCE = 2_000;

/** The offers that can be seen and clicked. */
const countOffers = () =>
  [...document.querySelectorAll(':popover-open')].filter((layer) => {
    const { left, top, width, height } = layer.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2) === layer;
  }).length;
const countElements = () => document.querySelectorAll('*').length;

declare global {
  var keysSeen: string[];
}

test('an update under an open page: the old offer goes without a trace, the new Freshbox offers at once', async () => {
  const page = await scene.open(scene.server.demoOrigin);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  const before = await page.evaluate(countElements);
  await turnTo(page, 'Email address');
  await until('the offer to be seen', async () => (await page.evaluate(countOffers)) === 1);
  const old = await page.$(':popover-open');
  // Installed over itself, it is updated; the pages that are open keep the old scripts.
  await scene.browser.driver.installExtension(builtExtension(ENGINE));
  await until('the old offer to go', () => old?.evaluate((each) => !each.isConnected), GONE_SOON);

  await page.bringToFront();
  await until('the new offer to be seen', async () => {
    await (await findField(page, 'Full name'))?.click();
    await (await findField(page, 'Email address'))?.click();
    const isSeen = async () => (await page.evaluate(countOffers)) === 1;
    return until('the offer', isSeen, PATIENCE).catch(() => false);
  });
  await page.keyboard.press('Escape');
  await until('the new offer to go', async () => (await page.evaluate(countElements)) === before, GONE_SOON);
  await page.evaluate(() => {
    globalThis.keysSeen = [];
    addEventListener('keydown', ({ key, defaultPrevented }) => keysSeen.push(`${key} ${defaultPrevented}`));
  });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  // Firefox says that a key was pressed before the page has heard of it.
  await expect
    .poll(() => page.evaluate(() => keysSeen), { timeout: GONE_SOON })
    .toEqual(['ArrowDown false', 'Escape false']);
  expect(problems).toEqual([]);
  await page.close();
});
