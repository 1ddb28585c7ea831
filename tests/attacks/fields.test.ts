/** Attacks on the fill itself: fields nobody sees, fields swapped on the way, pages that listen in. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { clickOffer } from '../../scripts/reach-in.ts';
import { until } from '../../scripts/until.ts';
import { numberedCase } from '../cases/numbered-case.ts';
import { giveCommand } from '../e2e/give-command.ts';
import { ENGINE } from '../e2e/scene.ts';
import { turnTo } from '../e2e/turn-to.ts';
import { ADDRESS, CREATE, pause, saidByOffer, setHostileScene } from './hostile-scene.ts';

const scene = setHostileScene();
const known = { suite: 'attacks', surroundings: ENGINE } as const;
/** So late after the click that it is let through already, in ms. */
const AFTER = 500;

type Attack = {
  isOn: boolean;
  heard: { what: string; words: string; stack: string }[];
  errors: string[];
  begin(): void;
};
const attackIsOn = (page: Page) =>
  page
    .evaluate(() => (globalThis as unknown as { attack?: Attack }).attack?.isOn === true)
    .catch(() => false);
const visit = (host: string, path: string) => scene.open(scene.documents.urlOf(`${host}.localhost`, path));

/** The values of every field of a page but the one named, wherever they are. */
function otherValues(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const inputs = [...document.querySelectorAll('input')];
    for (const frame of document.querySelectorAll('iframe'))
      inputs.push(...(frame.contentDocument?.querySelectorAll('input') ?? []));
    return inputs.map(({ value }) => value).filter((value) => value !== '');
  });
}

numberedCase(
  { ...known, id: 'P25', title: 'fields that nobody sees, beside the one that was chosen' },
  async () => {
    const page = await visit('p25', '/p25-hidden-fields.html');
    const ways = await page.$$eval('form', (forms) => forms.map((form) => form.dataset.way ?? ''));
    const filled: string[] = [];
    for (const [index, way] of ways.entries()) {
      const form = (await page.$$('form'))[index];
      const field = await form?.$('[name=email]');
      const value = () => form?.$eval('[name=email]', (each) => (each as HTMLInputElement).value) ?? '';
      if (index === 0) {
        await turnTo(page, 'Email address');
        await clickOffer(page, 'Use a fresh mailbox', async () => ADDRESS.test(await value()));
      } else {
        await field?.click();
        await giveCommand(scene);
      }
      const address = await until(`the field of "${way}"`, async () => ADDRESS.exec(await value())?.[0]);
      const others = () =>
        page.$$eval(
          'form',
          (forms, index) =>
            [...forms[index as number]!.querySelectorAll('input')]
              .slice(1)
              .map((input) => `${input.name}=${input.value}`),
          index,
        );
      if (way === 'not hidden')
        await until('the control: a field to be seen', async () =>
          (await others()).includes(`again=${address}`),
        );
      else {
        await pause(300);
        const got = (await others()).filter((each) => each.includes('@'));
        if (got.length) filled.push(`${way}: ${got}`);
      }
    }
    await page.close();
    expect(filled).toEqual([]);
    return { outcome: 'withstood', note: `${ways.length - 1} ways to hide a field` };
  },
);

const SWAPS = [
  'replaced',
  'removed',
  'hidden',
  'password field',
  'other form',
  'other form by attribute',
  'other action',
  'other action of the button',
  'transparent',
  'off the page',
  'clipped away',
  'in a shadow root',
  'in a frame',
];
numberedCase(
  { ...known, id: 'P26', title: 'the field swapped between click and fill' },
  async () => {
    const filled: string[] = [];
    for (const way of ['none', ...SWAPS]) {
      const page = await visit(
        `p26-${way.replaceAll(' ', '-')}`,
        `/p26-swapped-field.html?after=${AFTER}&way=${way}`,
      );
      const values = await clickWhileHeld(page);
      if (way === 'none') expect(values, 'the control is filled').toHaveLength(1);
      else if (values.length) filled.push(`${way}: ${values}`);
      await page.close();
    }
    expect(filled).toEqual([]);
    return { outcome: 'withstood', note: `${SWAPS.length} swaps` };
  },
  120_000,
);

