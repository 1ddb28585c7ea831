import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, join } from 'node:path';
import { ROOT } from '../../scripts/run-tool.ts';

const FOLDER = join(ROOT, 'tests', 'attacks', 'pages');
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

export interface AttackPageServer {
  /** Address of the list of all pages. */
  list: string;
  /**
   * Address of a page. Every attack has a host, and so a site, of its own: a site gets three mailboxes an hour.
   *
   * @param page name of its file, without `.html`
   * @param way which of its ways, for pages with several
   * @param site its site where that matters; else made of both
   */
  urlOf(page: string, way?: string, site?: string): string;
  close(): Promise<void>;
}

/** The names of the attack pages, without `.html`. */
export function attackPages(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => extname(file) === '.html')
    .map((file) => basename(file, '.html'))
    .sort();
}

/**
 * Serves the attack pages on loopback.
 *
 * @param port 0 takes a free one
 */
export async function serveAttackPages(port = 0): Promise<AttackPageServer> {
  const server = createServer((request, response) => {
    const { host = '', pathname } = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const file = join(FOLDER, basename(pathname));
    if (pathname === '/') send(response, '.html', listOf(host));
    else if (!existsSync(file)) response.writeHead(404).end();
    else send(response, extname(file), readFileSync(file));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    list: `http://localhost:${taken}/`,
    urlOf: (page, way, site) => {
      const own = [page.split('-')[0], way?.replace(/\W/g, '-')].filter((part) => part).join('-');
      return `http://${site ?? own}.localhost:${taken}/${page}.html${way ? `?way=${way}` : ''}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, type: string, content: string | Buffer): void {
  response.setHeader('Content-Type', TYPES[type] ?? 'application/octet-stream').end(content);
}

function listOf(host: string): string {
  const rows = attackPages().map((page) => {
    const url = `http://${page.split('-')[0]}.${host}/${page}.html`;
    return `<li><a href="${url}">${page}</a></li>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Attack pages</title>
    <h1>Attack pages</h1><p>Turn to the e-mail field of one, wait for the offer and for the attack, and click.</p>
    <ul>${rows.join('\n')}</ul>`;
}
