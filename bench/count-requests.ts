import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands before a service and counts what passes. */
export interface RequestCounter {
  origin: string;
  /** How many requests have come so far. */
  count(): number;
  close(): Promise<void>;
}

/** @param origin of the service behind it, http */
export async function countRequests(origin: string): Promise<RequestCounter> {
  let requests = 0;
  const server = createServer((incoming, answer) => {
    requests += 1;
    const { method, headers, url = '/' } = incoming;
    const passed = forward(new URL(url, origin), { method, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    count: () => requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
