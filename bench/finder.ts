import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findCode } from '../lib/core/find-code.ts';

const root = resolve(import.meta.dirname, '..');
const codes = resolve(root, '../shared/codes');
const finder = join(root, 'lib/core/find-code.ts');
const MEGABYTE = 1_000_000;
const MILLISECOND = 1000;
const ROUNDS = 5;

function score(data: string): void {
  const options = ['--data', data, '--module', finder, '--fn', 'findCode'];
  const { status } = spawnSync(process.execPath, [join(codes, 'score.mjs'), ...options], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}

/** Milliseconds of processor time, the best of some rounds. */
function timeOf(message: Parameters<typeof findCode>[0]): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    findCode(message);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / MILLISECOND;
  });
  return Math.min(...times);
}

/** What a megabyte of one thing over and over costs, the slowest first. */
function hostile(): void {
  const parts = {
    letters: 'A',
    digits: '1',
    'single digits': '1 ',
    'groups of digits': '123 456 ',
    'lines of codes': 'Your code 482913\n',
    'codes in one line': 'Your code 482913 ',
    'unclosed tags': '<div style="display:',
    'nested blocks': '<div>',
    'nested letters': '<b>',
    attributes: '<p a=1 a=1 a=1 ',
    links: '<a href="https://a.test/confirm?t=abcdef1234567890">Confirm</a>',
    'links in links': '<a href="https://a.test/x">',
    addresses: 'https://a.test/confirm?t=abcdef1234567890\n',
    cells: '<td>482913</td>',
    styles: '<p style="font-size:0;letter-spacing:4px;background:#fff">4</p>',
    entities: '&#49;',
    ampersands: '&',
    'left angles': '<',
    comments: '<!-- x -->',
    'soft hyphens': '&shy;1',
    'at signs': 'a@',
    dots: 'a.b-',
    'line ends': '\n',
    accents: 'é\u0301',
    ideographs: '验证码',
    'full-width digits': '４',
    'arabic digits': '٤٨٢ ',
    'no-width spaces': '\u200b',
  };
  const rows = Object.entries(parts).flatMap(([name, part]) => {
    const body = part.repeat(Math.ceil(MEGABYTE / part.length)).slice(0, MEGABYTE);
    return (['subject', 'text', 'html'] as const).map((place) => {
      const message = { from: null, subject: null, text: null, html: null, [place]: body };
      return { 'a megabyte of': name, in: place, ms: Number(timeOf(message).toFixed(1)) };
    });
  });
  console.table(rows.sort((a, b) => b.ms - a.ms).slice(0, 8));
}

/** Prints the score tables of the code finder, over our own and the shared messages, and what hostile ones cost. */
export function showFinder(): void {
  if (existsSync(codes)) {
    for (const data of [join(root, 'lib/core/find/own-messages.jsonl'), join(codes, 'dev.jsonl')])
      score(data);
  } else {
    console.log('code finder: corpus not present, skipped');
  }
  hostile();
}
