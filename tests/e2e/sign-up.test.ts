import { expect, test } from 'vitest';
import { playSignUp } from '../../scripts/play-sign-up.ts';
import { clickOffer, fieldValue, findButton, offerFrame, textOf } from '../../scripts/reach-in.ts';
import { until } from '../../scripts/until.ts';
import { setScene } from './scene.ts';
import { turnTo } from './turn-to.ts';

const scene = setScene();

test('one click fills a fresh mailbox, the mail arrives, its code is filled and the site confirms', async () => {
  const page = await scene.open(scene.server.demoOrigin);
  const steps: string[] = [];
  await playSignUp(page, async ({ what, detail }) => void steps.push(`${what}: ${detail}`));
  expect(steps.at(-1)).toContain('Your account is confirmed');
  const popup = await scene.openPopup();
  await until('the new mailbox in the popup', async () => /local-\w+@/.test(await textOf(popup)));
  await popup.close();
});

test.each([
  ['spread over six boxes', 'boxes'],
  ['masked', 'masked'],
])('the code is %s', async (_, shape) => {
  const page = await scene.open(`${scene.server.demoOrigin}/?${shape}`);
  const steps: string[] = [];
  await playSignUp(page, async ({ what, detail }) => void steps.push(`${what}: ${detail}`));
  expect(steps.some((step) => /code \d{6}/.test(step))).toBe(true);
  await page.close();
});

test('a site that has a mailbox is offered that one first, and undo puts back what was there', async () => {
  const page = await scene.open(scene.server.demoOrigin);
  const frame = await turnTo(page, 'Email address');
  const existing = await until('the mailbox this site has', () => findButton(frame, 'Use local'));
  const name = await existing.evaluate((element) => element.textContent ?? '');
  await clickOffer(page, 'Use local', async () => (await fieldValue(page, 'Email address')).includes('@'));
  expect(name).toContain(await fieldValue(page, 'Email address'));
  await clickOffer(page, 'Undo', async () => (await fieldValue(page, 'Email address')) === '');
  expect(await fieldValue(page, 'Confirm email address')).toBe('');
  await page.close();
});

test('"Not on this site" keeps the offer away until it is asked for again', async () => {
  const page = await scene.open(scene.server.demoOrigin);
  await turnTo(page, 'Email address');
  await clickOffer(page, 'Not on this site', async () => (await offerFrame(page)) === null);
  await page.reload();
  await expect(turnTo(page, 'Email address', 3_000)).rejects.toThrow('in vain');
  await page.close();
});
