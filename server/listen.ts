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

/** The host by which this machine reaches a server that listens on that one. */
export function reachableHost(host: string): string {
  return host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
}

function originOf(host: string, port: number): string {
  const name = reachableHost(host);
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
