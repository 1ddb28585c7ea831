import { afterEach, beforeEach, expect, test } from 'vitest';
import { SEEN_LONG_ENOUGH } from '../core/arming.ts';
import { type Obstacle, obstacleOf } from './offer-clear.ts';
import { mountHost, type OfferHost } from './offer-host.ts';
import { topLayerOf } from './top-layer.ts';

const PLACE = { left: 40, top: 60, width: 320, height: 84 };
const COVER = `position:fixed;inset:0;width:100vw;height:100vh;max-width:none;max-height:none;margin:0;border:0;
  padding:0;background:#fff;z-index:2147483647`;

let host: OfferHost;
let layersBefore: Set<Element>;
const root = document.documentElement;

beforeEach(() => {
  layersBefore = topLayerOf(document);
  host = mountHost(document, 'about:blank', 'ticket', null);
  host.move(PLACE);
  host.show(true);
});
afterEach(() => {
  host.element.remove();
  document.body.replaceChildren();
  for (const element of [root, document.body]) element.removeAttribute('style');
});

const look = (age = 1000) =>
  obstacleOf({ host: host.element, isIntact: host.isIntact, layersBefore, since: 0 }, age);

function add(style: string, parent: Node = document.body): HTMLElement {
  const element = document.createElement('section');
  element.style.cssText = style;
  parent.appendChild(element);
  return element;
}
function addPopover(style: string, parent?: Node): void {
  const element = add(style, parent);
  element.popover = 'manual';
  element.showPopover();
}

test('an offer nobody touched is clear, once it has stood for a while', () => {
  expect(look()).toBeNull();
  expect(look(SEEN_LONG_ENOUGH - 1)).toBe('too-young');
});

test('no style of the page reaches the host', () => {
  const style = document.createElement('style');
  style.textContent = `div, [popover] { opacity: 0 !important; visibility: hidden !important; display: none !important;
    clip-path: inset(50%) !important; transform: scale(.02) !important; left: -9999px !important; zoom: .1 !important }`;
  document.body.append(style);
  host.element.style.cssText =
    'opacity:0!important;transform:translateX(2000px)!important;width:1px!important';
  host.element.animate({ opacity: [0, 0], transform: ['scale(0)', 'scale(0)'] }, { fill: 'forwards' });
  expect(look()).toBeNull();
  expect(host.element.getBoundingClientRect()).toMatchObject(PLACE);
});

const ATTACKS: Record<string, [Obstacle, () => void]> = {
  'zoomed away': ['zoomed', () => root.style.setProperty('zoom', '.05')],
  'popover cover': ['other-layer', () => addPopover(`${COVER};pointer-events:none`)],
  'popover in a closed shadow root that takes clicks': [
    'covered',
    () => addPopover(COVER, add('').attachShadow({ mode: 'closed' })),
  ],
  'modal dialog': [
    'other-layer',
    () => {
      const dialog = document.createElement('dialog');
      document.body.append(dialog);
      dialog.showModal();
    },
  ],
  'no popover any more': ['closed', () => host.element.removeAttribute('popover')],
  'popover hidden': ['closed', () => host.element.hidePopover()],
  'taken out': ['closed', () => host.element.remove()],
  'pushed out of the view': ['outside', () => host.move({ ...PLACE, left: -10 })],
  'made tiny': ['too-small', () => host.move({ ...PLACE, width: 13, height: 3 })],
};

test.each(Object.entries(ATTACKS))('%s is noticed', (_, [obstacle, attack]) => {
  expect(look()).toBeNull();
  attack();
  expect(look()).toBe(obstacle);
});

test.each([
  ['filter', 'invert(1)'],
  ['opacity', '.001'],
  ['mask-image', 'linear-gradient(#000, #0000)'],
  ['mix-blend-mode', 'screen'],
  ['clip-path', 'inset(0 0 90% 0)'],
  ['transform', 'rotateY(89deg)'],
])('%s of the page does not show in the top layer and is no obstacle', (property, value) => {
  for (const element of [root, document.body]) element.style.setProperty(property, value);
  expect(look()).toBeNull();
});

test('zoom of the page is taken back with the next move', () => {
  root.style.zoom = '.5';
  host.move(PLACE);
  expect(look()).toBeNull();
  expect(host.element.getBoundingClientRect()).toMatchObject(PLACE);
});

test('a view transition over the page is noticed', async () => {
  const transition = document.startViewTransition(() => undefined);
  await transition.ready;
  expect(look()).toBe('transition');
  transition.skipTransition();
});

test.each([
  'opacity:.001',
  '-webkit-mask-box-image:linear-gradient(#0000,#0000)',
  'mask-image:linear-gradient(#0000,#0000)',
])('%s on the frame that it stands in is noticed', async (style) => {
  const frame = add(style).appendChild(document.createElement('iframe'));
  frame.style.cssText = 'width:500px;height:300px';
  const inner = frame.contentDocument as Document;
  const offer = mountHost(inner, 'about:blank', 'ticket', null);
  offer.move(PLACE);
  offer.show(true);
  const lookInside = () =>
    obstacleOf({ host: offer.element, isIntact: offer.isIntact, layersBefore: new Set(), since: 0 }, 1000);
  expect(lookInside()).toBe('altered');
  frame.parentElement?.removeAttribute('style');
  host.element.remove();
  expect(lookInside()).toBeNull();
});
