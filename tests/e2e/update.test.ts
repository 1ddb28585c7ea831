import { expect, test } from 'vitest';
import { builtExtension } from '../../scripts/build-extension.ts';
import { findField } from '../../scripts/reach-in.ts';
import { until } from '../../scripts/until.ts';
import { ENGINE, setScene } from './scene.ts';
import { turnTo } from './turn-to.ts';

const scene = setScene();

/** How long an offer may outlive its extension: Chromium leaves the old script running, Firefox only its element. */
const GONE_SOON = 15_000;
const PATIENCE = 2_000;

/** The offers that can be seen and clicked. */
const countOffers = () =>
  [...document.querySelectorAll(':popover-open')].filter((layer) => {
    const { left, top, width, height } = layer.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2) === layer;
  }).length;

test('after an update the old offer goes from an open page, and the new Freshbox offers there at once', async () => {
  const page = await scene.open(scene.server.demoOrigin);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  await turnTo(page, 'Email address');
  await until('the offer to be seen', async () => (await page.evaluate(countOffers)) === 1);
  // Installed over itself, it is updated; the pages that are open keep the old scripts.
  await scene.browser.driver.installExtension(builtExtension(ENGINE));
  await until('the old offer to go', async () => (await page.evaluate(countOffers)) === 0, GONE_SOON);
  await page.bringToFront();
  await until('the new offer to be seen', async () => {
    await (await findField(page, 'Full name'))?.click();
    await (await findField(page, 'Email address'))?.click();
    const isSeen = async () => (await page.evaluate(countOffers)) === 1;
    return until('the offer', isSeen, PATIENCE).catch(() => false);
  });
  expect(problems).toEqual([]);
  await page.close();
});
