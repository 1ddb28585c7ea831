/** The command line as a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';

const anyPorts = ['--smtp-port', '0', '--demo-port', '0', '--data', ':memory:'];

function start(...args: string[]) {
  const child = spawn(process.execPath, [`${import.meta.dirname}/main.ts`, ...anyPorts, ...args]);
  const said = { text: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said.text += text;
    });
  }
  return { child, said, ended: once(child, 'close').then(([code]) => code as number | null) };
}

test('says where everything is, answers there, and stops cleanly', { timeout: 20_000 }, async () => {
  const { child, said, ended } = start('--api-port', '0', '--token', 'tm_pro_known');
  await expect.poll(() => said.text, { timeout: 10_000 }).toContain('Ctrl-C');
  const origin = /Server address +(\S+)/.exec(said.text)?.[1];
  const headers = { Authorization: 'Bearer tm_pro_known' };
  expect(await (await fetch(`${origin}/pro/api/accounts`, { headers })).json()).toEqual({ accounts: [] });
  child.kill('SIGINT');
  child.kill('SIGINT');
  expect(await ended).toBe(0);
});

test('a port in use and a wrong flag end it with one sentence', { timeout: 20_000 }, async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const [taken, wrong] = [start('--api-port', `${port}`), start('--api-port', 'x')];
  expect(await taken.ended).toBe(1);
  expect(taken.said.text).toBe(
    `Port ${port} is in use already: stop what uses it, or choose another port.\n`,
  );
  expect(await wrong.ended).toBe(2);
  expect(wrong.said.text).toBe('--api-port takes a port from 1 to 65535, or 0 for any free one.\n');
  other.close();
});
