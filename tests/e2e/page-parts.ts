/** Parts of a page as a person sees them: in frames of the same page and in open shadow roots, too. */
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { addressOf } from '../../scripts/reach-in.ts';

/** The frames that are the page's own, not the offer's. */
async function ownFrames(page: Page): Promise<Frame[]> {
  const addresses = await Promise.all(page.frames().map((frame) => addressOf(frame).catch(() => '')));
  return page.frames().filter((_, index) => addresses[index]?.startsWith('http'));
}

async function findPart(
  page: Page,
  kind: 'field' | 'button',
  name: string,
): Promise<ElementHandle<Element> | null> {
  for (const frame of await ownFrames(page)) {
    const found = await frame.evaluateHandle(
      (kind: string, name: string) => {
        const wanted =
          kind === 'field' ? 'input, select, textarea, [contenteditable]' : 'button, a[href], summary';
        const all: Element[] = [];
        const visit = (root: ParentNode) => {
          for (const element of root.querySelectorAll('*')) {
            if (element.matches(wanted) && element.checkVisibility()) all.push(element);
            if (element.shadowRoot) visit(element.shadowRoot);
          }
        };
        visit(document);
        const nameOf = (element: Element) => {
          if (kind === 'button') return element.textContent ?? '';
          const labels = [...((element as HTMLInputElement).labels ?? [])].map((each) => each.textContent);
          const by = document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent;
          return element.getAttribute('aria-label') ?? by ?? labels.join(' ');
        };
        return all.find((element) => nameOf(element).trim() === name) ?? null;
      },
      kind,
      name,
    );
    const element = found.asElement() as ElementHandle<Element> | null;
    if (element) return element;
  }
  return null;
}

/** The visible field with that label. */
export const findFieldPart = (page: Page, label: string) => findPart(page, 'field', label);

/** The visible button or link with that name. */
export const findButtonPart = (page: Page, name: string) => findPart(page, 'button', name);

/** What every field of the page shows, in the order of the page. */
export async function fieldValues(page: Page): Promise<string[]> {
  const values: string[] = [];
  for (const frame of await ownFrames(page)) {
    const own = await frame.evaluate(() => {
      const shown: string[] = [];
      const visit = (root: ParentNode) => {
        for (const element of root.querySelectorAll('*')) {
          if (element.matches('input, select, textarea')) shown.push((element as HTMLInputElement).value);
          if (element.matches('[contenteditable]')) shown.push(element.textContent ?? '');
          if (element.shadowRoot) visit(element.shadowRoot);
        }
      };
      visit(document);
      return shown;
    });
    values.push(...own);
  }
  return values;
}
