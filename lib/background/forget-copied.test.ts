import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createForgetCopied } from './forget-copied.ts';
import { changeSettings, createStore } from './store.ts';

const empty = vi.fn(async () => undefined);
beforeEach(() => empty.mockClear());

async function setUp(clearCodes: boolean) {
  const store = createStore();
  await changeSettings(store, () => ({ clearCodes }));
  return createForgetCopied(store, empty);
}

test('a copied code goes from the clipboard a minute later, once', async () => {
  const copied = await setUp(true);
  const before = Date.now();
  await copied.onCopied('482913');
  const [alarm] = await fakeBrowser.alarms.getAll();
  expect(alarm?.scheduledTime).toBeGreaterThanOrEqual(before + 60_000);
  await copied.onAlarm('another');
  expect(empty).not.toHaveBeenCalled();
  await copied.onAlarm(alarm?.name as string);
  await copied.onAlarm(alarm?.name as string);
  expect(empty.mock.calls).toEqual([['482913']]);
});

test('it stays unless a person has chosen that it goes', async () => {
  const copied = await setUp(false);
  await copied.onCopied('482913');
  expect(await fakeBrowser.alarms.getAll()).toEqual([]);
});
