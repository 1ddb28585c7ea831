/** Attacks across sites and frames: whose offer, whose address, whose code; and documents of odd kinds. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { clickOffer, findButton, offerFrame, textOf } from '../../scripts/reach-in.ts';
import { ROOT } from '../../scripts/run-tool.ts';
import { until } from '../../scripts/until.ts';
import { numberedCase } from '../cases/numbered-case.ts';
import { backgroundWorker } from '../e2e/background-worker.ts';
import { takeFromContextMenu } from '../e2e/context-menu.ts';
import { ENGINE } from '../e2e/scene.ts';
import { turnTo } from '../e2e/turn-to.ts';
import { ADDRESS, CREATE, emailValue, pause, setHostileScene } from './hostile-scene.ts';
import { oddDocuments } from './odd-documents.ts';

const FIELDS = `<form onsubmit="return false"><p><label>Name <input name="name"></label></p>
  <p><label>Email address <input type="email" name="email"></label></p>
  <p><label>Password <input type="password" autocomplete="new-password"></label></p></form>`;
const CODE = '<p><label>Verification code <input name="code" autocomplete="one-time-code"></label></p>';
const shell = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sign up</title>
  <style>body{margin:24px 40px 400px;font:16px sans-serif} input{display:block;width:260px;height:30px} iframe{width:420px;height:330px}</style>${body}`;
const FRAMES = ['cross-origin', 'sandbox', 'sandboxed-srcdoc', 'about-blank', 'blob', 'data'] as const;
const SUFFIXES = ['github.io', 'gitlab.io', 'neocities.org'];

const scene = setHostileScene(
  (server) => ({
    '/sign-up': { body: shell(FIELDS) },
    '/sign-up-with-code': { body: shell(FIELDS + CODE) },
    '/code': { body: shell(`<form>${CODE}</form>`) },
    '/p28': {
      body: shell(`${FIELDS}
        <iframe name="cross-origin" src="${server.urlOf('p28-victim.localhost', '/sign-up')}"></iframe>
        <iframe name="sandbox" sandbox="allow-scripts allow-forms" src="/sign-up"></iframe>
        <iframe name="sandboxed-srcdoc" sandbox="allow-scripts" srcdoc='${shell(FIELDS).replaceAll("'", '&#39;')}'></iframe>
        <iframe name="about-blank"></iframe><iframe name="blob"></iframe>
        <iframe name="data" src="data:text/html,${encodeURIComponent(shell(FIELDS))}"></iframe>
        <script>
          const markup = ${JSON.stringify(shell(FIELDS))};
          frames['about-blank'].document.body.innerHTML = markup;
          document.querySelector('[name=blob]').src = URL.createObjectURL(new Blob([markup], { type: 'text/html' }));
        </script>`),
    },
    '/p29': {
      body: shell(
        '<main><iframe name="inner" src="/sign-up" style="width:700px;height:500px"></iframe></main>',
      ),
    },
    ...oddDocuments(shell(FIELDS), FIELDS),
  }),
  { localHosts: SUFFIXES.flatMap((suffix) => [`alice-p32.${suffix}`, `bob-p32.${suffix}`]) },
);
const known = { suite: 'attacks', surroundings: ENGINE } as const;
const visit = (host: string, path = '/sign-up') =>
  scene.open(scene.documents.urlOf(`${host}.localhost`, path));
const made = () => scene.layer.requests(CREATE).length;

/** The page's own frame of that name. */
async function frameNamed(page: Page, name: string): Promise<Frame> {
  return until(`the frame ${name}`, async () => {
    for (const frame of page.frames()) {
      const found = await frame
        .evaluate((name) => window.name === name && !!document.querySelector('[name=email]'), name)
        .catch(() => false);
      if (found) return frame;
    }
    return null;
  });
}

numberedCase(
  { ...known, id: 'P28', title: 'frames of other origins and of none' },
  async () => {
    const page = await visit('p28', '/p28');
    const reached: string[] = [];
    for (const name of FRAMES) {
      const frame = await frameNamed(page, name);
      const field = (await frame.$('[name=email]')) as ElementHandle<Element>;
      await field.click();
      await pause();
      expect(await offerFrame(page), `an offer in ${name}`).toBeNull();
      const mailboxes = made();
      await fillByMenu(page, field);
      await until(`the mailbox of the menu for ${name}`, () => made() > mailboxes);
      const filled = await until(
        'the filled field',
        async () => ADDRESS.test(await emailValue(frame)),
        3_000,
      ).catch(() => false);
      if (filled) reached.push(name);
    }
    expect(reached).toEqual(expect.arrayContaining(['cross-origin', 'sandbox']));
    await turnTo(page, 'Email address');
    expect(await offerFrame(page), 'the control: the page’s own form').not.toBeNull();
    await page.close();
    return {
      outcome: 'withstood',
      note: `no offer in ${FRAMES.length} kinds of frames; the menu fills in ${reached.join(', ')}`,
    };
  },
  90_000,
);

