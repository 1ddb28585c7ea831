import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  clickButton,
  clickOffer,
  fieldValue,
  findField,
  offerFrame,
  textOf,
} from '../../scripts/reach-in.ts';
import { type PageServer, servePages } from '../../scripts/serve-pages.ts';
import { until } from '../../scripts/until.ts';
import { backgroundWorker } from './background-worker.ts';
import { ENGINE, setScene } from './scene.ts';
import { turnTo } from './turn-to.ts';

const scene = setScene({ localHosts: ['shop.test', 'quiet.test'] });
let pages: PageServer;

const FORM = `<form onsubmit="return false">
  <p><label>Name <input name="name"></label>
  <p><label>Email address <input type="email" name="email" style="width:300px;height:30px"></label>
  <p><label>Password <input type="password" autocomplete="new-password"></label>
  <p><label>Anything else <input name="else"></label>
  <p><button>Sign up</button></form>`;
/** Opens a list under the field in focus as password managers do: at the end of the page, above everything. */
const OTHER_MANAGER = `<script>
  const host = document.documentElement.appendChild(document.createElement('other-manager'));
  const list = document.createElement('div');
  list.popover = 'manual';
  list.textContent = 'Log in as Robin';
  list.style.cssText = 'position:fixed;margin:0;border:0;padding:0;background:#ffd';
  host.attachShadow({ mode: 'closed' }).append(list);
  const field = document.querySelector('[type=email]');
  addEventListener('focusin', () => {
    const { left, bottom } = field.getBoundingClientRect();
    list.style.cssText += ';inset:' + bottom + 'px auto auto ' + left + 'px;width:240px;height:150px';
    setTimeout(() => list.showPopover(), 400);
  });
</script>`;
const page = (body: string) =>
  `<!doctype html><html lang="en"><title>Sign up</title><body style="margin:0;padding:250px 60px">
  <h1>Create your account</h1>${body}`;
const PAGES: Record<string, string> = {
  '/': page(FORM),
  '/other-manager': page(FORM + OTHER_MANAGER),
  '/long': page(`${FORM}<div style="height:4000px"></div>`),
  '/last': page('<form><label>Email address <input type="email"></label></form>'),
  '/old': page(FORM.replace('name="email"', 'name="email" value="Your e-mail"')),
};

beforeAll(async () => {
  pages = await servePages(({ pathname }) => PAGES[pathname] ?? null);
});
afterAll(() => pages.close());

const at = (host: string, path: string) => `http://${host}:${pages.port}${path}`;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where the offer is, as far as it can be seen; null while it cannot. */
function offerBox(page: Page): Promise<Box | null> {
  return page.evaluate(() => {
    const host = document.querySelector(':root > div[popover]');
    if (!host) return null;
    const { left, top, right, bottom } = host.getBoundingClientRect();
    const isSeen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === host;
    return isSeen ? { left, top, right, bottom } : null;
  });
}

/** Turns to the e-mail field until the offer can be seen. */
async function seeOffer(page: Page): Promise<Box> {
  await turnTo(page, 'Email address');
  return until('the offer to be seen', () => offerBox(page));
}

async function fieldBox(page: Page): Promise<Box> {
  const field = await findField(page, 'Email address');
  if (!field) throw new Error('there is no field');
  return field.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  });
}

