import { browser } from '../browser.ts';

/** Address of the largest icon the manifest names. */
export function notificationIcon(): string {
  const icons = Object.entries(browser.runtime.getManifest().icons ?? {});
  const [, path] = icons.sort(([a], [b]) => Number(b) - Number(a))[0] ?? [];
  return browser.runtime.getURL(path ? `/${path.replace(/^\//, '')}` : '/icon/128.png');
}
