/** Clicks into every labelled field of the captured pages, with the production build, and looks where offers show. */
import type { Page } from 'puppeteer-core';
import type { LaunchedBrowser } from '../scripts/launch-browser.ts';
import type { JudgedField } from '../tests/judge/in-page.ts';
import type { JudgedPage } from '../tests/judge/judge-pages.ts';
import type { LabelledPage } from '../tests/judge/labelled-pages.ts';
import { serveLabelled } from '../tests/judge/serve-labelled.ts';

/** An offer that has not come by then will not come, in ms. */
const PATIENCE = 800;
/** Fields of these types never get an offer: the probe does not even look at them. */
const NEVER =
  /^(textarea|select|input\|(password|checkbox|radio|submit|button|hidden|file|image|reset|number|date|url)\|)/;

async function isOffered(tab: Page, index: number): Promise<boolean> {
  const spot = await tab.evaluate((index: number) => {
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
    field?.scrollIntoView({ block: 'center', inline: 'center' });
    const { left, top, width, height } = field?.getBoundingClientRect() ?? new DOMRect();
    return width && height ? { x: left + width / 2, y: top + height / 2 } : null;
  }, index);
  if (!spot) return false;
  const turns = (stands: boolean, timeout: number) =>
    tab
      .waitForFunction(
        (stands: boolean) =>
          [...document.querySelectorAll('div')].some((one) => one.popover === 'manual' && !one.id) === stands,
        { timeout, polling: 50 },
        stands,
      )
      .then(
        () => true,
        () => false,
      );
  // The offer of the field before goes with the focus.
  await turns(false, PATIENCE);
  await tab.mouse.click(spot.x, spot.y);
  const offered = await turns(true, PATIENCE);
  await tab.keyboard.press('Escape');
  return offered;
}

/** Judges captured pages by the offers that the production build shows on them. */
export async function offersOnPages(
  browser: LaunchedBrowser,
  pages: readonly LabelledPage[],
): Promise<JudgedPage[]> {
  const [tab, serve] = await serveLabelled(browser.driver);
  await tab.bringToFront();
  const judged: JudgedPage[] = [];
  for (const { html, fields, ...page } of pages) {
    await serve(page.url, html);
    const found: JudgedField[] = [];
    for (const label of fields ?? []) {
      if (label.label === 'ignored') continue;
      const offered = !NEVER.test(label.sig) && (await isOffered(tab, label.i));
      found.push({ ...label, offer: offered ? 'fresh' : 'none', read: null, took: 0 });
    }
    judged.push({ ...page, fields: found });
  }
  await tab.close();
  return judged;
}
