/** People who close, leave, click twice and use two windows while a mailbox is being made. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { clickButton, findButton, findField, textOf, typeInto } from '../../scripts/reach-in.ts';
import { until } from '../../scripts/until.ts';
import { numberedCase } from '../cases/numbered-case.ts';
import { giveCommand } from '../e2e/give-command.ts';
import { ENGINE } from '../e2e/scene.ts';
import { turnTo } from '../e2e/turn-to.ts';
import { clickAndHold, emailIn, FRESH, MAKE } from './click-fresh.ts';
import { readDisk } from './disk.ts';
import { expectInvariants, setFaultScene } from './fault-scene.ts';

const scene = setFaultScene({
  hosts: ['f21a.test', 'f21b.test', 'f21c.test', 'f22.test', 'f23a.test', 'f23b.test', 'f23c.test'],
});

const isKnown = (name: string) => async () =>
  (await readDisk(scene.watcher)).mailboxes.some(({ address }) => address.startsWith(name));

/** The popup, on its form for a mailbox with a name of its own. */
async function openForm(): Promise<Page> {
  const popup = await scene.openPopup();
  await until('the form', async () => {
    if (await findField(popup, 'Name')) return true;
    await clickButton(popup, 'New mailbox', 500).catch(() => undefined);
    return false;
  });
  return popup;
}

numberedCase(
  { suite: 'faults', id: 'F19', title: 'the popup closes while it makes a mailbox', surroundings: ENGINE },
  async () => {
    for (const [i, wait] of [0, 300, 3_000].entries()) {
      const name = `f19${'abc'[i]}`;
      const popup = await openForm();
      await typeInto(popup, 'Name', name);
      const hold = scene.layer.hold(MAKE, 'after');
      await clickButton(popup, 'Create mailbox');
      await hold.held;
      await new Promise((resolve) => setTimeout(resolve, wait));
      await popup.close();
      const again = await scene.openPopup();
      const words = `${name}@mail.cx`;
      await until('the mailbox on its way', async () => {
        await clickButton(again, 'Back', 200).catch(() => undefined);
        const text = await textOf(again);
        return text.includes(words) && text.includes('Being created');
      });
      hold.release();
      await until('the mailbox', async () => {
        const text = await textOf(again);
        return text.includes(words) && !text.includes('Being created');
      });
      await expectInvariants(scene, { site: name, made: 1 });
      expect(scene.layer.requests(MAKE)).toHaveLength(i + 1);
      await again.close();
    }
    return 'withstood';
  },
);

numberedCase(
  {
    suite: 'faults',
    id: 'F21',
    title: 'the tab closes, goes on, or goes away and comes back',
    surroundings: ENGINE,
  },
  async () => {
    const bystander = await scene.signUpAt('f21a.test');
    const closing = await scene.signUpAt('f21a.test');
    const first = await clickAndHold(scene, closing, 'after');
    await closing.close();
    first.release();
    await until('the mailbox', isKnown('f21a'));
    await expectInvariants(scene, { site: 'f21a.test', made: 1 });
    expect(await emailIn(bystander)).toBe('');

    const leaving = await scene.signUpAt('f21b.test');
    const second = await clickAndHold(scene, leaving, 'after');
    await leaving.reload();
    second.release();
    await until('the mailbox', isKnown('f21b'));
    await expectInvariants(scene, { site: 'f21b.test', made: 1 });
    expect(await emailIn(leaving)).toBe('');

    const returning = await scene.signUpAt('f21c.test');
    const third = await clickAndHold(scene, returning, 'after');
    await returning.goto(`${new URL(returning.url()).origin}/login`);
    third.release();
    await until('the mailbox', isKnown('f21c'));
    // Firefox never tells the driver that a page has come back out of the cache.
    await returning.evaluate(() => history.back());
    await until('the form', async () => (await findField(returning, 'Email address')) !== null);
    expect(await emailIn(returning)).toBe('');
    await returning.bringToFront();
    const frame = await turnTo(returning, 'Email address');
    await until('the mailbox to be offered again', async () => (await textOf(frame)).includes('Use f21c'));
    await expectInvariants(scene, { site: 'f21c.test', made: 1 });
    return 'withstood';
  },
);

numberedCase(
  { suite: 'faults', id: 'F22', title: 'two windows, one site, at the same time', surroundings: ENGINE },
  async () => {
    const one = await scene.signUpAt('f22.test');
    const first = await clickAndHold(scene, one, 'before');
    const other = await scene.browser.driver.newPage({ type: 'window' });
    await other.goto(one.url());
    await other.bringToFront();
    const second = await clickAndHold(scene, other, 'before');
    first.release();
    second.release();
    const filled = await until('both fields', async () => {
      const values = [await emailIn(one), await emailIn(other)];
      return values.every((value) => value.startsWith('f22')) && values;
    });
    expect(new Set(filled).size).toBe(2);
    expect((await scene.mailboxesOf('f22')).sort()).toEqual([...filled].sort());
    await expectInvariants(scene, { site: 'f22.test', made: 2 });
    return 'withstood';
  },
);

numberedCase(
  {
    suite: 'faults',
    id: 'F23',
    title: 'double click, held key, offer and command together',
    surroundings: ENGINE,
  },
  async () => {
    const twice = await scene.signUpAt('f23a.test');
    const frame = await turnTo(twice, 'Email address');
    const isFilled = async () => (await emailIn(twice)).startsWith('f23a');
    await until('two clicks to have their effect', async () => {
      if (await isFilled()) return true;
      const button = await findButton(frame, FRESH).catch(() => null);
      await new Promise((resolve) => setTimeout(resolve, 800));
      await button?.click({ count: 2, delay: 20 }).catch(() => undefined);
      return until('the fill', isFilled, 2_000).catch(() => false);
    });
    await expectInvariants(scene, { site: 'f23a.test', made: 1 });

    const keys = await scene.signUpAt('f23b.test');
    await turnTo(keys, 'Email address');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await keys.keyboard.press('ArrowDown');
    await new Promise((resolve) => setTimeout(resolve, 300));
    for (let i = 0; i < 4; i += 1) await keys.keyboard.press('Enter');
    await until('the fill', async () => (await emailIn(keys)).startsWith('f23b'));
    await expectInvariants(scene, { site: 'f23b.test', made: 1 });

    const both = await scene.signUpAt('f23c.test');
    const hold = await clickAndHold(scene, both, 'after');
    await giveCommand(scene);
    await giveCommand(scene);
    await new Promise((resolve) => setTimeout(resolve, 500));
    hold.release();
    await until('the fill', async () => (await emailIn(both)).startsWith('f23c'));
    await expectInvariants(scene, { site: 'f23c.test', made: 1 });
    return 'withstood';
  },
);
