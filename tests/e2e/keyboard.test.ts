import { expect, test } from 'vitest';
import { fieldValue, findField, textOf } from '../../scripts/reach-in.ts';
import { until } from '../../scripts/until.ts';
import { backgroundWorker } from './background-worker.ts';
import { evaluateInWindow } from './firefox-window.ts';
import { ENGINE, setScene } from './scene.ts';

const scene = setScene();
const KEYS = `[...document.querySelectorAll('key')].filter((key) =>
  key.getAttribute('key')?.toLowerCase() === 'm' &&
  key.getAttribute('modifiers')?.split(/[ ,]+/).sort().join() === 'alt,shift')`;

test('the browser takes the suggested key, which it gives only when it is free', async () => {
  const options = await scene.browser.openExtensionPage('/options.html');
  await until('the key', async () => (await textOf(options)).includes('Alt+Shift+M'));
  await options.close();
});

test.runIf(ENGINE === 'firefox')('no key of Firefox itself is the same', async () => {
  expect(await evaluateInWindow(scene.browser, `${KEYS}.length`)).toBe(1);
});

test('the command creates a mailbox and fills the field in focus', async () => {
  const page = await scene.open(`${scene.server.demoOrigin}/login`);
  await (await until('the field', () => findField(page, 'Email address'))).click();
  await giveCommand();
  await until('the filled field', async () => (await fieldValue(page, 'Email address')).includes('@mail.cx'));
});

/** Key presses of the driver reach the page only, so the command is given where the browser's own key ends up. */
async function giveCommand(): Promise<void> {
  if (ENGINE === 'firefox') {
    await evaluateInWindow(scene.browser, `${KEYS}[0].doCommand()`);
    return;
  }
  const worker = await backgroundWorker(scene.browser);
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const { onCommand } = chrome.commands as unknown as {
      onCommand: { dispatch(...args: unknown[]): void };
    };
    onCommand.dispatch('create-and-fill', tab);
  });
}
