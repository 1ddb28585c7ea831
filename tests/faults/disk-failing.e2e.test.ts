/** The disk is full, spoilt or written by a newer Freshbox; the browser forgets its alarms. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { clickOffer, textOf } from '../../scripts/reach-in.ts';
import { until } from '../../scripts/until.ts';
import { numberedCase } from '../cases/numbered-case.ts';
import { ENGINE } from '../e2e/scene.ts';
import { clickAndHold, clickFresh, emailIn, FRESH, MAKE, offerText, tryAgain } from './click-fresh.ts';
import { putRecord, raiseVersion, readDisk } from './disk.ts';
import { expectInvariants, setFaultScene } from './fault-scene.ts';
import { killBackground } from './kill-background.ts';

const scene = setFaultScene({ hosts: ['f25a.test', 'f25b.test', 'f27.test', 'f28.test', 'f28b.test'] });
const NO_DISK = /could not save or read/;

/** Lets the extension keep no more in Chromium. @returns a function that gives it back its place */
async function fillDisk(page: Page): Promise<() => Promise<void>> {
  const session = await page.createCDPSession();
  const { extensionOrigin: origin } = scene.browser;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  const isFull = () =>
    putRecord(page, 'intents', 'try', null).then(
      () => false,
      () => true,
    );
  // For a while Chromium goes by the place there was.
  await until('the disk to be full', isFull, 40_000);
  return async () => {
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await session.detach();
    await until('the disk to have place', async () => !(await isFull()));
  };
}

numberedCase(
  {
    suite: 'faults',
    id: 'F25',
    title: 'the disk is full, a record of the journal is spoilt',
    surroundings: ENGINE,
  },
  async () => {
    const { watcher, layer } = scene;
    const spoilt = [
      null,
      'text',
      { kind: 'create' },
      { kind: 'create', id: 7, service: null, state: 'open' },
    ];
    for (const [i, record] of spoilt.entries()) await putRecord(watcher, 'intents', `spoilt-${i}`, record);
    await killBackground(scene);
    const page = await scene.signUpAt('f25a.test');
    await clickFresh(page, async () => (await emailIn(page)).startsWith('f25a'));
    await expectInvariants(scene, { site: 'f25a.test', made: 1 });
    expect(layer.requests(MAKE)).toHaveLength(1);
    if (ENGINE === 'firefox')
      return { outcome: 'withstood', note: 'a full disk only in Chromium, whose quota a test can set' };

    const other = await scene.signUpAt('f25b.test');
    const empty = await fillDisk(watcher);
    await clickFresh(other, async () => NO_DISK.test(await offerText(other)));
    expect(layer.requests(MAKE)).toHaveLength(1);
    await empty();
    await tryAgain(other);
    await clickOffer(other, FRESH, async () => (await emailIn(other)).startsWith('f25b'));
    await expectInvariants(scene, { site: 'f25b.test', made: 1 });
    return 'withstood';
  },
);

numberedCase(
  {
    suite: 'faults',
    id: 'F27',
    title: 'the alarms are gone when the worker comes back',
    surroundings: ENGINE,
  },
  async () => {
    const alarms = () =>
      scene.watcher.evaluate(async () =>
        (await chrome.alarms.getAll()).map(({ name, periodInMinutes }) => [name, periodInMinutes]),
      );
    expect(await alarms()).toEqual([['mail-watch', 0.5]]);
    const page = await scene.signUpAt('f27.test');
    const hold = await clickAndHold(scene, page, 'after');
    await scene.watcher.evaluate(() => chrome.alarms.clearAll());
    await killBackground(scene);
    hold.release();
    await scene.openPopup();
    await expectInvariants(scene, { site: 'f27.test', made: 1 });
    expect(await alarms()).toEqual([['mail-watch', 0.5]]);
    return { outcome: 'withstood', note: '' };
  },
);

numberedCase(
  { suite: 'faults', id: 'F28', title: 'a newer Freshbox has written the database', surroundings: ENGINE },
  async () => {
    const page = await scene.signUpAt('f28.test');
    await clickFresh(page, async () => (await emailIn(page)).startsWith('f28'));
    const address = await emailIn(page);
    await page.close();
    await expectInvariants(scene, { site: 'f28.test', made: 1 });
    await raiseVersion(scene.watcher, 99);
    const before = await readDisk(scene.watcher);
    const asked = scene.layer.requests(MAKE).length;
    await killBackground(scene);
    const popup = await scene.openPopup();
    await until('the popup to say so and show what there is', async () => {
      const text = await textOf(popup);
      return text.includes('newer Freshbox') && text.includes(address);
    });
    await popup.close();
    const other = await scene.signUpAt('f28b.test');
    await clickFresh(other, async () => /newer Freshbox/.test(await offerText(other)));
    expect(scene.layer.requests(MAKE)).toHaveLength(asked);
    expect(await readDisk(scene.watcher)).toEqual(before);
    await expectInvariants(scene, { site: 'f28b.test', made: 0 });
    return 'withstood';
  },
);
