import { expect, test } from 'vitest';
import { fieldValue, findField, textOf } from '../../scripts/reach-in.ts';
import { until } from '../../scripts/until.ts';
import { evaluateInWindow } from './firefox-window.ts';
import { FIREFOX_KEYS, giveCommand } from './give-command.ts';
import { ENGINE, setScene } from './scene.ts';

const scene = setScene();

test('the browser takes the suggested key, which it gives only when it is free', async () => {
  const options = await scene.browser.openExtensionPage('/options.html');
  await until('the key', async () => (await textOf(options)).includes('Alt+Shift+M'));
  await options.close();
});

test.runIf(ENGINE === 'firefox')('no key of Firefox itself is the same', async () => {
  expect(await evaluateInWindow(scene.browser, `${FIREFOX_KEYS}.length`)).toBe(1);
});

test('the command creates a mailbox and fills the field in focus', async () => {
  const page = await scene.open(`${scene.server.demoOrigin}/login`);
  await (await until('the field', () => findField(page, 'Email address'))).click();
  await giveCommand(scene);
  await until('the filled field', async () => (await fieldValue(page, 'Email address')).includes('@mail.cx'));
});
