/** Finding and clicking what a person sees, in pages and in the offer's frame inside a closed shadow root. */
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { until } from './until.ts';

type Place = Page | Frame;

/** How long a frame may take to say where it is, in ms. */
const PATIENCE = 5_000;

/** The address of a page or frame by its own word: Firefox does not tell the driver those of extension pages. */
export function addressOf(place: Place): Promise<string> {
  return place.evaluate(() => location.href);
}

/** A button or link by the beginning of its accessible name, if it is there and can be used. */
export async function findButton(place: Place, beginning: string): Promise<ElementHandle<Element> | null> {
  const found = await place.evaluateHandle((wanted: string) => {
    const usable = (element: Element) =>
      element.checkVisibility() && !element.matches(':disabled, [aria-disabled=true]');
    const nameOf = (element: Element) => element.getAttribute('aria-label') ?? element.textContent ?? '';
    const all = [...document.querySelectorAll('button, a[href], [role=button], summary')];
    return all.find((each) => usable(each) && nameOf(each).trim().startsWith(wanted)) ?? null;
  }, beginning);
  return found.asElement() as ElementHandle<Element> | null;
}

/** Clicks a button with the mouse as soon as it is there. */
export async function clickButton(place: Place, beginning: string, timeout?: number): Promise<void> {
  const button = await until(`the button "${beginning}"`, () => findButton(place, beginning), timeout);
  await button.click();
}

/** A form field by the text of its label, or by its accessible name. */
export async function findField(place: Place, label: string): Promise<ElementHandle<Element> | null> {
  const found = await place.evaluateHandle((wanted: string) => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')];
    const nameOf = (field: HTMLInputElement) =>
      field.getAttribute('aria-label') ?? [...(field.labels ?? [])].map((each) => each.textContent).join(' ');
    const names = fields.map((field) => ({ field, name: nameOf(field).trim() }));
    const exact = names.find(({ name }) => name === wanted);
    return (exact ?? names.find(({ name }) => name.startsWith(wanted)))?.field ?? null;
  }, label);
  return found.asElement() as ElementHandle<Element> | null;
}

/** Types into a field by its label, as soon as it is there. */
export async function typeInto(place: Place, label: string, text: string): Promise<void> {
  const field = await until(`the field "${label}"`, () => findField(place, label));
  await field.click();
  await field.type(text);
}

/** The value of a field by its label; empty when there is none. */
export async function fieldValue(place: Place, label: string): Promise<string> {
  const field = await findField(place, label);
  return field ? field.evaluate((element) => (element as HTMLInputElement).value) : '';
}

/** The text a person sees. */
export function textOf(place: Place): Promise<string> {
  return place.evaluate(() => document.body?.innerText ?? '');
}

/** A frame that goes while it is asked may never answer. */
function afterwards<T>(answer: T): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE, answer));
}

/** The open offer of a page: a frame of the extension's own origin, which the page itself cannot reach. */
export async function offerFrame(page: Page): Promise<Frame | null> {
  for (const frame of page.frames()) {
    if (frame === page.mainFrame()) continue;
    const address = await Promise.race([addressOf(frame).catch(() => ''), afterwards('')]);
    if (/^(chrome|moz)-extension:\/\/[^/]+\/offer\.html/.test(address)) return frame;
  }
  return null;
}

/**
 * Clicks a button of the offer until the click has had its effect: right after it appears an offer takes none.
 *
 * @param done whether the effect is there
 */
export async function clickOffer(
  page: Page,
  beginning: string,
  done: () => Promise<boolean>,
  timeout = 20_000,
): Promise<void> {
  const patience = 3_000;
  let clickedAt = 0;
  await until(
    `the offer's button "${beginning}" and its effect`,
    async () => {
      if (await done()) return true;
      if (performance.now() - clickedAt < patience) return false;
      const frame = await offerFrame(page);
      const button = frame && (await findButton(frame, beginning));
      if (!frame || !button) return false;
      await armed(frame);
      await button.click();
      clickedAt = performance.now();
      return false;
    },
    timeout,
  );
}

/** The time for which an offer must have been seen before it takes a click, and a little more. */
function armed(frame: Frame): Promise<void> {
  return frame.evaluate(() => new Promise<void>((resolve) => setTimeout(resolve, 700)));
}
