/** A form in a frame: pages have many frames, and nothing of Freshbox is in them until a person goes into one. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickOffer, offerFrame } from '../../scripts/reach-in.ts';
import { type PageServer, servePages } from '../../scripts/serve-pages.ts';
import { until } from '../../scripts/until.ts';
import { setScene } from './scene.ts';

const scene = setScene({ localHosts: ['frames.test'] });
let pages: PageServer;

const shell = (body: string) =>
  `<!doctype html><html lang="en"><title>Sign up</title><body style="margin:0;padding:40px 60px">${body}`;
const PAGES: Record<string, string> = {
  '/': shell(`<p><label>Search <input name="search"></label></p>
    <iframe name="outer" src="/outer" width="700" height="600"></iframe>`),
  '/outer': shell('<p>Join us</p><iframe name="inner" src="/form" width="560" height="450"></iframe>'),
  '/by-itself': shell(`<input><iframe src="/form" width="560" height="450"></iframe><script>
    setTimeout(() => {
      document.querySelector('input').focus();
      const field = frames[0].document.querySelector('[name=email]');
      field.focus();
      if (field.matches(':focus')) document.title = 'Focused';
    }, 1000);
  </script>`),
  '/form': shell(`<form onsubmit="return false">
    <p><label>Email address <input type="email" name="email" style="width:300px;height:30px"></label>
    <p><label>Password <input type="password" autocomplete="new-password"></label>
    <p><button>Sign up</button></form>`),
};

beforeAll(async () => {
  pages = await servePages(({ pathname }) => PAGES[pathname] ?? null);
});
afterAll(() => pages.close());

const at = (path: string) => `http://frames.test:${pages.port}${path}`;

/** The page with its frame in a frame, and the innermost one. */
async function openForm(): Promise<{ page: Page; form: Frame }> {
  const page = await scene.open(at('/'));
  const form = await until('the form', async () => {
    for (const frame of page.frames()) if (await frame.$('[name=email]').catch(() => null)) return frame;
    return null;
  });
  return { page, form };
}

const emailIn = (form: Frame) => form.$eval('[name=email]', (field) => (field as HTMLInputElement).value);
const takeOffer = (page: Page, form: Frame) =>
  clickOffer(page, 'Use a fresh mailbox', async () => (await emailIn(form)).startsWith('frames-'));

test('the first click into a field two frames deep brings the offer, which fills it', async () => {
  const { page, form } = await openForm();
  await (await form.$('[name=email]'))?.click();
  await until('the offer', () => offerFrame(page));
  await takeOffer(page, form);
  await page.close();
});

test('so does the tab key, from field to field through the frames', async () => {
  const { page, form } = await openForm();
  await page.click('[name=search]');
  await page.keyboard.press('Tab');
  await until('the focus in the form', () =>
    form.evaluate(() => document.hasFocus() && document.activeElement?.matches('[name=email]')),
  );
  await until('the offer', () => offerFrame(page));
  await page.close();
});

test('a frame that the page itself puts the focus into gets no offer', async () => {
  const page = await scene.open(at('/by-itself'));
  // Every question to the page would count as a person's doing there.
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  expect(await page.title()).toBe('Focused');
  expect(await offerFrame(page)).toBeNull();
  await page.close();
});
