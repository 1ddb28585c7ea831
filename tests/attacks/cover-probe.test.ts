/**
 * Covers that only Firefox's way of looking can find: they lie in closed shadow roots and let clicks through, so that no
 * script of ours hits them. Chromium tells by itself what is really painted.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fieldValue, findButton, offerFrame, textOf } from '../../scripts/reach-in.ts';
import { type PageServer, servePages } from '../../scripts/serve-pages.ts';
import { until } from '../../scripts/until.ts';
import { ENGINE, setScene } from '../e2e/scene.ts';
import { turnTo } from '../e2e/turn-to.ts';
import { COVERS, HARMLESS, hiddenCoversPage } from './hidden-covers-page.ts';

const names = [...Object.keys(COVERS), ...Object.keys(HARMLESS)];
const hostOf = (name: string) => `${name}.test`;
const scene = setScene({ localHosts: names.map(hostOf) });
let pages: PageServer;

beforeAll(async () => {
  pages = await servePages(({ hostname }) => hiddenCoversPage(hostname.replace('.test', '')));
});
afterAll(() => pages.close());

const run = (page: Page, what: string) =>
  page.evaluate((what: string) => (globalThis as unknown as Record<string, () => void>)[what]?.(), what);

async function standingOffer(name: string): Promise<{ page: Page; x: number; y: number }> {
  const page = await scene.open(`http://${hostOf(name)}:${pages.port}/`);
  const frame = await turnTo(page, 'Email address');
  const button = await until('its button', () => findButton(frame, 'Use '));
  const middleOf = (element: Element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2, left, top };
  };
  const host = await until('the offer to be in its place', async () => {
    const box = await page.$eval('html > div[popover]', middleOf);
    return box.top > 0 && box;
  });
  const inFrame = await button.evaluate(middleOf);
  return { page, x: host.left + inFrame.x, y: host.top + inFrame.y };
}

/** How long a person points before the click, in ms. */
const POINTING = 300;
const pointAndClick = async (page: Page, x: number, y: number) => {
  await page.mouse.move(x, y);
  await new Promise((resolve) => setTimeout(resolve, POINTING));
  await page.mouse.click(x, y);
};

async function mailboxes(): Promise<number> {
  const { apiOrigin, token } = scene.server;
  const answer = await fetch(`${apiOrigin}/pro/api/accounts`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  return (await answer.json()).accounts.length;
}

describe.runIf(ENGINE === 'firefox')('covers in closed shadow roots', () => {
  test.each(Object.keys(HARMLESS))('control: with a harmless %s the offer works', async (name) => {
    const { page, x, y } = await standingOffer(name);
    await run(page, 'laterOn');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await pointAndClick(page, x, y);
    await until('the address', async () => (await fieldValue(page, 'Email address')).includes('@'));
    await page.close();
  });

  test.each(Object.keys(COVERS))(
    '%s: no click on it counts, and the offer goes or says why',
    async (name) => {
      const before = await mailboxes();
      const { page, x, y } = await standingOffer(name);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      expect(await offerFrame(page)).not.toBeNull();
      // Before anyone points at it the offer would go above the cover, and a click on what can be seen counts.
      await page.mouse.move(x, y);
      await until('the pointer to be noticed', () => page.$('html > div[popover]:hover'));
      await run(page, 'attack');
      await pointAndClick(page, x, y);
      await until('the offer to go or to say why', async () => {
        const frame = await offerFrame(page);
        return !frame || /may have covered/.test(await textOf(frame));
      });
      expect(await fieldValue(page, 'Email address')).toBe('');
      expect(await mailboxes()).toBe(before);
      await page.close();
    },
  );
});
