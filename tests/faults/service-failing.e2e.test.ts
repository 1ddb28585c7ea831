/** The service refuses, is out of reach or talks nonsense, while a person creates and looks. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { clickButton, clickOffer, textOf } from '../../scripts/reach-in.ts';
import { servePages } from '../../scripts/serve-pages.ts';
import { until } from '../../scripts/until.ts';
import { type Fault, rateLimited, refusal } from '../../server/faults/fault.ts';
import { numberedCase } from '../cases/numbered-case.ts';
import { ENGINE } from '../e2e/scene.ts';
import { clickFresh, emailIn, FRESH, MAKE, offerText, tryAgain } from './click-fresh.ts';
import { readDisk } from './disk.ts';
import { expectInvariants, setFaultScene } from './fault-scene.ts';
import { killBackground } from './kill-background.ts';

const LIST = /^GET \/pro\/api\/accounts$/;
const OF_PRO = /^\w+ \/(pro|api\/accounts)/;

const scene = setFaultScene({
  hosts: ['f05.test', 'f07.test', 'f07b.test', 'f09.test', 'f12.test', 'f13.test', 'f14.test', 'f17.test'],
});

const fails = (page: Page, words: RegExp) => async () => words.test(await offerText(page));

/** The popup at its first view, once it has asked the service. */
async function openHome(): Promise<Page> {
  const popup = await scene.openPopup();
  await until(
    'the popup',
    async () => (await textOf(popup)).includes('New mailbox') || popup.$('[aria-label="New mailbox"]'),
  );
  return popup;
}

async function refresh(popup: Page): Promise<void> {
  const before = scene.layer.requests(LIST).length;
  await clickButton(popup, 'Refresh');
  await until('a turn', () => scene.layer.requests(LIST).length > before);
}

numberedCase(
  { suite: 'faults', id: 'F05', title: 'no connection: reset before anything is read', surroundings: ENGINE },
  async () => {
    const page = await scene.signUpAt('f05.test');
    const stop = scene.layer.always(MAKE, 'drop');
    await clickFresh(page, fails(page, /no connection/));
    await expectInvariants(scene, { site: 'f05.test', made: 0, failed: 1 });
    const tries = scene.layer.requests(MAKE).map(({ body }) => JSON.stringify(body));
    expect(new Set(tries).size).toBe(1);
    // Four of ours; the browser itself asks again where a connection that it had open is cut.
    expect(tries.length).toBeGreaterThanOrEqual(4);
    expect(tries.length).toBeLessThanOrEqual(8);
    const popup = await openHome();
    await until('the failed wish', async () =>
      /f05-[\s\S]*no connection[\s\S]*Try again/.test(await textOf(popup)),
    );
    await popup.close();
    stop();
    await page.bringToFront();
    await tryAgain(page);
    await clickOffer(page, FRESH, async () => (await emailIn(page)).startsWith('f05'));
    await expectInvariants(scene, { site: 'f05.test', made: 1 });
    return {
      outcome: 'withstood',
      note: `${tries.length} calls, then a failed wish that can be tried again`,
    };
  },
);

numberedCase(
  { suite: 'faults', id: 'F07', title: '409: the address belongs to somebody else', surroundings: ENGINE },
  async () => {
    const page = await scene.signUpAt('f07.test');
    const taken = refusal(409, 'address_taken');
    scene.layer.next(MAKE, taken);
    await clickFresh(page, async () => (await emailIn(page)) !== '');
    const [refused, accepted] = scene.layer.requests(MAKE).map(({ body }) => body.address);
    expect(await emailIn(page)).toBe(accepted);
    expect(accepted).not.toBe(refused);
    expect(scene.layer.requests('POST /api/token')).toMatchObject([
      { body: { address: refused }, committed: 401 },
    ]);
    await expectInvariants(scene, { site: 'f07.test', made: 1 });

    const other = await scene.signUpAt('f07b.test');
    scene.layer.always(MAKE, taken);
    await clickFresh(other, fails(other, /already/));
    expect(scene.layer.requests(MAKE)).toHaveLength(2 + 3);
    await expectInvariants(scene, { site: 'f07b.test', made: 0 });
    return 'withstood';
  },
);

numberedCase(
  {
    suite: 'faults',
    id: 'F09',
    title: '429, and the worker dies while it is held back',
    surroundings: ENGINE,
  },
  async () => {
    const page = await scene.signUpAt('f09.test');
    scene.layer.next(MAKE, rateLimited('4'));
    await clickFresh(page, () => scene.layer.requests(MAKE).some(({ answeredAt }) => answeredAt));
    await until('the pause to be on the disk', async () => {
      const { ledger } = await readDisk(scene.watcher);
      return (ledger.queue?.notBefore ?? 0) > Date.now();
    });
    await killBackground(scene);
    await openHome();
    await expectInvariants(scene, { site: 'f09.test', made: 1 });
    expect(scene.layer.requests(MAKE)).toHaveLength(2);
    return 'withstood';
  },
);

