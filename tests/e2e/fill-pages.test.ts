/** Every fill page with the real extension: what the page itself holds, before, after, and what it sends. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickButton, clickOffer, offerFrame, textOf } from '../../scripts/reach-in.ts';
import { until } from '../../scripts/until.ts';
import { buildFillPages } from '../fill-pages/build.ts';
import { FILL_PAGES, type FillPageFacts } from '../fill-pages/pages.ts';
import { type FillPageServer, serveFillPages } from '../fill-pages/serve.ts';
import type { PageState } from '../fill-pages/tell.ts';
import { fieldValues, findButtonPart, findFieldPart } from './page-parts.ts';
import { forceColors, zoomTo } from './page-view.ts';
import { ENGINE, setScene } from './scene.ts';

const scene = setScene({ options: { requestsPerSecond: 0 } });
const ADDRESS = /[\w.-]+@mail\.cx/;
const NOT_KEPT = 'This page did not keep it. Copied: paste it.';
/** Time in which a page may still take a value back, in ms. */
const TICK = 150;
/** The probe comes once a page has loaded, in ms. */
const PROBE = 150;

let pages: FillPageServer;
let page: Page;
beforeAll(async () => {
  await buildFillPages();
  pages = await serveFillPages();
  page = await scene.open(pages.list);
});
afterAll(async () => {
  await pages?.close();
  console.log(tableOf(results));
});

/** What was seen of each page, step by step. */
const STEPS = ['filled', 'kept after blur', 'undone', 'sent', 'copied'] as const;
const results = new Map<string, Partial<Record<(typeof STEPS)[number], true>>>();

function tick(name: string, step: (typeof STEPS)[number]): void {
  results.set(name, { ...results.get(name), [step]: true });
}

function tableOf(all: typeof results): string {
  const width = Math.max(...[...all.keys()].map((name) => name.length));
  const line = (name: string, cells: readonly string[]) =>
    [name.padEnd(width), ...cells.map((cell, index) => cell.padEnd(STEPS[index]?.length ?? 0))].join('  ');
  const rows = [...all].map(([name, seen]) =>
    line(
      name,
      STEPS.map((step) => (seen[step] ? '✓' : '-')),
    ),
  );
  return [`Fill pages in ${ENGINE}`, line('', STEPS), ...rows].join('\n');
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const stateOf = () => page.evaluate(() => window.fillPage?.state()) as Promise<PageState>;
const allOf = async () => ({ state: await stateOf(), fields: await fieldValues(page) });

/** Opens a page and leads to its field. */
async function visit({ name, opener, field, view }: FillPageFacts) {
  await page.goto(pages.urlOf(name));
  if (view?.zoom) await zoomTo(scene, page, view.zoom);
  if (view?.forcedColors) await forceColors(scene, page, true);
  await pause(PROBE);
  if (opener) await press(opener);
  return until('the field', () => findFieldPart(page, field ?? 'Email address'));
}

async function press(name: string): Promise<void> {
  const button = await until(`the button "${name}"`, () => findButtonPart(page, name));
  await button.click();
}

/** Clicks into the field once, takes an offer, and waits for its word. @returns what it says */
async function take(facts: FillPageFacts, offer: string): Promise<string> {
  await (await visit(facts)).click();
  await until('the offer', () => offerFrame(page), 4_000);
  const word = async () => {
    const frame = await offerFrame(page);
    const said = frame ? await textOf(frame) : '';
    return /Filled in|did not keep/.test(said) ? said : '';
  };
  await clickOffer(page, offer, async () => (await word()) !== '');
  return word();
}

function expected(before: PageState, address: string): PageState {
  return { email: address, ...(before.again !== undefined && { again: address }) };
}

async function paste(): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
}

const offered = FILL_PAGES.filter(({ name }) => name !== 'editable-only');

describe.each(offered.filter(({ ends }) => ends !== 'copied'))('$name: $what', (facts) => {
  const { name, button = 'Create account' } = facts;

  test('takes a fresh address, keeps it when the field is left, and Undo takes it out again', async () => {
    await visit(facts);
    const before = await allOf();
    const said = await take(facts, 'Use a fresh mailbox');
    expect(said).toContain('Filled in');
    const address = ADDRESS.exec(said)?.[0] ?? '';
    await pause(TICK);
    expect(await stateOf()).toEqual(expected(before.state, address));
    tick(name, 'filled');
    await page.keyboard.press('Tab');
    await pause(TICK);
    expect(await stateOf()).toEqual(expected(before.state, address));
    tick(name, 'kept after blur');
    await clickButton(await until('the offer', () => offerFrame(page)), 'Undo');
    await until('what was there before', async () => (await stateOf()).email === before.state.email);
    await pause(TICK);
    expect(await allOf()).toEqual(before);
    tick(name, 'undone');
  });

  test('sends the address it was given', async () => {
    const said = await take(facts, 'Use ');
    const address = ADDRESS.exec(said)?.[0] ?? '';
    const held = await stateOf();
    await pause(TICK);
    await press(button);
    const sent = await until('what the page sends', () => pages.sentBy(name));
    expect(sent).toMatchObject(expected(held, address));
    tick(name, 'sent');
  });
});

describe.each(offered.filter(({ ends }) => ends === 'copied'))('$name: $what', (facts) => {
  test('gets told on: its field is as before, and the address is copied', async () => {
    await visit(facts);
    const before = await allOf();
    const said = await take(facts, 'Use a fresh mailbox');
    expect(said).toContain(NOT_KEPT);
    const address = ADDRESS.exec(said)?.[0] ?? '';
    await pause(TICK);
    expect(await allOf()).toEqual(before);
    const notes = await until('the notes', () => findFieldPart(page, 'Notes'));
    await notes.click();
    await paste();
    await until('the address in the notes', async () => (await fieldValues(page)).includes(address));
    tick(facts.name, 'copied');
  });
});
