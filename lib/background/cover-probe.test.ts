import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { layProbe, probeSheet } from './cover-probe.ts';

test('the sheet is laid as the person’s own, in exactly the frame that asked', async () => {
  const insertCSS = vi.fn();
  Object.assign(fakeBrowser, { scripting: { insertCSS } });
  await layProbe({ tabId: 7, frameId: 3 }, ['fa', 'fb']);
  expect(insertCSS).toHaveBeenCalledExactlyOnceWith({
    target: { tabId: 7, frameIds: [3] },
    origin: 'USER',
    css: probeSheet(['fa', 'fb']),
  });
});

test('every rule of the sheet waits for one of the attributes, and outdoes the page', () => {
  const rules = [...probeSheet(['fa', 'fb']).matchAll(/([^{}]+)\{([^{}]+)\}/g)];
  expect(rules).toHaveLength(5);
  for (const [, selectors, declarations] of rules) {
    for (const selector of selectors!.trim().split(/,(?=:is)/))
      expect(selector).toMatch(/^:is\(\[fa(=\w+)?\],\[fb(=\w+)?\]\)(::before)?$/);
    for (const declaration of declarations!.split(';')) expect(declaration).toMatch(/!important$/);
  }
});