const ROUTES = [
  'another route',
  'the address replaced',
  'another fragment',
  'document.open',
  'the body anew',
  'another document',
  'another site',
];
numberedCase(
  { ...known, id: 'P30', title: 'another route or document between click and answer' },
  async () => {
    for (const way of ['none', ...ROUTES]) {
      const host = `p30-${way.replaceAll(/\W/g, '-')}`;
      const page = await visit(host, `/p30-another-route.html?after=${AFTER}&way=${way}`);
      const values = await clickWhileHeld(page);
      if (way === 'none') expect(values, 'the control is filled').toHaveLength(1);
      else expect(values, way).toEqual([]);
      await page.close();
    }
    return { outcome: 'withstood', note: `${ROUTES.length} changes of route or document` };
  },
  120_000,
);

/** Takes the offer; the service answers only when the page has done its attack. @returns what stands in its fields */
async function clickWhileHeld(page: Page): Promise<string[]> {
  const hold = scene.layer.hold(CREATE, 'after');
  await turnTo(page, 'Email address');
  await takeOffer(page);
  await hold.held;
  await until('the attack', async () => (await attackIsOn(page)) || (await isElsewhere(page)));
  hold.release();
  await until('the end of the wait', () => saidByOffer(page));
  await pause(400);
  return otherValues(page);
}

/** Clicks the offer until the service is asked. */
async function takeOffer(page: Page): Promise<void> {
  const asked = scene.layer.requests(CREATE).length;
  await clickOffer(page, 'Use a fresh mailbox', async () => scene.layer.requests(CREATE).length > asked);
}

const isElsewhere = (page: Page) =>
  page.evaluate(() => location.search.includes('after=9')).catch(() => false);

const EARS = ['listening', 'throwing', 'refusing'];
numberedCase(
  { ...known, id: 'P27', title: 'setters, listeners and prototypes that listen, throw and refuse' },
  async () => {
    const counts: number[] = [];
    for (const way of EARS) {
      const page = await visit(`p27-${way}`, `/p27-listening-prototypes.html?way=${way}`);
      const escaped: string[] = [];
      page.on('pageerror', (error) => escaped.push(String((error as Error).stack ?? error)));
      await turnTo(page, 'Email address');
      const hold = scene.layer.hold(CREATE, 'after');
      await takeOffer(page);
      await hold.held;
      // Not earlier: the driver finds its way by the very methods that listen and throw now.
      await page.evaluate(() => (globalThis as unknown as { attack: Attack }).attack.begin());
      hold.release();
      await saidByOffer(page);
      const { heard, errors, value } = await page.evaluate(() => {
        const { attack } = globalThis as unknown as { attack: Attack & { end(): void } };
        attack.end();
        const field = document.querySelector<HTMLInputElement>('[name=email]');
        return { heard: attack.heard, errors: attack.errors, value: field?.value ?? '' };
      });
      await page.close();
      const all = JSON.stringify(heard);
      expect(all).not.toMatch(/(chrome|moz)-extension:/);
      for (const secret of scene.secrets()) expect(all).not.toContain(secret);
      expect([...errors, ...escaped].filter((each) => !each.includes('the page’s own'))).toEqual([]);
      if (way !== 'refusing') expect(value, way).toMatch(ADDRESS);
      expect(
        heard.some(({ words }) => ADDRESS.test(words)),
        `the control: ${way} hears the address`,
      ).toBe(true);
      counts.push(heard.length);
    }
    return { outcome: 'withstood', note: `${counts.join(', ')} things heard, of ours the address alone` };
  },
  120_000,
);
