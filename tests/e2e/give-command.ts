import { backgroundWorker } from './background-worker.ts';
import { evaluateInWindow } from './firefox-window.ts';
import type { Scene } from './scene.ts';

/** Firefox's own word for the keys of the extension's command, an expression for its window. */
export const FIREFOX_KEYS = `[...document.querySelectorAll('key')].filter((key) =>
  key.getAttribute('key')?.toLowerCase() === 'm' &&
  key.getAttribute('modifiers')?.split(/[ ,]+/).sort().join() === 'alt,shift')`;

/**
 * Gives the command "Create a mailbox and fill its address in". Key presses of the driver reach the page only, so it is
 * given where the browser's own key ends up.
 */
export async function giveCommand({ browser }: Pick<Scene, 'browser'>): Promise<void> {
  if (browser.engine === 'firefox') {
    await evaluateInWindow(browser, `${FIREFOX_KEYS}[0].doCommand()`);
    return;
  }
  const worker = await backgroundWorker(browser);
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const { onCommand } = chrome.commands as unknown as {
      onCommand: { dispatch(...args: unknown[]): void };
    };
    onCommand.dispatch('create-and-fill', tab);
  });
}
