import { afterEach, beforeEach, expect, test } from 'vitest';
import { freePlace } from './free-place.ts';

const BELOW = { left: 100, top: 146, width: 300, height: 80 };
const ABOVE = { left: 100, top: 14, width: 300, height: 80 };
const PLACES = [BELOW, null, ABOVE];

let field: HTMLInputElement;

beforeEach(() => {
  document.body.innerHTML =
    '<input style="position:absolute;left:100px;top:100px;width:300px;height:40px;box-sizing:border-box">';
  field = document.querySelector('input') as HTMLInputElement;
});
afterEach(() => {
  document.body.replaceChildren();
});

const choose = () => freePlace(PLACES, field, document.createElement('div'));

/** What other extensions and pages lay over a page. */
function lay(css: string, { parent = document.body as Node, popover = false } = {}): HTMLElement {
  const element = document.createElement('section');
  element.style.cssText = `margin:0;padding:0;border:0;background:#eee;${css}`;
  if (popover) element.popover = 'manual';
  parent.appendChild(element);
  if (popover) element.showPopover();
  return element;
}
const UNDER_FIELD = 'left:100px;top:140px;width:200px;height:90px';
const OVER_FIELD = 'left:100px;top:10px;width:200px;height:88px';

test('the page itself is no hindrance: labels, fields, headers, things laid out with small heights', () => {
  lay(`position:absolute;z-index:3;${UNDER_FIELD}`).textContent = 'Password';
  const collapsed = lay('height:0');
  lay('position:absolute;left:300px;top:140px;width:90px;height:90px', { parent: collapsed });
  expect(choose()).toBe(BELOW);
});

test.each<[string, () => void]>([
  ['with the highest z-index', () => lay(`position:absolute;z-index:2147483647;${UNDER_FIELD}`)],
  ['in the top layer', () => lay(`position:fixed;inset:auto;${UNDER_FIELD}`, { popover: true })],
  [
    'in a closed shadow root',
    () => {
      const root = lay('display:block').attachShadow({ mode: 'closed' });
      lay(`position:fixed;z-index:9999;${UNDER_FIELD}`, { parent: root });
    },
  ],
  [
    'in a closed shadow root of an inline element',
    () => {
      const root = lay('display:inline').attachShadow({ mode: 'closed' });
      lay(`position:fixed;z-index:9999;${UNDER_FIELD}`, { parent: root });
    },
  ],
  [
    'in the top layer, from a closed shadow root',
    () => {
      const root = lay('display:block').attachShadow({ mode: 'closed' });
      lay(`position:fixed;inset:auto;${UNDER_FIELD}`, { parent: root, popover: true });
    },
  ],
  [
    'inside of something high',
    () => {
      const high = lay(`position:fixed;z-index:1000;${UNDER_FIELD}`);
      high.innerHTML = '<ul style="margin:0;height:100%"><li>one</li></ul>';
    },
  ],
  [
    'as small as an icon',
    () => lay('position:absolute;z-index:2147483647;left:370px;top:180px;width:18px;height:18px'),
  ],
])('gives way to a list %s', (_, open) => {
  open();
  expect(choose()).toBe(ABOVE);
});

test('covers an icon in another field where nothing better is left, a list never', () => {
  lay(`position:absolute;z-index:9999;${OVER_FIELD}`);
  lay('position:absolute;z-index:9999;left:370px;top:180px;width:18px;height:18px');
  expect(choose()).toBe(BELOW);
  lay(`position:absolute;z-index:9999;${UNDER_FIELD}`);
  expect(choose()).toBeNull();
});

test('what the field is in may be covered, and what lies behind that', () => {
  lay('position:fixed;inset:0;z-index:1040');
  const dialog = lay('position:fixed;z-index:1050;left:80px;top:80px;width:340px;height:80px');
  field.style.cssText += 'left:20px;top:20px';
  dialog.append(field);
  expect(choose()).toBe(BELOW);
});

test('the other rows of its form may be covered, however high they are, a list in the form not', () => {
  const form = document.body.appendChild(document.createElement('form'));
  form.append(field);
  const row = lay(`position:absolute;z-index:999;${UNDER_FIELD}`, { parent: form });
  row.innerHTML = '<input name="password">';
  expect(choose()).toBe(BELOW);
  lay(`position:absolute;z-index:1000;${UNDER_FIELD}`, { parent: form }).innerHTML = '<ul><li>one</li></ul>';
  expect(choose()).toBe(ABOVE);
});

test('what stands there already as the offer does not count', () => {
  const host = lay(`position:fixed;inset:auto;${UNDER_FIELD}`, { popover: true });
  expect(freePlace(PLACES, field, host)).toBe(BELOW);
});
