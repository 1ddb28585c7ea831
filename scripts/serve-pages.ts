import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web server on this computer for pages that are made up or were saved. */
export interface PageServer {
  port: number;
  close(): Promise<void>;
}

/**
 * Serves HTML pages.
 *
 * @param find the page at an address, null for none
 */
export async function servePages(find: (url: URL) => string | null): Promise<PageServer> {
  const server = createServer((request, response) => {
    const page = find(new URL(request.url ?? '/', `http://${request.headers.host}`));
    response.writeHead(page === null ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(page ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