/** Takes "Create mailbox" from the context menu of a field, in whatever frame it is. */
async function fillByMenu(page: Page, field: ElementHandle<Element>): Promise<void> {
  if (ENGINE === 'firefox')
    return takeFromContextMenu(scene.browser, page, field, { words: 'Create mailbox', id: 'create' });
  await field.click({ button: 'right' });
  const worker = await backgroundWorker(scene.browser);
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const frames = await chrome.scripting.executeScript({
      target: { tabId: tab?.id as number, allFrames: true },
      func: () => document.hasFocus() && document.activeElement instanceof HTMLInputElement,
    });
    const frameId = frames.find(({ result }) => result)?.frameId ?? 0;
    const { onClicked } = chrome.contextMenus as unknown as {
      onClicked: { dispatch(...args: unknown[]): void };
    };
    onClicked.dispatch({ menuItemId: 'create', editable: true, frameId, pageUrl: tab?.url }, tab);
  });
}

/** What the outer page does to a frame of its own origin once the offer stands in it. */
const OUTER: Record<string, string> = {
  none: '',
  'a transparent frame': `frame.style.opacity = 0`,
  'a transparent parent': `frame.parentElement.style.opacity = .01`,
  'a clipped frame': `frame.style.clipPath = 'inset(50%)'`,
  'a div over it': `const cover = document.createElement('div');
    cover.style.cssText = 'position:fixed;inset:0;background:#fff;pointer-events:none;z-index:9999';
    document.body.append(cover)`,
  'a popover over it': `const cover = document.createElement('div');
    cover.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;background:#fff;pointer-events:none;border:0';
    cover.popover = 'manual'; document.body.append(cover); cover.showPopover()`,
};
/** Covers that take no clicks: only the browser's own word on visibility, which Firefox does not have, tells of them. */
const UNSEEN_BY_SCRIPT = ['a div over it', 'a popover over it'];

numberedCase(
  { ...known, id: 'P29', title: 'a frame of the same origin that the page around it hides' },
  async () => {
    const granted: string[] = [];
    for (const [way, attack] of Object.entries(OUTER)) {
      const page = await visit(`p29-${way.replaceAll(' ', '-')}`, '/p29');
      const inner = await frameNamed(page, 'inner');
      const offer = await until('the offer', async () => {
        await (await inner.$('[name=name]'))?.click();
        await (await inner.$('[name=email]'))?.click();
        return until('the offer', () => offerFrame(page), 2_000).catch(() => null);
      });
      const button = await until('its button', () => findButton(offer, 'Use a fresh'));
      await pause(700);
      const asked = made();
      await page.evaluate(`{ const frame = document.querySelector('iframe'); ${attack} }`);
      await button.click().catch(() => undefined);
      await pause(1_200);
      if (made() > asked) granted.push(way);
      await page.close();
    }
    expect(granted, 'the control').toContain('none');
    const rest = granted.filter((way) => way !== 'none');
    if (ENGINE === 'chromium') {
      expect(rest).toEqual([]);
      return { outcome: 'withstood', note: `${Object.keys(OUTER).length - 1} ways` };
    }
    expect(rest.filter((way) => !UNSEEN_BY_SCRIPT.includes(way))).toEqual([]);
    if (rest.length === 0) return { outcome: 'withstood', note: `${Object.keys(OUTER).length - 1} ways` };
    return {
      outcome: 'bounded',
      note: `grant under ${rest.join(' and ')} of the outer page: a fresh address for that very site, three an hour`,
    };
  },
  90_000,
);

