/** Every fill page with the real extension: what the page itself holds, before and after, and what it sends. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { clickButton, clickOffer, offerFrame, textOf } from '../../scripts/reach-in.ts';
import { until } from '../../scripts/until.ts';
import type { FillPageFacts } from '../fill-pages/pages.ts';
import { type FillPageServer, serveFillPages } from '../fill-pages/serve.ts';
import type { PageState } from '../fill-pages/tell.ts';
import { createFillResults } from './fill-results.ts';
import { giveCommand } from './give-command.ts';
import { fieldValues, findButtonPart, findFieldPart } from './page-parts.ts';
import { forceColors, zoomTo } from './page-view.ts';
import { setScene } from './scene.ts';

const scene = setScene({ options: { requestsPerSecond: 0 } });
const results = createFillResults();
const ADDRESS = /[\w.-]+@mail\.cx/;
/** Time in which a page may still take a value back, in ms. */
const TICK = 150;
/** The probe comes once a page has loaded, in ms. */
const PROBE = 150;
const PATIENCE = 4_000;
/** The popup opens and copies; a click into the page before that would close it, in ms. */
const POPUP = 2_000;

let pages: FillPageServer;
let page: Page;
/** Declares the tests of fill pages. */
export function playFillPages(all: FillPageFacts[]): void {
  beforeAll(async () => {
    pages = await serveFillPages(inject('fillPages'));
    page = await scene.open(pages.list);
  });
  afterAll(async () => {
    await pages?.close();
    console.log(results.table());
  });

  describe.each(all.filter(({ ends }) => !ends))('$name: $what', (facts) => {
    const { name, button = 'Create account' } = facts;

    test('takes a fresh address, keeps it when the field is left, and Undo takes it out again', async () => {
      const before = await turnToField(facts);
      const held = holding(before.state, await take('Use a fresh mailbox', 'Filled in'));
      await pause(TICK);
      expect(await stateOf()).toEqual(held);
      results.saw(name, 'filled');
      await page.keyboard.press('Tab');
      await pause(TICK);
      expect(await stateOf()).toEqual(held);
      results.saw(name, 'kept after blur');
      await clickButton(await until('the notice', () => offerFrame(page)), 'Undo');
      await until('what was there before', async () => (await stateOf()).email === before.state.email);
      await pause(TICK);
      expect(await allOf()).toEqual(before);
      results.saw(name, 'undone');
    });

    test('sends the address it was given', async () => {
      const before = await turnToField(facts);
      const held = holding(before.state, await take('Use ', 'Filled in'));
      await pause(TICK);
      await press(button);
      expect(await until('what the page sends', () => pages.sentBy(name))).toMatchObject(held);
      await until('the page to say so', async () => {
        const texts = await Promise.all(page.frames().map((frame) => textOf(frame).catch(() => '')));
        return texts.some((text) => text.includes('Thank you'));
      });
      results.saw(name, 'sent');
    });
  });

  describe.each(all.filter(({ ends }) => ends === 'copied'))('$name: $what', (facts) => {
    test('gets told on: its fields are as before, and the address is copied', async () => {
      const before = await turnToField(facts);
      const address = await take('Use a fresh mailbox', 'This page did not keep it. Copied: paste it.');
      await pause(TICK);
      expect(await allOf()).toEqual(before);
      await pasteInto(await until('the notes', () => findFieldPart(page, 'Notes')));
      await until('the address in the notes', async () => (await fieldValues(page)).includes(address));
      results.saw(facts.name, 'told on and copied');
    });
  });

  describe.each(all.filter(({ ends }) => ends === 'no offer'))('$name: $what', (facts) => {
    test('gets no offer; the keyboard command leaves it alone and copies the address', async () => {
      const field = await visit(facts);
      let held = await allOf();
      await field.click();
      await giveCommand(scene);
      await pause(POPUP);
      await until('the address on the clipboard', async () => {
        expect(await allOf()).toEqual(held);
        await pasteInto(field);
        held = await allOf();
        const { email } = held.state;
        return email.startsWith(`${facts.name}-`) && ADDRESS.test(email);
      });
      expect(await offerFrame(page)).toBeNull();
      results.saw(facts.name, 'told on and copied');
    });
  });
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What the page says that it holds. */
const stateOf = () => page.evaluate(() => window.fillPage?.state()) as Promise<PageState>;

/** What the page says, and what it shows. */
const allOf = async () => ({ state: await stateOf(), fields: await fieldValues(page) });

const holding = (before: PageState, address: string): PageState => ({
  email: address,
  ...(before.again !== undefined && { again: address }),
});

/** Opens a page in the view it wants and leads to its form. @returns the field */
async function visit({ name, opener, view, field = 'Email address' }: FillPageFacts): Promise<ElementHandle> {
  await page.goto(pages.urlOf(name));
  if (view?.zoom) await zoomTo(scene, page, view.zoom);
  if (view?.forcedColors) await forceColors(scene, page, true);
  await pause(PROBE);
  if (opener) await press(opener);
  return until('the field', () => findFieldPart(page, field));
}

/**
 * Clicks into the field, once, and waits for the offer. On a busy machine the probe may come after the click; then the
 * page is opened anew.
 *
 * @returns what the page held before
 */
function turnToField(facts: FillPageFacts) {
  return until('the offer', async () => {
    const field = await visit(facts);
    const before = await allOf();
    await field.click();
    const offer = await until('the offer', () => offerFrame(page), PATIENCE).catch(() => null);
    return offer && before;
  });
}

async function press(name: string): Promise<void> {
  const button = await until(`the button "${name}"`, () => findButtonPart(page, name));
  await button.click();
}

/** Takes the offer and waits for its word. @returns the address */
async function take(offer: string, word: string): Promise<string> {
  let said = '';
  await clickOffer(page, offer, async () => {
    const frame = await offerFrame(page);
    said = frame ? await textOf(frame) : '';
    return /Filled in|did not keep/.test(said);
  });
  expect(said).toContain(word);
  return ADDRESS.exec(said)?.[0] ?? '';
}

/** Puts what is on the clipboard in place of what the field has, with the keys a person presses. */
async function pasteInto(field: ElementHandle): Promise<void> {
  await field.click();
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
}
