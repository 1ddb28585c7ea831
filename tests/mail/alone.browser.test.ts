/** Each payload alone through the cleaning, shown where scripts may run: the frame's rights are not what holds. */
import { afterEach, expect, test } from 'vitest';
import { safeHtml } from '../../lib/popup/safe-html.ts';
import { fetchingPayloads } from './payloads/fetching.ts';
import type { Payload } from './payloads/payload.ts';
import { runningPayloads } from './payloads/running.ts';
import { wrongIn } from './wrong-in.ts';

const AT_ONCE = 40;
const RAN = 'ran:';
/** Long enough for what runs after a frame has loaded, in ms; the control shows that it is. */
const AFTER_LOAD = 150;
const LATE = 1000;

const running = runningPayloads((id) => `top.postMessage(\`${RAN}${id}\`,\`*\`)`);
const fetching = fetchingPayloads((id) => [`https://${id}.lost.test/`]);

afterEach(() => {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
});

/** Shows each in a frame of its own in which scripts may run. @returns the ids of those that ran */
async function ranOf(payloads: Payload[], markupOf: (payload: Payload) => string): Promise<string[]> {
  const ran = new Set<string>();
  const listen = ({ data }: MessageEvent) => {
    if (typeof data === 'string' && data.startsWith(RAN)) ran.add(data.slice(RAN.length));
  };
  window.addEventListener('message', listen);
  for (let at = 0; at < payloads.length; at += AT_ONCE) {
    const frames = payloads.slice(at, at + AT_ONCE).map((payload) => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-scripts');
      frame.srcdoc = markupOf(payload);
      document.body.append(frame);
      return frame;
    });
    const loaded = frames.map(
      (frame) => new Promise((done) => frame.addEventListener('load', done, { once: true })),
    );
    // One that goes elsewhere may never have loaded.
    await Promise.race([Promise.all(loaded), new Promise((done) => setTimeout(done, LATE))]);
    await new Promise((done) => setTimeout(done, AFTER_LOAD));
    for (const frame of frames) frame.remove();
  }
  window.removeEventListener('message', listen);
  return [...ran];
}

test('nothing that is cleaned runs, and much of it runs when it is not', async () => {
  expect(await ranOf(running, ({ html }) => String(safeHtml(html).html))).toEqual([]);
  expect((await ranOf(running, ({ html }) => html)).length).toBeGreaterThan(150);
}, 120_000);

test('what is cleaned holds only what mail may hold', () => {
  for (const { id, html } of [...running, ...fetching]) {
    expect.soft(wrongIn(String(safeHtml(html).html)), id).toEqual([]);
  }
});
