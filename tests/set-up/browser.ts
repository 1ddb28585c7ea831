import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { fakeI18n } from './fake-i18n.ts';

Object.assign(globalThis, { chrome: fakeBrowser, browser: fakeBrowser });
beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser, { i18n: fakeI18n(english) });
  const event = { addListener() {}, removeListener() {} };
  Object.assign(fakeBrowser.permissions, { contains: async () => true, onAdded: event, onRemoved: event });
});
