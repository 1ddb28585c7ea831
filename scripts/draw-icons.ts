/** Draws the extension's icon in every size into `public/icon`. Run it after changing the drawing. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer from 'puppeteer-core';

const SIZES = [16, 32, 48, 96, 128];
/** From here on there is room for the fine lines, in pixels. */
const FINE = 32;

/** An open letter with a sprout coming out: a mailbox that is fresh. */
function drawIcon(size: number): string {
  const isFine = size >= FINE;
  const flap = isFine
    ? '<path d="M22 62 64 92 106 62" fill="none" stroke="#0a7a5a" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"/>'
    : '<path d="M18 62 64 96 110 62" fill="none" stroke="#0a7a5a" stroke-width="12" stroke-linejoin="round"/>';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 128 128">
<defs><linearGradient id="g" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#14a87c"/><stop offset="1" stop-color="#07694d"/></linearGradient></defs>
<rect x="4" y="4" width="120" height="120" rx="30" fill="url(#g)"/>
<path d="M64 78V38" stroke="#d9f7ea" stroke-width="${isFine ? 7 : 11}" stroke-linecap="round"/>
<path d="M64 46c0-16 13-26 33-25 0 17-13 27-33 25z" fill="#d9f7ea"/>
<path d="M64 58c0-13-11-21-29-20 0 14 11 22 29 20z" fill="#a8ecd0"/>
<path d="M30 56h68a8 8 0 0 1 8 8v32a10 10 0 0 1-10 10H32a10 10 0 0 1-10-10V64a8 8 0 0 1 8-8z" fill="#fff"/>
${flap}
</svg>`;
}

const folder = resolve(import.meta.dirname, '..', 'public', 'icon');
mkdirSync(folder, { recursive: true });
const browser = await puppeteer.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<body style="margin:0;line-height:0">${drawIcon(size)}`);
    writeFileSync(resolve(folder, `${size}.png`), await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
