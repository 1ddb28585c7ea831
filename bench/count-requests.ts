import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as it passed. */
export interface SeenRequest {
  /** When it came, in ms of `performance.now`. */
  at: number;
  /** Method and path, without the query, such as `POST /api/accounts`. */
  call: string;
  /** What the service answered; null while it has not. */
  status: number | null;
}

/** Stands before a service and notes what passes. */
export interface RequestCounter {
  origin: string;
  /** All so far, oldest first. */
  seen: SeenRequest[];
  close(): Promise<void>;
}

/**
 * @param origin of the service behind it, http
 * @param delay how much later than the service it answers, in ms
 */
export async function countRequests(origin: string, delay = 0): Promise<RequestCounter> {
  const seen: SeenRequest[] = [];
  const server = createServer((incoming, answer) => {
    const { method, headers, url = '/' } = incoming;
    const noted: SeenRequest = {
      at: performance.now(),
      call: `${method} ${url.split('?')[0]}`,
      status: null,
    };
    seen.push(noted);
    const passed = forward(new URL(url, origin), { method, headers }, async (response) => {
      const status = response.statusCode ?? 502;
      noted.status = status;
      if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
      answer.writeHead(status, response.headers);
      response.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The most requests that came within any second. */
export function mostInASecond(seen: readonly SeenRequest[]): number {
  const within = ({ at }: SeenRequest) => seen.filter((other) => other.at >= at && other.at < at + 1_000);
  return Math.max(0, ...seen.map((each) => within(each).length));
}