/** The label of the page's field in focus. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement instanceof HTMLInputElement)
      return activeElement.labels?.[0]?.textContent?.trim() ?? '';
    return activeElement?.localName ?? '';
  });
}

async function expectNoOffer(page: Page): Promise<void> {
  await expect(turnTo(page, 'Email address', 3_000)).rejects.toThrow('in vain');
}

test('the offer stands right below its field, takes no focus and moves nothing on the page', async () => {
  const page = await scene.open(at('shop.test', '/long'));
  const measure = () =>
    page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      const boxes = [...document.body.querySelectorAll('*')].map((each) =>
        JSON.stringify(each.getBoundingClientRect()),
      );
      return { scrollWidth, scrollHeight, scrollX, scrollY, boxes, children: document.body.children.length };
    });
  const before = await measure();
  const offer = await seeOffer(page);
  const field = await fieldBox(page);
  expect(offer.top).toBeGreaterThan(field.bottom);
  expect(offer.top - field.bottom).toBeLessThan(12);
  expect(offer.left).toBeCloseTo(field.left, 0);
  expect(await measure()).toEqual(before);
  expect(await focused(page)).toBe('Email address');
  const shifts = () =>
    page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) resolve('');
          const observer = new PerformanceObserver((list) => resolve(JSON.stringify(list.getEntries())));
          observer.observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(''), 200);
        }),
    );
  expect(await shifts()).toBe('');
  await page.mouse.wheel({ deltaY: 1500 });
  await until('the offer to go', async () => (await offerFrame(page)) === null);
  await page.close();
});

test('gives way to a list of another extension in the top layer', async () => {
  const page = await scene.open(at('shop.test', '/other-manager'));
  await seeOffer(page);
  const field = await fieldBox(page);
  const offer = await until('the offer to give way', async () => {
    const box = await offerBox(page);
    return box && box.bottom < field.top ? box : null;
  });
  expect(field.top - offer.bottom).toBeLessThan(12);
  await clickOffer(page, 'Use a fresh', async () =>
    (await fieldValue(page, 'Email address')).includes('@mail.cx'),
  );
  await page.close();
});

test('by keyboard: arrow down goes into the offer, Esc leads back and puts it away for good', async () => {
  const page = await scene.open(at('shop.test', '/'));
  await seeOffer(page);
  await page.keyboard.press('ArrowDown');
  const frame = await until('the frame', () => offerFrame(page));
  await until('the focus in the offer', () =>
    frame.evaluate(() => document.activeElement?.localName === 'button'),
  );
  await page.keyboard.press('Escape');
  await until('the offer to go', async () => (await offerFrame(page)) === null);
  expect(await focused(page)).toBe('Email address');
  await expectNoOffer(page);
  await page.close();
});

test('by keyboard: the offer is taken with Enter', async () => {
  const page = await scene.open(at('shop.test', '/'));
  await seeOffer(page);
  await page.keyboard.press('ArrowDown');
  const frame = await until('the frame', () => offerFrame(page));
  await until('the focus in the offer', () =>
    frame.evaluate(() => document.activeElement?.localName === 'button'),
  );
  await frame.evaluate(() => new Promise<void>((resolve) => setTimeout(resolve, 700)));
  await page.keyboard.press('Enter');
  await until('the filled field', async () => (await fieldValue(page, 'Email address')).includes('@mail.cx'));
  await page.close();
});

test('by keyboard: Tab and Shift+Tab go where they go without the offer', async () => {
  const page = await scene.open(at('shop.test', '/'));
  await seeOffer(page);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Password');
  await page.keyboard.down('Shift');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.up('Shift');
  expect(await focused(page)).toBe('Name');
  await page.goto(at('shop.test', '/last'));
  await seeOffer(page);
  await page.keyboard.press('Tab');
  const frame = await offerFrame(page);
  expect(frame ? await frame.evaluate(() => document.hasFocus()) : false).toBe(false);
  await page.close();
});

test('by keyboard: Tab beyond the last button of the offer leads back to the field', async () => {
  const page = await scene.open(at('shop.test', '/'));
  await seeOffer(page);
  await page.keyboard.press('ArrowDown');
  const frame = await until('the frame', () => offerFrame(page));
  await until('the focus in the offer', () =>
    frame.evaluate(() => document.activeElement?.localName === 'button'),
  );
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Tab');
  await until('the focus in the field', async () => (await focused(page)) === 'Email address');
  await page.close();
});

test('a screen reader hears of the offer and finds it by name', async () => {
  const page = await scene.open(at('shop.test', '/'));
  const frame = await turnTo(page, 'Email address');
  const announced = await until('the announcement', () =>
    frame.evaluate(() => document.querySelector('[role=status]')?.textContent?.trim()),
  );
  expect(announced).toMatch(/shop\.test.*Arrow Down.*Escape/);
  // Only Chromium shows the driver its accessibility tree.
  if (ENGINE === 'chromium') {
    await seeOffer(page);
    const tree = JSON.stringify(
      await page.accessibility.snapshot({ includeIframes: true, interestingOnly: false }),
    );
    expect(tree).toMatch(/"role":"Iframe"[^{]*"name":"Freshbox"/);
    expect(tree).toContain('"role":"status"');
    expect(tree).toContain(announced);
    expect(tree).toMatch(/"role":"button"[^{]*"name":"Use a fresh mailbox/);
  }
  expect(await textOf(page)).not.toContain('Freshbox');
  await page.close();
});

test('a field with the page’s own default text gets an offer, one that a person began to fill does not', async () => {
  const page = await scene.open(at('shop.test', '/old'));
  await seeOffer(page);
  await clickOffer(page, 'Use a fresh', async () =>
    /^[^ ]+@mail\.cx$/.test(await fieldValue(page, 'Email address')),
  );
  await page.goto(at('shop.test', '/'));
  await seeOffer(page);
  await page.keyboard.type('rob');
  await until('the offer to go', async () => (await offerFrame(page)) === null);
  await expectNoOffer(page);
  await page.close();
});

test('"Not for an hour" keeps the offer away, is listed with its end, and can be taken back there', async () => {
  const page = await scene.open(at('quiet.test', '/'));
  await seeOffer(page);
  await clickOffer(page, 'Not for an hour', async () => (await offerFrame(page)) === null);
  if (ENGINE === 'chromium') await (await backgroundWorker(scene.browser)).close();
  await page.reload();
  await expectNoOffer(page);
  const options = await scene.browser.openExtensionPage('/options.html');
  await options.bringToFront();
  await until('the pause', async () => /quiet\.test\s+until \d/.test(await textOf(options)));
  await clickButton(options, 'Remove');
  await until('the pause to go', async () => !(await textOf(options)).includes('quiet.test'));
  await page.bringToFront();
  await page.reload();
  await seeOffer(page);
  await page.close();
});

test.each([
  ['Mail.cx', () => 'https://mail.cx/register'],
  ['the service in use', () => `${scene.server.apiOrigin}/register`],
])('the pages of %s are left alone', async (_, address) => {
  const page = await scene.browser.driver.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    void request.respond({ contentType: 'text/html', body: PAGES['/'] as string });
  });
  await page.goto(address());
  await page.bringToFront();
  expect(await textOf(page)).toContain('Create your account');
  await expectNoOffer(page);
  await page.close();
});
