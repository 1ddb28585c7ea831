import { browser } from '../browser.ts';
import { linkHost } from '../core/link-host.ts';

/** Opens a web link of a mail in a new tab: no opener, no referrer. Anything but a web link stays closed. */
export async function openLink(url: string): Promise<void> {
  if (linkHost(url) !== null) await browser.tabs.create({ url });
}

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
