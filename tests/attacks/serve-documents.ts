import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, join } from 'node:path';
import { ROOT } from '../../scripts/run-tool.ts';

const PAGES = join(ROOT, 'tests', 'attacks', 'pages');
const HTML = 'text/html; charset=utf-8';
const TYPES: Record<string, string> = { '.html': HTML, '.js': 'text/javascript', '.css': 'text/css' };

/** A document that needs more than a file of its own: headers, a type, another origin's address in it. */
export interface ServedDocument {
  headers?: Record<string, string>;
  body: string | Buffer;
}

export interface DocumentServer {
  /** The address of a path on a host of `*.localhost`, which leads to this computer in every browser. */
  urlOf(host: string, path: string): string;
  close(): Promise<void>;
}

/**
 * Serves the attack pages and documents made for one test, under any host name.
 *
 * @param documents by path; asked for with their own server, so that they can name its addresses
 */
export async function serveDocuments(
  documents: (server: DocumentServer) => Record<string, ServedDocument>,
): Promise<DocumentServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const made = documents(served)[pathname];
    const file = join(PAGES, basename(pathname));
    if (made) response.writeHead(200, { 'Content-Type': HTML, ...made.headers }).end(made.body);
    else if (!existsSync(file) || !extname(file)) response.writeHead(404).end();
    else response.setHeader('Content-Type', TYPES[extname(file)] ?? HTML).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const served: DocumentServer = {
    urlOf: (host, path) => `http://${host}:${port}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return served;
}
