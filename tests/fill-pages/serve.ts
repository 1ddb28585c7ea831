import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { FILL_PAGES } from './pages.ts';

export interface FillPageServer {
  /** Address of a page. Every page has a host, and so a site, of its own. */
  urlOf(name: string): string;
  /** What a page sent last, field by field; null when it has sent nothing yet. */
  sentBy(name: string): Record<string, unknown> | null;
  /** Address of the list of all pages. */
  list: string;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/**
 * Serves the built fill pages on loopback.
 *
 * @param built the folder they were built into
 * @param port 0 takes a free one
 */
export async function serveFillPages(built: string, port = 0): Promise<FillPageServer> {
  const sent = new Map<string, Record<string, unknown>>();
  const server = createServer((request, response) => {
    answer(request, response, built, sent).catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    urlOf: (name) => `http://${name}.localhost:${taken}/`,
    sentBy: (name) => sent.get(name) ?? null,
    list: `http://localhost:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  built: string,
  sent: Map<string, Record<string, unknown>>,
): Promise<void> {
  const { host = '' } = request.headers;
  const name = host.split('.')[0] ?? '';
  const facts = FILL_PAGES.find((page) => page.name === name);
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (!facts) return html(response, listOf(host));
  if (facts.policy) response.setHeader('Content-Security-Policy', facts.policy);
  if (request.method === 'POST') {
    sent.set(name, readSubmission(request.headers['content-type'] ?? '', await bodyOf(request)));
    return html(response, '<!doctype html><html lang="en"><title>Thank you</title><h1>Thank you</h1>');
  }
  const file = normalize(pathname);
  if (!extname(file)) return html(response, await readFile(join(built, facts.folder ?? name, 'index.html')));
  const folder = file.startsWith('/assets/') ? '' : (facts.folder ?? name);
  const content = await readFile(join(built, folder, file));
  response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream').end(content);
}

function html(response: ServerResponse, content: string | Buffer): void {
  response.setHeader('Content-Type', TYPES['.html'] as string).end(content);
}

function listOf(host: string): string {
  const rows = FILL_PAGES.map(
    ({ name, what }) => `<li><a href="http://${name}.${host}/">${name}</a>: ${what}</li>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Fill pages</title>
    <h1>Fill pages</h1><p>What a page holds: <code>fillPage.state()</code> in its console.</p>
    <ul>${rows.join('\n')}</ul>`;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request) body += part;
  return body;
}

function readSubmission(type: string, body: string): Record<string, unknown> {
  return type.includes('json') ? JSON.parse(body) : Object.fromEntries(new URLSearchParams(body));
}
