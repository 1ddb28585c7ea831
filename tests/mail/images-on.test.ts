/** P41: "Show images" fetches the https images of that mail, and tells their server as little as can be. */
import type { RequestListener } from 'node:http';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickButton, findButton, textOf } from '../../scripts/reach-in.ts';
import { until } from '../../scripts/until.ts';
import { numberedCase } from '../cases/numbered-case.ts';
import { ENGINE, setScene } from '../e2e/scene.ts';
import { type Listener, listen } from './listener.ts';
import { htmlMail } from './payloads/messages.ts';
import { openReader, type Reader } from './reader.ts';

const PICTURES = 'pictures.trap.test';
const ELSEWHERE = 'elsewhere.trap.test';
const GREEN =
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAE0lEQVQI12NkOMGAFTAxMAwlCQChuADYJ4WKRAAAAABJRU5ErkJggg==';

const scene = setScene({
  options: { requestsPerSecond: 0 },
  localHosts: [PICTURES, ELSEWHERE],
  launch: { trustsEveryone: true },
});
let listener: Listener;
let reader: Reader;

beforeAll(async () => {
  listener = await listen(answer);
  reader = await openReader(scene, 'reader');
});
afterAll(() => listener?.close());

const answer: RequestListener = ({ url = '' }, response) => {
  const path = url.replace(/\?.*/, '');
  if (path === '/cookies') {
    response.setHeader('Set-Cookie', 'known=yes; Path=/; Secure; SameSite=None; Max-Age=999');
    response.setHeader('Content-Type', 'text/html').end('<img src="/visited.png">');
  } else if (path === '/moved.png') {
    response.writeHead(302, { Location: `https://${ELSEWHERE}:${listener.port}/moved-here.png` }).end();
  } else if (path === '/drawing.svg') {
    response.setHeader('Content-Type', 'image/svg+xml').end('<svg xmlns="http://www.w3.org/2000/svg"/>');
  } else if (path === '/page.png') {
    response.setHeader('Content-Type', 'text/html').end('<script>alert(1)</script>');
  } else {
    response.setHeader('Content-Type', 'image/png').end(Buffer.from(GREEN, 'base64'));
  }
};

const pathsSeen = () => listener.requests.map(({ path }) => path);
const picture = (path: string) => `https://${PICTURES}:${listener.port}${path}`;
const image = (url: string, more = 'width=300 height=200') => `<img src="${url}" ${more}>`;

/** How much of what the popup shows is the green of the pictures, in pixels. */
async function greenSeen(popup: Page): Promise<number> {
  const screenshot = await popup.screenshot({ encoding: 'base64' });
  const page = await scene.browser.driver.newPage();
  const count = await page.evaluate(async (base64) => {
    const shown = new Image();
    shown.src = `data:image/png;base64,${base64}`;
    await shown.decode();
    const canvas = new OffscreenCanvas(shown.width, shown.height);
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.drawImage(shown, 0, 0);
    const { data } = context.getImageData(0, 0, shown.width, shown.height);
    let green = 0;
    for (let at = 0; at < data.length; at += 4) {
      if ((data[at] as number) < 40 && (data[at + 1] as number) > 180 && (data[at + 2] as number) < 40)
        green += 1;
    }
    return green;
  }, screenshot);
  await page.close();
  await popup.bringToFront();
  return count;
}

test('the control: an ordinary page of that server sends cookies and a referrer with its image', async () => {
  await (await scene.open(picture('/cookies'))).close();
  await (await scene.open(picture('/cookies'))).close();
  const asked = await until('the image', () =>
    listener.requests.findLast(({ path }) => path === '/visited.png'),
  );
  expect(asked.headers.cookie).toBe('known=yes');
  expect(asked.headers.referer).toBe(picture('/cookies'));
});

numberedCase(
  { suite: 'mail', id: 'P41', title: 'the images of one mail are shown', surroundings: ENGINE },
  async () => {
    const { port } = listener;
    const own = [
      image(picture('/one.png')),
      image(picture('/two.png?who=reader#part')),
      image(picture('/one.png')),
      image(picture('/moved.png')),
      image(picture('/drawing.svg')),
      image(picture('/page.png')),
    ];
    const others = [
      image(`http://${PICTURES}:${port}/plain.png`),
      image(`https://127.0.0.1:${port}/address.png`),
      image(`https://[::1]:${port}/address.png`),
      image(`https://localhost:${port}/localhost.png`),
      image(`https://2130706433:${port}/number.png`),
      image(`https://printer.local:${port}/local.png`),
      image(`https://who:pass@${PICTURES}:${port}/password.png`),
      image(`//${PICTURES}:${port}/no-scheme.png`),
      image(picture('/tracker.png'), 'width=1 height=1'),
      `<img srcset="${picture('/srcset.png')} 1x">`,
      `<p style="background:url(${picture('/background.png')})">x</p>`,
      `<link rel=stylesheet href="${picture('/sheet.css')}">`,
      `<iframe src="${picture('/frame.html')}"></iframe>`,
      `<video poster="${picture('/poster.png')}"></video>`,
      `<svg><image href="${picture('/in-svg.png')}"/></svg>`,
      `<a href="${picture('/link')}">x</a>`,
    ];
    const other = await reader.deliver(htmlMail('other', 'Another', image(picture('/other-mail.png'))));
    const mail = await reader.deliver(htmlMail('honest', 'Pictures', [...own, ...others].join('<br>')));
    const before = listener.requests.length;
    const connections = listener.connections();
    await reader.show(other);
    await reader.show(mail);
    expect(await greenSeen(reader.popup)).toBe(0);
    expect(listener.connections()).toBe(connections);

    await clickButton(reader.popup, 'Show images');
    await until('the images', async () => {
      const markup = await reader.popup.$eval(
        'main.reader iframe',
        (frame) => (frame as HTMLIFrameElement).srcdoc,
      );
      return markup.split(`data:image/png;base64,${GREEN}`).length - 1 === 3;
    });
    await until('the images to be seen', async () => (await greenSeen(reader.popup)) > 20_000);
    expect(await findButton(reader.popup, 'Show images')).toBeNull();

    const asked = listener.requests.slice(before);
    const expected = ['/drawing.svg', '/moved.png', '/one.png', '/page.png', '/two.png?who=reader'];
    expect(asked.map(({ path }) => path).sort()).toEqual(expected);
    for (const { secure, headers, path } of asked) {
      expect.soft(secure, path).toBe(true);
      for (const told of ['cookie', 'referer', 'origin', 'authorization', 'from']) {
        expect.soft(headers[told], `${told} with ${path}`).toBeUndefined();
      }
      expect.soft(JSON.stringify(headers), path).not.toMatch(/extension|freshbox/i);
    }

    // Seen once is not seen always: neither this mail again nor the other one.
    const after = listener.requests.length;
    expect(await reader.show(other)).not.toContain('base64');
    expect(await reader.show(mail)).not.toContain('base64');
    await until('the question', async () => (await textOf(reader.popup)).includes('Show images'));
    expect(pathsSeen().slice(after)).toEqual([]);
    expect(await reader.troubles()).toEqual([]);
    return {
      outcome: 'withstood',
      note: `${asked.length} requests for ${expected.length} https images, no cookie, referrer or origin; ${others.length} other addresses untouched`,
    };
  },
);
