/** A small Mail.cx on a real socket that goes wrong when told to. Its right answers are as documented. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How one request goes wrong. */
export type Fault =
  /** The connection is cut before anything is done. */
  | 'drop'
  /** The work is done, the answer lost. */
  | 'commit-then-drop'
  | 'commit-then-500'
  /** The work is done, half the answer comes. */
  | 'commit-then-truncate'
  | 'commit-then-hang'
  | 'hang'
  | { status: number; body?: string; headers?: Record<string, string> };

export interface Asked {
  method: string;
  path: string;
  authorization: string | null;
  /** ms since the epoch. */
  at: number;
  body: Record<string, string>;
}

export interface FaultMailbox {
  id: string;
  address: string;
  password: string;
  used: number;
  messages: Record<string, unknown>[];
}

interface Answer {
  status: number;
  body: unknown;
}

export const PRO_TOKEN = 'tm_pro_secret-token-of-the-test';

export class FaultServer {
  readonly asked: Asked[] = [];
  readonly mailboxes: FaultMailbox[] = [];
  /** Addresses of other people: taken, and never ours. */
  readonly foreign = new Set<string>();
  tokenRefused = false;
  /** Whether every mailbox token is refused, new ones too. */
  tokensExpired = false;
  private readonly plans: { request: string; fault: Fault }[] = [];
  private readonly server = createServer((request, response) => void this.serve(request, response));

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The next requests that start with this (e.g. `POST /api/accounts`) go wrong, one fault each. */
  plan(request: string, ...faults: Fault[]): void {
    this.plans.push(...faults.map((fault) => ({ request, fault })));
  }

  requests(start: string): Asked[] {
    return this.asked.filter(({ method, path }) => `${method} ${path}`.startsWith(start));
  }

  addMailbox(address: string, used = 0, password = 'someone-elses'): FaultMailbox {
    const mailbox = { id: `id-${this.mailboxes.length}`, address, password, used, messages: [] };
    this.mailboxes.push(mailbox);
    return mailbox;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readJson(request);
    const { method = '', url: path = '' } = request;
    const authorization = request.headers.authorization ?? null;
    this.asked.push({ method, path, authorization, at: Date.now(), body });
    const index = this.plans.findIndex((plan) => `${method} ${path}`.startsWith(plan.request));
    const fault = index < 0 ? undefined : this.plans.splice(index, 1)[0]!.fault;
    if (fault === 'drop') return void request.socket.destroy();
    if (fault === 'hang') return;
    if (typeof fault === 'object')
      return void response.writeHead(fault.status, fault.headers).end(fault.body);
    const answer = this.answer(method, path, authorization, body);
    if (fault === 'commit-then-hang') return;
    if (fault === 'commit-then-drop') return void request.socket.destroy();
    if (fault === 'commit-then-500') return void response.writeHead(500).end('<h1>Oops</h1>');
    const text = JSON.stringify(answer.body);
    response.writeHead(answer.status, { 'Content-Type': 'application/json' });
    response.end(fault === 'commit-then-truncate' ? text.slice(0, text.length / 2) : text);
  }

  private answer(method: string, path: string, authorization: string | null, body: Asked['body']): Answer {
    const error = (status: number, code: string): Answer => ({ status, body: { error: code } });
    if (path === '/api/domains') {
      return ok({ domains: [{ id: 'd', domain: 'mail.test', default: true, sort_order: 1 }] });
    }
    if (path === '/api/token') {
      const found = this.mailboxes.find((each) => each.address === body.address);
      return found && found.password === body.password
        ? ok({ id: found.id, address: found.address, token: `jwt-${found.id}` })
        : error(401, 'invalid_credentials');
    }
    if (path.startsWith('/api/messages/')) {
      return this.tokensExpired ? error(401, 'invalid_token') : ok({ id: 'm', size: 1, created_at: NOW });
    }
    if (this.tokenRefused || authorization !== `Bearer ${PRO_TOKEN}`) return error(401, 'invalid_token');
    if (path === '/pro/api/domains') return ok({ domains: [] });
    if (path === '/pro/api/accounts') {
      const accounts = this.mailboxes.map(({ id, address, used }) => ({
        id,
        address,
        used,
        quota: 1,
        created_at: NOW,
      }));
      return ok({ accounts });
    }
    if (method === 'POST' && path === '/api/accounts') {
      const address = body.address ?? '';
      if (this.foreign.has(address) || this.mailboxes.some((each) => each.address === address)) {
        return error(409, 'address_taken');
      }
      const made = this.addMailbox(address, 0, body.password);
      return { status: 201, body: { id: made.id, address, token: `jwt-${made.id}` } };
    }
    const reset = this.mailboxes.find(({ id }) => path === `/pro/api/accounts/${id}/reset-password`);
    if (reset) {
      reset.password = body.password ?? '';
      return ok({ message: 'password_reset' });
    }
    const ofMailbox = this.mailboxes.find(({ id }) => path.startsWith(`/pro/api/accounts/${id}/messages`));
    return ofMailbox ? ok({ messages: ofMailbox.messages, page: 1 }) : error(404, 'not_found');
  }
}

const NOW = '2026-01-01T00:00:00Z';
const ok = (body: unknown): Answer => ({ status: 200, body });

async function readJson(request: IncomingMessage): Promise<Record<string, string>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return chunks.length === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString());
}
