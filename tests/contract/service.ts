import { createTransport, type SendMailOptions } from 'nodemailer';
import { afterAll, beforeAll } from 'vitest';
import type { ServerOptions } from '../../server/server-options.ts';
import { type RunningServer, startServer } from '../../server/start-server.ts';

const { CONTRACT_ORIGIN: givenOrigin, CONTRACT_TOKEN: givenToken } = process.env;

/** Whether the suite runs against a service that it did not start: no SMTP, and no limits of its own choice. */
export const isElsewhere = Boolean(givenOrigin);

/** Between two requests to a service elsewhere, for its limit of 8 a second. */
const pace = 150;

export interface Answer {
  status: number;
  headers: Headers;
  bytes: Uint8Array;
  /** The parsed body; undefined when it is no JSON. */
  body: unknown;
}

export interface Mailbox {
  id: string;
  address: string;
  token: string;
  password: string;
}

export interface Summary {
  id: string;
  subject: string | null;
  size: number;
}

let last = 0;

/** The service under test, as a client sees it. */
export class Service {
  readonly #options: Partial<ServerOptions>;
  readonly #made: string[] = [];
  #running: RunningServer | null = null;

  constructor(options: Partial<ServerOptions>) {
    this.#options = options;
  }

  async start(): Promise<void> {
    if (!isElsewhere) this.#running = await startServer({ requestsPerSecond: 0, ...this.#options });
  }

  /** Stops the service, or deletes what the tests made in the one elsewhere. */
  async stop(): Promise<void> {
    await this.#running?.close();
    if (this.#running) return;
    for (const id of this.#made) await this.call('DELETE', `/pro/api/accounts/${id}`, this.pro);
  }

  get pro(): string {
    return this.#running?.token ?? givenToken ?? '';
  }

  /** @param body a string is sent as it is, anything else as JSON */
  async call(method: string, path: string, token?: string, body?: unknown): Promise<Answer> {
    if (isElsewhere)
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, last + pace - Date.now())));
    last = Date.now();
    const response = await fetch((this.#running?.apiOrigin ?? givenOrigin) + path, {
      method,
      headers: {
        'Content-Type': 'application/json',
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, bytes, body: parsed(bytes) };
  }

  async makeMailbox(address = newAddress(), password = 'a fine password'): Promise<Mailbox> {
    const { status, body } = await this.call('POST', '/api/accounts', this.pro, { address, password });
    if (status !== 201) throw new Error(`No mailbox: ${status} ${JSON.stringify(body)}`);
    const made = body as Omit<Mailbox, 'password'>;
    this.#made.push(made.id);
    return { ...made, password };
  }

  async list({ token }: Mailbox, page = 1): Promise<Summary[]> {
    const { body } = await this.call('GET', `/api/messages?page=${page}`, token);
    return (body as { messages: Summary[] }).messages;
  }

  /** The mailbox's row in the Pro listing. */
  async facts({ id }: Mailbox): Promise<{ quota: number; used: number } | undefined> {
    const { body } = await this.call('GET', '/pro/api/accounts', this.pro);
    const { accounts } = body as { accounts: { id: string; quota: number; used: number }[] };
    return accounts.find((each) => each.id === id);
  }

  /**
   * Sends a mail over SMTP.
   * @returns what the server said at the end
   * @throws Error of nodemailer, with `responseCode`, when it refused
   */
  async send(mail: SendMailOptions): Promise<{ rejected: unknown[] }> {
    const transport = createTransport({ host: '127.0.0.1', port: this.#running?.smtpPort, ignoreTLS: true });
    try {
      return await transport.sendMail({ from: 'Shop <hello@shop.example>', ...mail });
    } finally {
      transport.close();
    }
  }
}

/** The service for all tests of a file. @param options what differs from its defaults; the rate is not limited */
export function startedService(options: Partial<ServerOptions> = {}): Service {
  const service = new Service(options);
  beforeAll(() => service.start());
  afterAll(() => service.stop());
  return service;
}

/** An address nobody has. */
export function newAddress(): string {
  return `c-${crypto.randomUUID().slice(0, 18)}@mail.cx`;
}

/** What an answer with that failure looks like, for `toMatchObject`. */
export function failure(status: number, error: string) {
  return { status, body: { error } };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
