import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Fault } from './fault.ts';
import type { HonestAnswer } from './forward.ts';

const HUGE = 50 * 1024 * 1024;
const PIECE = Buffer.alloc(64 * 1024, ' ');

/** Whether the service is to do its work before the request goes wrong. */
export function isCommitted(fault: Fault | null): boolean {
  if (fault === null) return true;
  return typeof fault === 'string' ? fault.startsWith('commit') : 'delay' in fault;
}

/** Answers a request the way its fault wants it, the service's honest answer at hand where it was asked. */
export async function spoilAnswer(
  response: ServerResponse,
  fault: Fault | null,
  honest: HonestAnswer | null,
): Promise<void> {
  if (fault === 'hang' || fault === 'commit-then-hang') return;
  if (fault === 'drop' || fault === 'commit-then-reset') return void response.socket?.resetAndDestroy();
  if (fault === 'commit-then-500')
    return end(response, 500, { 'Content-Type': 'text/html' }, '<h1>Oops</h1>');
  if (fault === 'garbage') return endJson(response, Buffer.from([0xff, 0xfe, 0x00, 0x7b, 0x80, 0xd8]));
  if (fault === 'wrong-types') {
    return endJson(response, '{"accounts":7,"messages":{},"id":[],"address":null,"token":{"a":1}}');
  }
  if (fault === 'huge') return sendHuge(response);
  if (fault !== null && typeof fault === 'object' && 'status' in fault) {
    return end(response, fault.status, fault.headers ?? {}, fault.body ?? '');
  }
  if (!honest) throw new Error('The service was not asked for the answer that is to be passed on.');
  if (fault !== null && typeof fault === 'object')
    await new Promise((resolve) => setTimeout(resolve, fault.delay));
  const half = fault === 'commit-then-truncate';
  const body = half ? honest.body.subarray(0, honest.body.byteLength / 2) : honest.body;
  end(response, honest.status, { ...honest.headers, 'content-length': String(body.byteLength) }, body);
}

function end(
  response: ServerResponse,
  status: number,
  headers: Record<string, string | string[]>,
  body: string | Buffer,
): void {
  response.writeHead(status, headers).end(body);
}

function endJson(response: ServerResponse, body: string | Buffer): void {
  end(response, 200, { 'Content-Type': 'application/json' }, body);
}

/** Without `Content-Length`, so that only who counts what comes knows in time. */
async function sendHuge(response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  // The client hangs up once it has had enough.
  await pipeline(Readable.from(hugeBody()), response).catch(() => undefined);
}

function* hugeBody(): Generator<Buffer> {
  for (let sent = 0; sent < HUGE; sent += PIECE.byteLength) yield PIECE;
}