numberedCase(
  {
    suite: 'faults',
    id: 'F12',
    title: '429 while somebody waits for mail and the popup is open',
    surroundings: ENGINE,
  },
  async () => {
    const page = await scene.signUpAt('f12.test');
    await clickFresh(page, async () => (await emailIn(page)) !== '');
    const popup = await openHome();
    // Longer than a person's wish waits in silence: it may be the popup's own.
    scene.layer.next(LIST, rateLimited('7'));
    await until('the popup to say so', async () => /Too many/.test(await textOf(popup)));
    const refused = scene.layer.requests(LIST).find(({ fault }) => fault === '429')?.at ?? 0;
    await until('polls to go on', () => scene.layer.requests(LIST).some(({ at }) => at > refused));
    await until('the popup to be content', async () => !/Too many/.test(await textOf(popup)));
    await expectInvariants(scene, { site: 'f12.test', made: 1 });
    return 'withstood';
  },
);

numberedCase(
  { suite: 'faults', id: 'F13', title: '403: the account is full', surroundings: ENGINE },
  async () => {
    const page = await scene.signUpAt('f13.test');
    scene.layer.always(MAKE, refusal(403, 'account_limit_reached'));
    await clickFresh(page, fails(page, /plan allows/));
    expect(scene.layer.requests(MAKE)).toHaveLength(1);
    await expectInvariants(scene, { site: 'f13.test', made: 0 });
    return 'withstood';
  },
);

numberedCase(
  { suite: 'faults', id: 'F14', title: '401: the token is refused', surroundings: ENGINE },
  async () => {
    const page = await scene.signUpAt('f14.test');
    const stop = scene.layer.always(OF_PRO, refusal(401, 'invalid_token'));
    await clickFresh(page, fails(page, /token/));
    await expectInvariants(scene, { site: 'f14.test', made: 0 });
    const popup = await openHome();
    await until('the one prompt', async () => (await textOf(popup)).includes('Replace token'));
    expect((await textOf(popup)).match(/Replace token/g)).toHaveLength(1);
    expect((await readDisk(scene.watcher)).status.connected).toBe(true);
    stop();
    await clickButton(popup, 'Refresh');
    await until('the prompt to go', async () => !(await textOf(popup)).includes('Replace token'));
    await expectInvariants(scene, { site: 'f14.test', made: 0 });
    return 'withstood';
  },
);

numberedCase(
  {
    suite: 'faults',
    id: 'F17',
    title: 'HTML, cut-off JSON, wrong types, bytes and 50 MB',
    surroundings: ENGINE,
  },
  async () => {
    const page = await scene.signUpAt('f17.test');
    await clickFresh(page, async () => (await emailIn(page)) !== '');
    const address = await emailIn(page);
    await page.close();
    const popup = await openHome();
    const html: Fault = {
      status: 200,
      headers: { 'Content-Type': 'text/html' },
      body: '<!doctype html><h1>Hi',
    };
    for (const fault of [html, 'commit-then-truncate', 'wrong-types', 'garbage', 'huge'] as Fault[]) {
      // Until it is said: the wait for this mailbox's mail asks by itself and takes a single fault, or mends it.
      const stop = scene.layer.always(LIST, fault);
      await refresh(popup);
      await until('the popup to say so', async () => /makes no sense/.test(await textOf(popup)));
      expect(await textOf(popup)).toContain(address);
      stop();
      await refresh(popup);
      await until('the popup to be content', async () => !/makes no sense/.test(await textOf(popup)));
    }
    await expectInvariants(scene, { site: 'f17.test', made: 1 });
    return 'withstood';
  },
);

numberedCase(
  { suite: 'faults', id: 'F18', title: 'redirect to another host', surroundings: ENGINE },
  async () => {
    let reached = 0;
    const other = await servePages(() => {
      reached += 1;
      return '{"accounts":[]}';
    });
    const popup = await openHome();
    try {
      for (const status of [301, 302, 303, 307, 308]) {
        const headers = { Location: `http://localhost:${other.port}/`, 'Access-Control-Allow-Origin': '*' };
        const stop = scene.layer.always(LIST, { status, headers });
        await refresh(popup);
        await until('the popup to say so', async () => /no connection/.test(await textOf(popup)));
        stop();
        await refresh(popup);
        await until('it to be well again', async () => !/no connection/.test(await textOf(popup)));
      }
      expect(reached).toBe(0);
      await fetch(`http://localhost:${other.port}/`);
      expect(reached).toBe(1);
    } finally {
      await other.close();
    }
    await expectInvariants(scene, { site: 'f18.test', made: 0 });
    return 'withstood';
  },
);
