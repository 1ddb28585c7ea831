/**
 * How often the checks that keep pages from stealing clicks refuse an honest one: on every captured page with a field for
 * a new address the offer is called up and taken with a real mouse.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { connectExtension } from '../scripts/connect-extension.ts';
import type { LaunchedBrowser } from '../scripts/launch-browser.ts';
import { findButton, offerFrame, textOf } from '../scripts/reach-in.ts';
import { ROOT } from '../scripts/run-tool.ts';
import { until } from '../scripts/until.ts';
import { type RunningServer, startServer } from '../server/start-server.ts';
import { type LabelledPage, sharedPages } from '../tests/judge/labelled-pages.ts';
import { serveLabelled } from '../tests/judge/serve-labelled.ts';

/** An offer that has not come by then will not come, in ms. */
const PATIENCE = 1_500;
/** From seeing the offer to clicking, in ms. */
const AIM = 1_000;
/** Longest time from a click to its address or refusal, in ms. */
const DECIDED = 6_000;

type Result =
  /** The judge keeps still at the field, which is not the checks' doing. */
  { id: string; ended: 'not-offered' | 'granted' } | { id: string; ended: 'refused'; obstacle: string };

interface Spot {
  x: number;
  y: number;
}

/** Where a field is, by its place among all of them; null when it cannot be seen. */
function spotOfField(tab: Page, index: number): Promise<Spot | null> {
  return tab.evaluate((index: number) => {
    const all: Element[] = [];
    const visit = (tree: ParentNode) => {
      for (const element of tree.querySelectorAll('*')) {
        if (element.matches('input,textarea,select')) all.push(element);
        if (element.shadowRoot) visit(element.shadowRoot);
      }
    };
    visit(document);
    const field = all[index];
    (document.activeElement as HTMLElement | null)?.blur();
    field?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const { left, top, width, height } = field?.getBoundingClientRect() ?? new DOMRect();
    return width && height ? { x: left + width / 2, y: top + height / 2 } : null;
  }, index);
}

/** Where the button of the offer is, once it can be seen; null while it cannot. */
async function spotOfButton(tab: Page, frame: Frame): Promise<Spot | null> {
  const host = await tab.evaluate(() => {
    const layers = [...document.querySelectorAll<HTMLElement>('div:popover-open')];
    const { left = 0, top = 0 } =
      layers.find((one) => !one.id && !one.className)?.getBoundingClientRect() ?? {};
    return left || top ? { left, top } : null;
  });
  const button = host && (await findButton(frame, 'Use '));
  if (!button) return null;
  return button.evaluate((element, host) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: host.left + left + width / 2, y: host.top + top + height / 2 };
  }, host);
}

/** What the page script itself says is in the way, asked from an extension page. */
function obstacleIn(popup: Page, address: string): Promise<string> {
  return popup.evaluate(async (address: string) => {
    const { tabs, scripting } = chrome;
    const all = await tabs.query({});
    const tab = all.find(({ url }) => url?.split('#')[0] === address.split('#')[0]);
    if (tab?.id === undefined) return 'no tab';
    const [told] = await scripting.executeScript({
      target: { tabId: tab.id },
      func: () => {
        type Shared = { offers?: { standing(): { obstacle(clicked: number): string | null } | null } };
        const shared = (globalThis as unknown as Record<symbol, Shared>)[Symbol.for('freshbox')];
        const standing = shared?.offers?.standing();
        return standing ? (standing.obstacle(performance.now()) ?? 'none') : 'offer gone';
      },
    });
    return told?.result ?? 'no answer';
  }, address);
}

async function takeOffer(
  { id, fields, url }: LabelledPage,
  tab: Page,
  popup: Page,
  mailboxes: () => Promise<number>,
): Promise<Result> {
  for (const { i } of (fields ?? []).filter(({ label }) => label === 'positive')) {
    const spot = await spotOfField(tab, i);
    if (!spot) continue;
    await tab.mouse.click(spot.x, spot.y);
    const frame = await until('the offer', () => offerFrame(tab), PATIENCE).catch(() => null);
    if (!frame) continue;
    const before = await mailboxes();
    const button = await until('its button', () => spotOfButton(tab, frame), PATIENCE).catch(() => null);
    if (!button) return { id, ended: 'refused', obstacle: `unseen: ${await obstacleIn(popup, tab.url())}` };
    await tab.mouse.move(button.x, button.y);
    await new Promise((resolve) => setTimeout(resolve, AIM));
    const obstacle = await obstacleIn(popup, tab.url());
    await tab.mouse.click(button.x, button.y);
    const ended = await until(
      'the end of the click',
      async () =>
        (await mailboxes()) > before ? 'granted' : /may have covered/.test(await textOf(frame)) && 'refused',
      DECIDED,
    ).catch(() => 'refused' as const);
    return ended === 'granted' ? { id, ended } : { id, ended: 'refused', obstacle: `${obstacle} at ${url}` };
  }
  return { id, ended: 'not-offered' };
}

async function countMailboxes({ apiOrigin, token }: RunningServer): Promise<number> {
  const answer = await fetch(`${apiOrigin}/pro/api/accounts`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  return ((await answer.json()) as { accounts: unknown[] }).accounts.length;
}

/** Prints the rate, and what was in the way where. `.output/cases` keeps it for SECURITY.md. */
export async function measureFalseAlarms(launch: () => Promise<LaunchedBrowser>): Promise<void> {
  const wanted = process.argv.find((word) => word.startsWith('--pages='))?.slice('--pages='.length);
  const pages = sharedPages().filter(
    ({ id, fields }) =>
      fields?.some(({ label }) => label === 'positive') && (!wanted || wanted.split(',').includes(id)),
  );
  if (pages.length === 0) return console.log('false-alarms: corpus not present, skipped');
  const server = await startServer({ requestsPerSecond: 0 });
  const browser = await launch();
  await (await connectExtension(browser, server)).close();
  const popup = await browser.openExtensionPage('/popup.html');
  const [tab, serve] = await serveLabelled(browser.driver);
  const results: Result[] = [];
  for (const [index, page] of pages.entries()) {
    await tab.bringToFront();
    // A site makes three mailboxes an hour at most by itself.
    const { pathname, search } = new URL(page.url);
    await serve(`http://page-${index}.test${pathname}${search}`, page.html);
    const result = await takeOffer(page, tab, popup, () => countMailboxes(server)).catch(
      (error: Error): Result => ({ id: page.id, ended: 'refused', obstacle: `not run: ${error.message}` }),
    );
    if (result.ended === 'refused') console.log(`  ${result.id}: ${result.obstacle}`);
    results.push(result);
  }
  const engine = browser.engine;
  await browser.close();
  await server.close();
  const refused = results.filter((each) => each.ended === 'refused');
  const tried = results.filter(({ ended }) => ended !== 'not-offered').length;
  const share = ((100 * refused.length) / tried).toFixed(1);
  console.log(`${engine}: ${refused.length} of ${tried} offers refused a meant click (${share} %)`);
  const folder = join(ROOT, '.output', 'cases');
  mkdirSync(folder, { recursive: true });
  const record = {
    tried,
    refused: refused.length,
    pages: refused.map(({ id, obstacle }) => ({ id, obstacle })),
  };
  writeFileSync(join(folder, `false-alarms-${engine}.json`), `${JSON.stringify(record)}\n`);
}
