import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import type { Env, Hono } from 'hono';

/** A server that listens. */
export interface Listening {
  port: number;
  origin: string;
  close(): Promise<void>;
}

/**
 * Serves the application over HTTP.
 * @param port 0 takes a free one
 * @throws Error of Node when the port or the address cannot be had
 */
export async function listen<E extends Env & { Bindings: HttpBindings }>(
  app: Hono<E>,
  host: string,
  port: number,
): Promise<Listening> {
  const server: Server = createServer(getRequestListener((request, env) => app.fetch(request, env as never)));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
  const bound = server.address() as AddressInfo;
  return {
    port: bound.port,
    origin: originOf(host, bound.port),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Where a server on that address is reached from this machine. */
function originOf(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://127.0.0.1:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
