import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import { sweepOldOffers } from './sweep-old-offers.ts';

/**
 * After installing: the options page. After that and after updates: the probe, into the pages already open, in place of
 * what the old version left there.
 */
export async function onInstalled({ reason }: Pick<Runtime.OnInstalledDetailsType, 'reason'>): Promise<void> {
  if (reason === 'install') await browser.runtime.openOptionsPage();
  if (reason === 'install' || reason === 'update') await probeOpenTabs();
}

async function probeOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  const open = tabs.filter(({ id, discarded }) => id !== undefined && !discarded);
  await Promise.allSettled(
    open.flatMap(({ id }) => {
      const tabId = id as number;
      return [
        browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: sweepOldOffers }),
        browser.scripting.executeScript({ target: { tabId }, files: ['/probe.js'] }),
      ];
    }),
  );
}
