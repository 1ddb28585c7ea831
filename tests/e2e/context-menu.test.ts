import { expect, test } from 'vitest';
import { fieldValue, findField, textOf } from '../../scripts/reach-in.ts';
import { until } from '../../scripts/until.ts';
import { takeFromContextMenu } from './context-menu.ts';
import { setScene } from './scene.ts';

const scene = setScene();
const CREATE = { words: 'Create mailbox', id: 'create' };
const ADDRESS = /^[a-z0-9._-]+@mail\.cx$/;

test('"Create mailbox" on a field makes a mailbox and fills exactly that field', async () => {
  const page = await scene.open(`${scene.server.demoOrigin}/login`);
  const field = await until('the login field', () => findField(page, 'Email address'));
  await takeFromContextMenu(scene.browser, page, field, CREATE);
  await until('the filled field', async () => ADDRESS.test(await fieldValue(page, 'Email address')));
  expect(await fieldValue(page, 'Password')).toBe('');
  await page.close();
});

test('"Create mailbox" beside a form makes a mailbox all the same and leaves the page alone', async () => {
  const page = await scene.open(`${scene.server.demoOrigin}/terms`);
  const heading = await until('the heading', () => page.$('h1'));
  const popup = await scene.openPopup();
  const before = (await textOf(popup)).match(/local-\w+@mail\.cx/g)?.length ?? 0;
  await page.bringToFront();
  await takeFromContextMenu(scene.browser, page, heading, CREATE);
  await until('one more mailbox in the popup', async () => {
    return ((await textOf(popup)).match(/local-\w+@mail\.cx/g)?.length ?? 0) > before;
  });
});
