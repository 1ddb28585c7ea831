import type { Tabs } from 'webextension-polyfill';
import { browser } from '../browser.ts';

/** The tab the person looks at; null when no window is open. */
export async function tabInFront(): Promise<Tabs.Tab | null> {
  const tabs = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tabs[0] ?? null;
}
