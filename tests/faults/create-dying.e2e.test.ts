/** The worker dies, or an answer is lost, at every step of a create that was asked for by a click on the offer. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { clickOffer } from '../../scripts/reach-in.ts';
import { until } from '../../scripts/until.ts';
import type { Fault } from '../../server/faults/fault.ts';
import { numberedCase } from '../cases/numbered-case.ts';
import { ENGINE } from '../e2e/scene.ts';
import { clickAndHold, clickFresh, emailIn, FRESH, MAKE, offerText, tryAgain } from './click-fresh.ts';
import { lockStore, readDisk } from './disk.ts';
import { expectInvariants, setFaultScene } from './fault-scene.ts';
import { killBackground } from './kill-background.ts';

const LOST: Fault[] = ['commit-then-reset', 'commit-then-500', 'commit-then-truncate'];

const scene = setFaultScene({
  hosts: ['f01.test', 'f02.test', 'f03.test', 'f04.test', 'f06a.test', 'f06b.test', 'f06c.test'],
});

/** Keeps a page from hearing anything, for a time in ms. @returns a promise of its end */
function keepBusy(page: Page, time: number): Promise<unknown> {
  return page.evaluate((time) => {
    const end = performance.now() + time;
    while (performance.now() < end);
  }, time);
}

/** Wakes the background as a person does, by opening the popup. */
async function wake(): Promise<Page> {
  return scene.openPopup();
}

numberedCase(
  {
    suite: 'faults',
    id: 'F01',
    title: 'worker dies after the journal, before the service hears',
    surroundings: ENGINE,
  },
  async () => {
    const page = await scene.signUpAt('f01.test');
    const hold = await clickAndHold(scene, page, 'before');
    await killBackground(scene);
    await hold.abandoned;
    hold.release();
    expect(await scene.mailboxesOf('f01')).toEqual([]);
    await wake();
    await until('the mailbox', async () => (await scene.mailboxesOf('f01')).length === 1);
    await expectInvariants(scene, { site: 'f01.test', made: 1 });
    expect(scene.layer.requests(MAKE).filter(({ committed }) => committed === 201)).toHaveLength(1);
    expect(await emailIn(page)).toBe('');
    return 'withstood';
  },
);

numberedCase(
  {
    suite: 'faults',
    id: 'F02',
    title: 'worker dies when the mailbox is made and the answer is not out',
    surroundings: ENGINE,
  },
  async () => {
    const page = await scene.signUpAt('f02.test');
    const hold = await clickAndHold(scene, page, 'after');
    const [address] = await scene.mailboxesOf('f02');
    await killBackground(scene);
    await hold.abandoned;
    hold.release();
    await (await wake()).close();
    await expectInvariants(scene, { site: 'f02.test', made: 1 });
    const tries = scene.layer.requests(MAKE).map(({ body }) => JSON.stringify(body));
    expect(new Set(tries).size).toBe(1);
    expect(scene.layer.requests('POST /api/token')).toMatchObject([{ committed: 200 }]);
    expect(await emailIn(page)).toBe('');
    await page.bringToFront();
    await tryAgain(page);
    await clickOffer(page, FRESH, async () => (await emailIn(page)) === address);
    await expectInvariants(scene, { site: 'f02.test', made: 1 });
    return 'withstood';
  },
);

numberedCase(
  {
    suite: 'faults',
    id: 'F03',
    title: 'worker dies when the answer is read and nothing is stored',
    surroundings: ENGINE,
  },
  async () => {
    const page = await scene.signUpAt('f03.test');
    const hold = await clickAndHold(scene, page, 'after');
    const unlock = await lockStore(scene.watcher, 'mailboxes');
    hold.release();
    await until('the answer to be out', () => scene.layer.requests(MAKE).at(-1)?.answeredAt);
    // Nothing can be seen of a worker that has read an answer and waits for the disk.
    await new Promise((resolve) => setTimeout(resolve, 300));
    await killBackground(scene);
    await unlock();
    expect((await readDisk(scene.watcher)).intents).toMatchObject([{ state: 'open' }]);
    await wake();
    await expectInvariants(scene, { site: 'f03.test', made: 1 });
    expect(await emailIn(page)).toBe('');
    return 'withstood';
  },
);

numberedCase(
  {
    suite: 'faults',
    id: 'F04',
    title: 'worker dies when the mailbox is stored and the field not filled',
    surroundings: ENGINE,
  },
  async () => {
    const page = await scene.signUpAt('f04.test');
    const hold = await clickAndHold(scene, page, 'after');
    const [address] = await scene.mailboxesOf('f04');
    const busy = keepBusy(page, 3_000);
    hold.release();
    await until('the mailbox to be stored', async () =>
      (await readDisk(scene.watcher)).mailboxes.some(({ site }) => site === 'f04.test'),
    );
    await killBackground(scene);
    await busy;
    await until('the offer to say how it stands', async () => /Try again|Filled/.test(await offerText(page)));
    const filled = await emailIn(page);
    expect(['', address]).toContain(filled);
    if (filled === '') {
      await tryAgain(page);
      await clickOffer(page, 'Use f04', async () => (await emailIn(page)) === address);
    }
    await expectInvariants(scene, { site: 'f04.test', made: 1 });
    return {
      outcome: 'withstood',
      note: filled === '' ? 'filled by a second click' : 'filled by the first click',
    };
  },
);

numberedCase(
  {
    suite: 'faults',
    id: 'F06',
    title: 'the mailbox is made, its answer is reset, an error page or cut short',
    surroundings: ENGINE,
  },
  async () => {
    for (const [i, fault] of LOST.entries()) {
      const name = `f06${'abc'[i]}`;
      const page = await scene.signUpAt(`${name}.test`);
      scene.layer.next(MAKE, fault);
      await clickFresh(page, async () => (await emailIn(page)).startsWith(name));
      await expectInvariants(scene, { site: `${name}.test`, made: 1 });
      expect(await scene.mailboxesOf(name)).toEqual([await emailIn(page)]);
      await page.close();
    }
    return 'withstood';
  },
);
