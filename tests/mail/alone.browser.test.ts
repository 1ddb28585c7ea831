/** Each payload alone through the cleaning, shown where scripts may run: the frame's rights are not what holds. */
import { afterEach, expect, test } from 'vitest';
import { MAIL_ATTRIBUTES, MAIL_TAGS } from '../../lib/popup/mail-markup.ts';
import { safeHtml } from '../../lib/popup/safe-html.ts';
import { fetchingPayloads } from './payloads/fetching.ts';
import type { Payload } from './payloads/payload.ts';
import { runningPayloads } from './payloads/running.ts';

const AT_ONCE = 40;
const RAN = 'ran:';
/** Long enough for what runs after a frame has loaded, in ms; the control shows that it is. */
const AFTER_LOAD = 150;

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
    await Promise.all(
      frames.map((frame) => new Promise((done) => frame.addEventListener('load', done, { once: true }))),
    );
    await new Promise((done) => setTimeout(done, AFTER_LOAD));
    for (const frame of frames) frame.remove();
  }
  window.removeEventListener('message', listen);
  return [...ran];
}

test('nothing that is cleaned runs, and much of it runs when it is not', async () => {
  expect(await ranOf(running, ({ html }) => String(safeHtml(html).html))).toEqual([]);
  expect((await ranOf(running, ({ html }) => html)).length).toBeGreaterThan(150);
}, 60_000);

const tags = new Set(MAIL_TAGS);
const attributes = new Set([...MAIL_ATTRIBUTES, 'data-link']);

/** What may not be in a cleaned mail, in words. */
function wrongIn(html: string): string[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.querySelectorAll('*')].flatMap((element) => [
    ...(tags.has(element.localName) && element.namespaceURI?.endsWith('xhtml')
      ? []
      : [`<${element.localName}>`]),
    ...[...element.attributes].flatMap(({ name, value }) => {
      const isKept =
        attributes.has(name) && name !== 'href' && (name !== 'src' || /^data:image\//.test(value));
      return isKept ? [] : [`${element.localName} ${name}=${value}`];
    }),
  ]);
}

test('what is cleaned holds only what mail may hold, and is clean', () => {
  for (const { id, html } of [...running, ...fetching]) {
    const once = String(safeHtml(html).html);
    expect.soft(wrongIn(once), id).toEqual([]);
  }
});
