import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mountHost, type OfferHost } from './offer-host.ts';

const PLACE = { left: 40, top: 60, width: 320, height: 84 };
const VISIBILITY = Object.getOwnPropertyDescriptor(IntersectionObserverEntry.prototype, 'isVisible');

let host: OfferHost;
/** The closed root, as a page in Firefox gets hold of it. */
let inside: ShadowRoot;
beforeEach(() => {
  // As in Firefox, where the frame is not told whether it can be seen.
  Reflect.deleteProperty(IntersectionObserverEntry.prototype, 'isVisible');
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  host = mountHost(document, 'about:blank', 'ticket', null);
  inside = attach.mock.results[0]?.value;
  attach.mockRestore();
  host.move(PLACE);
  host.show(true);
});
afterEach(() => {
  host.element.remove();
  document.documentElement.removeAttribute('style');
  Object.defineProperty(IntersectionObserverEntry.prototype, 'isVisible', VISIBILITY ?? {});
});

const found = (selector: string) => inside.querySelector(selector) as HTMLElement;

test('an offer is intact, also after it has moved, hidden and come back', () => {
  expect(host.isIntact()).toBe(true);
  host.move({ ...PLACE, top: 90, height: 120 });
  host.show(false);
  host.show(true);
  expect(host.isIntact()).toBe(true);
});

test('an offer is intact where the page zooms: it keeps its own size', () => {
  document.documentElement.style.setProperty('zoom', '1.5');
  host.move(PLACE);
  expect(host.isIntact()).toBe(true);
});

test('an offer that a busy page left without a heartbeat hides itself, says so, and is intact again', async () => {
  expect(host.keepAlive()).toBe(true);
  for (const animation of found('div').getAnimations()) animation.finish();
  await expect.poll(() => getComputedStyle(found('iframe')).visibility).toBe('hidden');
  expect(host.keepAlive()).toBe(false);
  expect(host.isIntact()).toBe(true);
  expect(host.keepAlive()).toBe(true);
});

const CHANGES: Record<string, () => void> = {
  'a style of the frame': () => found('iframe').style.setProperty('opacity', '0.01'),
  'a style of the box': () => found('div').style.setProperty('transform', 'translateX(1px)'),
  'something put over the frame': () => {
    const cover = document.createElement('p');
    cover.style.cssText = 'position: absolute; inset: 0; margin: 0; background: white; pointer-events: none';
    found('div').append(cover);
  },
  'another frame in its place': () => found('iframe').replaceWith(document.createElement('iframe')),
  'a rule in its sheet': () =>
    (inside.querySelector('style') as HTMLStyleElement).sheet?.insertRule('iframe { filter: blur(9px) }'),
  'an adopted sheet that zooms the frame': () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('iframe { zoom: 0.9 }');
    inside.adoptedStyleSheets = [sheet];
  },
  'an adopted sheet with a pseudo-element over it': () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('div::after { content: ""; position: absolute; inset: 0; background: white }');
    inside.adoptedStyleSheets = [sheet];
  },
  'an animation of the frame': () => {
    found('iframe').animate({ opacity: [0, 0] }, { duration: 1e6 });
  },
};

for (const [what, change] of Object.entries(CHANGES))
  test(`an offer is not intact after ${what}`, () => {
    change();
    expect(host.isIntact()).toBe(false);
  });

test('a change undone before anyone looks is a change', () => {
  found('iframe').style.opacity = '0';
  found('iframe').removeAttribute('style');
  expect(host.isIntact()).toBe(false);
});
