import { browser } from '../browser.ts';

/** Asks for the permission to read the clipboard. Only right after a press. @returns whether it is given */
export function allowClipboard(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['clipboardRead'] }).catch(() => false);
}
