/**
 * A layer in front of the local service that makes requests go wrong, for tests. The service does not know of it:
 * it listens on a port of its own and passes on what is not to go wrong.
 */
import { Agent, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { nameOfFault } from './fault.ts';
import { createFaultPlan, type FaultPlan, isMeant, type Which } from './fault-plan.ts';
import { forward, readAll } from './forward.ts';
import { isCommitted, spoilAnswer } from './spoil-answer.ts';

/** A request as it came. */
export interface Asked {
  method: string;
  path: string;
  /** Under which token, never the token itself. */
  authorization: 'none' | 'pro' | 'mailbox';
  /** Time of arrival in ms on the clock of `performance.now()`. */
  at: number;
  body: Record<string, unknown>;
  /** What went wrong, null for nothing. */
  fault: string | null;
  /** The service's own status; null while it was not asked. */
  committed: number | null;
  /** When the answer was out, on the same clock; null before. */
  answeredAt: number | null;
  /** Until when the answer's `Retry-After` holds the client back, on the same clock; null without one. */
  notBefore: number | null;
}

export interface FaultLayer extends FaultPlan {
  /** Where it listens: the client's address for the service. */
  origin: string;
  /** Every request that came, in order. */
  asked: Asked[];
  /** Those of them that are meant. */
  requests(which: Which): Asked[];
  /** Ends all connections; the service behind goes on. */
  close(): Promise<void>;
}

const PRO = 'Bearer tm_pro_';

/**
 * Puts a fault layer before a running service. Nothing goes wrong until it is told so.
 *
 * @param service origin of the honest API
 * @param port 0 takes a free one
 */
export async function startFaultLayer(service: string, port = 0): Promise<FaultLayer> {
  const plan = createFaultPlan();
  const asked: Asked[] = [];
  const agent = new Agent({ keepAlive: true });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = performance.now();
    const body = await readAll(request);
    const { method = '', url: path = '' } = request;
    const fate = plan.fateOf(`${method} ${path}`);
    const entry: Asked = {
      method,
      path,
      authorization: kindOf(request.headers.authorization),
      at,
      body: parse(body),
      fault: fate.fault && nameOfFault(fate.fault),
      committed: null,
      answeredAt: null,
      notBefore: null,
    };
    asked.push(entry);
    response.once('close', () => {
      if (!response.writableFinished) fate.abandon();
    });
    await fate.wait('before');
    if (response.destroyed) return;
    const honest = isCommitted(fate.fault) ? await forward(service, agent, request, body) : null;
    entry.committed = honest?.status ?? null;
    await fate.wait('after');
    await spoilAnswer(response, fate.fault, honest);
    entry.answeredAt = performance.now();
    entry.notBefore = endOfPause(response.getHeader('Retry-After'), entry.answeredAt);
  }

  const server = createServer((request, response) => {
    // The service behind is gone, or the client is: either way there is nobody to tell more.
    serve(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    ...plan,
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    requests: (which) => asked.filter(({ method, path }) => isMeant(which, `${method} ${path}`)),
    close: async () => {
      plan.clear();
      server.closeAllConnections();
      agent.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** @param now on the clock of `performance.now()` */
function endOfPause(retryAfter: unknown, now: number): number | null {
  if (typeof retryAfter !== 'string') return null;
  const wait = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1_000 : Date.parse(retryAfter) - Date.now();
  return wait > 0 ? now + wait : null;
}

function kindOf(authorization: string | undefined): Asked['authorization'] {
  if (authorization === undefined) return 'none';
  return authorization.startsWith(PRO) ? 'pro' : 'mailbox';
}

function parse(body: Buffer): Record<string, unknown> {
  try {
    return JSON.parse(body.toString());
  } catch {
    return {};
  }
}
