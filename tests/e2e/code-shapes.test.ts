import { expect, test } from 'vitest';
import { playSignUp } from '../../scripts/play-sign-up.ts';
import { setScene } from './scene.ts';

const scene = setScene();

// A site may make three mailboxes an hour: more shapes are in `sign-up.test.ts`.
test.each([
  ['hidden as it is typed', 'hidden'],
  ['asked for later, without a new page', 'late'],
  ['asked for in a frame of the same site', 'frame'],
])('the code is %s', async (_, shape) => {
  const page = await scene.open(`${scene.server.demoOrigin}/?${shape}`);
  const steps: string[] = [];
  await playSignUp(page, async ({ what, detail }) => void steps.push(`${what}: ${detail}`));
  expect(steps.some((step) => /code \d{6}/.test(step))).toBe(true);
  await page.close();
});
