/** P40: whatever a mail holds, opening it reaches nobody, runs nothing and leads nowhere. */
import { afterAll, beforeAll, expect } from 'vitest';
import { until } from '../../scripts/until.ts';
import { numberedCase } from '../cases/numbered-case.ts';
import { ENGINE, setScene } from '../e2e/scene.ts';
import { type Listener, listen } from './listener.ts';
import { namesIn, newNetworkLog } from './network-log.ts';
import { fetchingPayloads } from './payloads/fetching.ts';
import { hostileMessages, htmlMail, rawMail } from './payloads/messages.ts';
import { batches, bodyOf, markerOf, type Payload } from './payloads/payload.ts';
import { runningPayloads } from './payloads/running.ts';
import { openReader } from './reader.ts';

/** Payloads in one mail. */
const MANY = 100;
/** Leads to the listener. */
const TRAP = 'trap.test';
/** Names that lead nowhere, so that the browser must ask for each. */
const LOST = 'lost.test';
const LOST_NAMES = /[\w-]+\.(?:mail|control)\.lost\.test/g;

const networkLog = newNetworkLog('images-off');
const scene = setScene({
  options: { requestsPerSecond: 0 },
  localHosts: [TRAP],
  launch: { trustsEveryone: true, networkLog },
});
let listener: Listener;
let controls: Listener;
const controlBodies: string[] = [];

beforeAll(async () => {
  listener = await listen((_, response) => response.end());
  controls = await listen(({ url }, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(controlBodies[Number(url?.slice(1))] ?? '');
  });
});
afterAll(async () => {
  await listener?.close();
  await controls?.close();
});

/** One address on this computer, one under a name, and one under a name that must be looked up. */
function addresses(whose: 'mail' | 'control', id: string): string[] {
  return [
    `http://127.0.0.1:${listener.port}/${whose}/${id}`,
    `https://${TRAP}:${listener.port}/${whose}/${id}`,
    `https://${id}.${whose}.${LOST}/`,
  ];
}

/** Tells whoever can be told that it runs. */
function script(whose: 'mail' | 'control', id: string): string {
  const beacon = `new(Image)().src=\`http://127.0.0.1:${listener.port}/${whose}/ran-${id}\``;
  const words = `top.postMessage(\`${id}\`,\`*\`);${beacon}`;
  // In the control dialogs would hold up the others.
  return whose === 'mail' ? `${words};alert(\`${id}\`)` : words;
}

const lateLinks = () => Array.from({ length: 100 }, (_, at) => ` https://late-${at}.mail.${LOST}/`).join('');

const payloadsOf = (whose: 'mail' | 'control'): Payload[] => [
  ...fetchingPayloads((id) => addresses(whose, id)),
  ...runningPayloads((id) => script(whose, id)),
];

numberedCase(
  {
    suite: 'mail',
    id: 'P40',
    title: 'a hostile mail is opened, images off',
    surroundings: ENGINE,
  },
  async () => {
    const reader = await openReader(scene, 'reader');
    const payloads = payloadsOf('mail');
    for (const batch of batches(payloads, MANY)) {
      const names = `${batch[0]?.id} to ${batch.at(-1)?.id}`;
      const markup = await reader.show(await reader.deliver(htmlMail(names, names, bodyOf(batch))));
      const swallowed = batch.filter((each) => !each.isLast && !markup?.includes(markerOf(each)));
      expect
        .soft(
          swallowed.map(({ id }) => id),
          names,
        )
        .toEqual([]);
    }
    const image = (id: string) =>
      addresses('mail', id)
        .map((url) => `<img src="${url}">`)
        .join('');
    const messages = hostileMessages(image, (id) => addresses('mail', id));
    for (const { id, parts } of messages) {
      await reader.show(await reader.deliver(rawMail(id, `<img src=${addresses('mail', id)[2]}>`, parts)));
    }
    // Links in a text are looked up late, if they are: they stay open while the control runs.
    const text = { header: [], body: addresses('mail', 'open').join(' ').concat(lateLinks()) };
    await reader.show(await reader.deliver(rawMail('open', 'Links that stay open', text)));
    expect(await reader.troubles()).toEqual([]);
    const reachedByMail = () => listener.requests.filter(({ path }) => path.startsWith('/mail/'));
    expect(reachedByMail().map(({ path }) => path)).toEqual([]);
    expect(listener.connections()).toBe(0);

    // The same in an ordinary page: the listener and the log are not blind.
    controlBodies.push(...batches(payloadsOf('control'), MANY).map(bodyOf));
    const frames = controlBodies.map((_, index) => `<iframe src="/${index}"></iframe>`);
    const last = addresses('control', 'last').map((url) => `<img src="${url}">`);
    controlBodies.push([...frames, ...last].join(''));
    const page = await scene.browser.driver.newPage();
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
    await page.goto(`http://127.0.0.1:${controls.port}/${controlBodies.length - 1}`, { waitUntil: [] });
    const paths = () => [...new Set(listener.requests.map(({ path }) => path))];
    const fetched = () => paths().filter((path) => !path.includes('/ran-')).length;
    const ran = () => paths().filter((path) => path.includes('/ran-')).length;
    await until('the control to be fetched', () => fetched() > 60, 60_000);
    await until('the control to run', () => ran() > 150, 60_000);
    await scene.browser.driver.close();
    const names = namesIn(networkLog, LOST_NAMES);
    const lookedUp = (whose: string) => [...names].filter((name) => name.includes(`.${whose}.`));
    console.log(
      `${ENGINE}: control: ${fetched()} fetched, ${ran()} ran, ${lookedUp('control').length} looked up`,
    );
    expect(lookedUp('control').length).toBeGreaterThan(100);
    expect(lookedUp('mail')).toEqual([]);
    expect(reachedByMail().map(({ path }) => path)).toEqual([]);
    const count = payloads.length + messages.length;
    return {
      outcome: 'withstood',
      note: `${count} payloads: 0 connections, 0 look-ups, 0 scripts, 0 navigations; in an ordinary page ${fetched()} of them fetch and ${ran()} run`,
    };
  },
  180_000,
);
