import { browser } from '../browser.ts';
import type { Theme } from '../core/settings.ts';

/** Last theme shown, where it can be read before the first paint. Holds nothing else. */
const THEME_KEY = 'theme';

/** @returns false inside somebody else's frame, where a page of ours must not run */
export function isOwnWindow(): boolean {
  return window.top === window.self;
}

/** Shows the theme of last time at once and tells the styles whether this is the toolbar popup or a tab. */
export function dressPage(): void {
  const { dataset } = document.documentElement;
  dataset.theme = localStorage.getItem(THEME_KEY) ?? 'system';
  const isPopup = browser.extension.getViews({ type: 'popup' }).includes(window);
  dataset.place = isPopup ? 'popup' : 'tab';
}

/** Shows a theme now and at the next start. */
export function wearTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  localStorage.setItem(THEME_KEY, theme);
}