numberedCase(
  { ...known, id: 'P31', title: 'the address of another site, looked for by a page' },
  async () => {
    const look = async () => {
      const page = await visit('p31');
      const frame = await turnTo(page, 'Email address');
      await until('the offer’s button', () => findButton(frame, 'Use'));
      await pause();
      const box = await page.evaluate(() => {
        const { width, height } =
          document.querySelector(':root > div[popover]')?.getBoundingClientRect() ?? {};
        const all = [...document.querySelectorAll('*')];
        const words = all.flatMap((each) =>
          [...each.attributes].map(({ name, value }) => `${name}=${value}`),
        );
        const values = [...document.querySelectorAll('input')].map(({ value }) => value);
        return {
          width,
          height,
          title: document.title,
          words: [...words, ...values].join(),
          html: document.documentElement.outerHTML,
        };
      });
      const offered = await textOf(frame);
      const title = await frame.evaluate(() => document.title);
      await page.close();
      return { box, offered, title };
    };
    const before = await look();
    const other = await visit('p31-other');
    const address = await scene.fillFresh(other);
    // Firefox keeps what stands in fields over a reload.
    await other.goto(other.url());
    const there = await turnTo(other, 'Email address');
    expect(
      await until('the control: that site’s own', () => findButton(there, `Use ${address.split('@')[0]}`)),
    ).not.toBeNull();
    await other.close();
    const after = await look();
    expect(JSON.stringify(after)).not.toContain(address.split('@')[0]);
    expect(after).toEqual(before);
    return { outcome: 'withstood', note: 'same box, same words, with and without' };
  },
);

numberedCase({ ...known, id: 'P32', title: 'two owners below one public suffix' }, async () => {
  const at = (who: string, suffix: string) => scene.documents.urlOf(`${who}-p32.${suffix}`, '/sign-up');
  let suffix = '';
  for (const each of SUFFIXES) {
    const page = await scene.open(at('alice', each)).catch(() => null);
    if (!page) continue;
    suffix = each;
    await page.close();
    break;
  }
  expect(suffix, 'a public suffix that can be shown here').not.toBe('');
  const alice = await scene.open(at('alice', suffix));
  const address = await scene.fillFresh(alice);
  const bob = await scene.open(at('bob', suffix));
  const offer = await turnTo(bob, 'Email address');
  await until('the offer’s button', () => findButton(offer, 'Use a fresh mailbox'));
  expect(await textOf(offer)).not.toContain(address);
  expect(await textOf(offer)).toContain(`bob-p32.${suffix}`);
  await bob.close();
  await alice.bringToFront();
  await alice.goto(alice.url());
  const own = await turnTo(alice, 'Email address');
  await until('the control: alice’s own', () => findButton(own, `Use ${address}`));
  await alice.close();
  return { outcome: 'withstood', note: suffix };
});

/** Takes the offer and puts away what it says then, so that there is room for a card. */
async function signUp(page: Page): Promise<string> {
  const address = await scene.fillFresh(page);
  await clickOffer(page, 'Close', async () => (await offerFrame(page)) === null);
  return address;
}

const codeValue = (page: Page) => page.$eval('[name=code]', (each) => (each as HTMLInputElement).value);

numberedCase(
  { ...known, id: 'P33', title: 'a code for one site, a look-alike with a code field' },
  async () => {
    const code = '482913';
    const page = await visit('p33', '/sign-up-with-code');
    const address = await signUp(page);
    const lookalike = await visit('p33-lookalike', '/code');
    await lookalike.click('[name=code]');
    await scene.sendMail({
      to: address,
      subject: 'Confirm',
      text: `Your verification code for p33-lookalike is ${code}.`,
    });
    const cardWith = async (each: Page) => {
      const frame = await offerFrame(each);
      return frame ? (await textOf(frame).catch(() => '')).replaceAll(/\s/g, '').includes(code) : false;
    };
    await until('the control: the card of the site', () => cardWith(page), 30_000);
    await lookalike.click('h1, body');
    await lookalike.click('[name=code]');
    await pause(1_500);
    expect(await offerFrame(lookalike)).toBeNull();
    expect(await codeValue(lookalike)).toBe('');
    expect(await lookalike.evaluate(() => document.documentElement.outerHTML)).not.toContain(code);
    await lookalike.close();
    await page.bringToFront();
    await clickOffer(page, 'Fill', async () => (await codeValue(page)) === code);
    await page.close();
    return 'withstood';
  },
  90_000,
);

const MAILS: Record<string, string> = {
  'two codes': 'Your verification code is 482913.\n\nYour code for the support line is 771204.',
  'a phone number and a price':
    'Thank you. You owe nothing: $4,829.13 was paid back.\nQuestions? +1 555 014 2889.\n\nYour verification code: 336471',
  'an embedded right-to-left order': 'Your verification code: \u202e319284\u202c\n\nWelcome!',
  'invisible characters between the digits': 'Your verification code: 60\u200b31\u200d7\u20605\n\nWelcome!',
  'digits of another width': 'Your verification code: ５０７１８２\n\nWelcome!',
};

