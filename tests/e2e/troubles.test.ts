import { expect, test } from 'vitest';
import { connectExtension, optionsPage } from '../../scripts/connect-extension.ts';
import { clickButton, textOf } from '../../scripts/reach-in.ts';
import { until } from '../../scripts/until.ts';
import { setScene } from './scene.ts';

const scene = setScene({ connect: false });

test('where no server answers, connecting says so and never shows the token', async () => {
  const token = 'tm_pro_never_to_be_seen';
  const nowhere = { apiOrigin: 'http://127.0.0.1:9', token };
  await expect(connectExtension(scene.browser, nowhere, 1_000)).rejects.toThrow('connected');
  const options = await optionsPage(scene.browser);
  await until('the sentence', async () => (await textOf(options)).includes('There is no connection'));
  expect(await textOf(options)).not.toContain(token);
});

test('a wrong token is refused in plain words, and the right one then connects', async () => {
  const wrong = { ...scene.server, token: 'tm_pro_wrong' };
  await expect(connectExtension(scene.browser, wrong, 2_000)).rejects.toThrow('connected');
  const options = await optionsPage(scene.browser);
  expect(await textOf(options)).toMatch(/does not accept/);
  await connectExtension(scene.browser, scene.server);
});

test('when the service is gone the popup says so, offers one thing to do and keeps what it knew', async () => {
  await scene.makeMailbox('kept@mail.cx');
  const popup = await scene.openPopup();
  await until('the mailbox', async () => (await textOf(popup)).includes('kept@mail.cx'));
  await scene.server.close();
  await clickButton(popup, 'Refresh');
  await until('the sentence', async () => (await textOf(popup)).includes('There is no connection'));
  expect(await textOf(popup)).toContain('kept@mail.cx');
});
