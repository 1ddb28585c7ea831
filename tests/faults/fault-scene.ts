/** A scene whose service goes wrong when it is told to, and what must hold in it whatever happens. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { connectExtension } from '../../scripts/connect-extension.ts';
import { textOf } from '../../scripts/reach-in.ts';
import { until } from '../../scripts/until.ts';
import { type FaultLayer, startFaultLayer } from '../../server/faults/fault-layer.ts';
import type { ServerOptions } from '../../server/server-options.ts';
import { type Scene, setScene } from '../e2e/scene.ts';
import { readDisk } from './disk.ts';
import { expectPaced } from './pace-seen.ts';

export interface FaultScene extends Scene {
  layer: FaultLayer;
  /** The options page, open all the time: through it the test looks at what is on the disk, waking nobody. */
  watcher: Page;
  /** The sign-up page under the name of another site. */
  signUpAt(host: string): Promise<Page>;
  /** How many mailboxes the service has whose address begins like this. */
  mailboxesOf(name: string): Promise<string[]>;
}

const QUIET = 15_000;

/**
 * @param hosts the sites of the cases, one each: an inline offer makes three mailboxes an hour and site
 * @param profile a profile of the browser that is to stay
 */
export function setFaultScene({
  hosts,
  options = {},
  profile,
}: {
  hosts: string[];
  options?: Partial<ServerOptions>;
  profile?: string;
}): FaultScene {
  // What the test itself asks of the service must not use up what the extension may ask.
  const scene = setScene({
    connect: false,
    localHosts: hosts,
    launch: profile === undefined ? {} : { profile },
    options: { requestsPerSecond: 0, ...options },
  }) as FaultScene;
  beforeAll(async () => {
    const layer = await startFaultLayer(scene.server.apiOrigin);
    const service = { apiOrigin: layer.origin, token: scene.server.token };
    const watcher = await connectExtension(scene.browser, service);
    const demo = new URL(scene.server.demoOrigin);
    Object.assign(scene, {
      layer,
      watcher,
      signUpAt: (host: string) => scene.open(`http://${host}:${demo.port}/`),
      mailboxesOf: (name: string) => mailboxesOf(scene, name),
    });
  });
  beforeEach(async () => {
    scene.layer.clear();
    scene.layer.asked.length = 0;
    await closePages(scene);
  });
  afterAll(() => scene.layer?.close());
  return scene;
}

/** All but the watcher: with its tab a wait for mail ends, and the quick polls with it. */
async function closePages({ browser, watcher }: FaultScene): Promise<void> {
  const others = (await browser.driver.pages()).filter((page) => page !== watcher);
  await Promise.all(others.map((page) => page.close().catch(() => undefined)));
}

async function mailboxesOf({ server }: FaultScene, name: string): Promise<string[]> {
  const answer = await fetch(`${server.apiOrigin}/pro/api/accounts`, {
    headers: { Authorization: `Bearer ${server.token}` },
  });
  const { accounts } = (await answer.json()) as { accounts: { address: string }[] };
  return accounts.map(({ address }) => address).filter((address) => address.startsWith(name));
}

/**
 * I1 (no more mailboxes than wishes), I2 (every wish ends as done or as failed), I3 (no secret where pages or people
 * see it) and I5 (never too many requests, none before its time). I4 is for the case to say: it knows who clicked.
 *
 * @param site the case's site; the addresses made for it begin with its first part
 * @param made how many mailboxes were wished for on it
 * @param failed how many of its wishes are to stand there as failed
 */
export async function expectInvariants(
  scene: FaultScene,
  { site, made, failed = 0 }: { site: string; made: number; failed?: number },
): Promise<void> {
  const name = site.split('.')[0] as string;
  const { intents } = await until(
    `every wish of ${site} to be done or to have failed`,
    async () => {
      const disk = await readDisk(scene.watcher);
      return disk.intents.every(({ state }) => state === 'failed') && disk;
    },
    QUIET,
  );
  const there = await scene.mailboxesOf(name);
  if (there.length !== made) throw new Error(`I1: ${there.length} mailboxes instead of ${made}`);
  const { mailboxes } = await readDisk(scene.watcher);
  const known = mailboxes.filter(({ address }) => address.startsWith(name));
  const same = JSON.stringify(known.map(({ address }) => address).sort()) === JSON.stringify(there.sort());
  if (!same) throw new Error(`I1: ${known.length} of ${there.length} mailboxes are known`);
  const closed = known.filter(({ readable }) => !readable).length;
  if (closed > 0) throw new Error(`I1: ${closed} of ${known.length} mailboxes cannot be read`);
  const open = intents.filter(({ address }) => address.startsWith(name));
  if (open.length !== failed) throw new Error(`I2: ${open.length} failed wishes instead of ${failed}`);
  if (open.some(({ failure }) => !failure)) throw new Error('I2: a failed wish does not say why');
  await expectNoSecrets(scene);
  expectPaced(scene.layer.asked);
}

async function expectNoSecrets({ browser, watcher, server }: FaultScene): Promise<void> {
  const { secrets, intents } = await readDisk(watcher);
  const kept = secrets.flatMap(({ passwords, token }) => [...passwords, token]);
  const all = [server.token, ...kept, ...intents.map(({ password }) => password)];
  for (const page of await browser.driver.pages()) {
    const shown = await page
      .evaluate(
        () => document.documentElement.outerHTML + JSON.stringify([{ ...localStorage }, location.href]),
      )
      .catch(() => '');
    const words = shown + (await textOf(page).catch(() => ''));
    if (all.some((secret) => secret && words.includes(secret))) throw new Error('I3: a page holds a secret');
  }
}