numberedCase(
  { ...known, id: 'P34', title: 'mail in which the code is not the only number' },
  async () => {
    const pages: { way: string; page: Page }[] = [];
    for (const [way, text] of Object.entries(MAILS)) {
      const page = await visit(`p34-${pages.length}`, '/sign-up-with-code');
      const to = await signUp(page);
      await scene.sendMail({ to, subject: 'Welcome to Tidepool', text });
      pages.push({ way, page });
    }
    const seen: string[] = [];
    for (const { way, page } of pages) {
      await page.bringToFront();
      const shown = await until(
        `the card for ${way}`,
        async () => {
          const frame = await offerFrame(page);
          return frame && (await findButton(frame, 'Fill')) ? textOf(frame) : '';
        },
        20_000,
      ).catch(() => '');
      expect(await codeValue(page), `${way}: nothing without a click`).toBe('');
      if (shown) {
        await clickOffer(page, 'Fill', async () => (await codeValue(page)) !== '');
        const filled = await codeValue(page);
        expect(filled).toMatch(/^[0-9]{6}$/);
        const line = shown.split('\n').find((each) => each.startsWith('Fill')) ?? shown;
        expect(
          line.replaceAll(/[ \u00a0\u2009\u202f]/g, ''),
          `${way}: the card shows what it fills`,
        ).toContain(filled);
      }
      seen.push(`${way}: ${shown ? 'shown, then filled' : 'no code offered'}`);
      await page.close();
    }
    if (process.env.FRESHBOX_SHOW) console.log(seen);
    expect(seen[0], 'the control').toContain('filled');
    return {
      outcome: 'withstood',
      note: `${seen.filter((each) => each.includes('filled')).length} of ${seen.length} mails gave a code, shown before it was filled`,
    };
  },
  150_000,
);

/** Documents where an offer is to work; in the others it may be absent. */
const OFFERED = ['no-styles-policy', 'trusted-types', 'xhtml', 'no-body', 'opener-policy'];

numberedCase(
  { ...known, id: 'P44', title: 'documents with strict policies and of odd kinds' },
  async () => {
    const pictures = join(ROOT, '.output', 'attacks', ENGINE);
    mkdirSync(pictures, { recursive: true });
    const offered: string[] = [];
    const absent: string[] = [];
    for (const path of Object.keys(oddDocuments('', ''))) {
      const way = path.slice(1);
      const page = await scene.browser.driver.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => {
        const words = String((error as Error).stack ?? error);
        // Firefox reports as errors what the page's own policy keeps from the page's own styles and handlers.
        if (!/Content-Security-Policy/.test(words) || /extension/.test(words)) errors.push(words);
      });
      await page.goto(scene.documents.urlOf(`p44-${way}.localhost`, path)).catch(() => undefined);
      await page.bringToFront();
      const frame = await until(
        `the offer in ${way}`,
        async () => {
          for (const each of page.frames()) {
            const name = (await each.$('[name=name]').catch(() => null)) ?? null;
            await name?.click().catch(() => undefined);
            const field = await each.$('[name=email]').catch(() => null);
            await field?.click().catch(() => undefined);
          }
          return until('the offer', () => offerFrame(page), 1_500).catch(() => null);
        },
        4_000,
      ).catch(() => null);
      if (frame) {
        offered.push(way);
        const button = await until(`the button in ${way}`, () => findButton(frame, 'Use a fresh mailbox'));
        const style = await button.evaluate((each) => {
          const { display, cursor } = getComputedStyle(each);
          const { width, height } = each.getBoundingClientRect();
          return { display, cursor, width, height };
        });
        expect(style, way).toMatchObject({ display: 'flex', cursor: 'pointer' });
        expect(style.width, way).toBeGreaterThan(200);
        await pause(300);
      } else absent.push(way);
      if (frame || OFFERED.includes(way))
        await page.screenshot({ path: join(pictures, `p44-${way}.png`) }).catch(() => undefined);
      expect(errors, way).toEqual([]);
      await page.close();
    }
    if (process.env.FRESHBOX_SHOW) console.log({ offered, absent });
    expect(offered).toEqual(expect.arrayContaining(OFFERED));
    return {
      outcome: 'withstood',
      note: `offer in ${offered.join(', ')}; none in ${absent.join(', ')}; no error`,
    };
  },
  150_000,
);
