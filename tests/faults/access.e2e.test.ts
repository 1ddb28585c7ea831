/** The person takes back the browser's leave to reach the service and the pages. */
import { expect } from 'vitest';
import { clickButton, findButton, textOf } from '../../scripts/reach-in.ts';
import { until } from '../../scripts/until.ts';
import { numberedCase } from '../cases/numbered-case.ts';
import { evaluateInWindow } from '../e2e/firefox-window.ts';
import { ENGINE } from '../e2e/scene.ts';
import { turnTo } from '../e2e/turn-to.ts';
import { allowSites } from './browser-rights.ts';
import { clickFresh, emailIn } from './click-fresh.ts';
import { readDisk } from './disk.ts';
import { expectInvariants, setFaultScene } from './fault-scene.ts';

const scene = setFaultScene({ hosts: ['f26.test'] });
const SHUT_OUT = 'no longer lets Freshbox reach';
const OFF_PAGES = 'keeps Freshbox off web pages';

numberedCase(
  {
    suite: 'faults',
    id: 'F26',
    title: 'access to sites is taken back and given again',
    surroundings: ENGINE,
  },
  async () => {
    const { browser, layer } = scene;
    await allowSites(browser, false);
    const popup = await scene.openPopup();
    await until('the explanation', async () => {
      const text = await textOf(popup);
      return text.includes(SHUT_OUT) && text.includes(OFF_PAGES);
    });
    expect(await findButton(popup, 'Allow')).not.toBeNull();
    expect((await readDisk(scene.watcher)).status.failure).toEqual({ kind: 'no-service-access' });

    const page = await scene.signUpAt('f26.test');
    await expect(turnTo(page, 'Email address', 2_500)).rejects.toThrow('in vain');
    const asked = layer.asked.length;
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(layer.asked.length).toBe(asked);
    await page.close();

    if (ENGINE === 'firefox') {
      // The prompt itself is the browser's own; this is its "Allow".
      await evaluateInWindow(
        browser,
        `Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false)`,
      );
      await popup.bringToFront();
      await clickButton(popup, 'Allow');
      await until('the service to be reached', async () => !(await textOf(popup)).includes(SHUT_OUT));
      await clickButton(popup, 'Allow');
    } else await allowSites(browser, true);
    await until('both explanations to go', async () => {
      const text = await textOf(popup);
      return !text.includes(SHUT_OUT) && !text.includes(OFF_PAGES);
    });
    await popup.close();
    const again = await scene.signUpAt('f26.test');
    await clickFresh(again, async () => (await emailIn(again)).startsWith('f26'));
    await expectInvariants(scene, { site: 'f26.test', made: 1 });
    return {
      outcome: 'withstood',
      note:
        ENGINE === 'firefox'
          ? ''
          : 'given again where the browser keeps its rights: its prompt cannot be clicked by a test',
    };
  },
);
