import { type Agent, request as httpRequest, type IncomingMessage } from 'node:http';

/** What the service answered. */
export interface HonestAnswer {
  status: number;
  headers: Record<string, string | string[]>;
  body: Buffer;
}

/** Headers that are about one connection, not about the answer. */
const HOP_BY_HOP = ['connection', 'keep-alive', 'transfer-encoding', 'content-length'];

/** Passes a request on to the service, as it came. @throws Error of Node when there is none */
export async function forward(
  origin: string,
  agent: Agent,
  { method, url, headers }: IncomingMessage,
  body: Buffer,
): Promise<HonestAnswer> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const asking = httpRequest(origin + url, { agent, method: method ?? 'GET', headers }, resolve);
    asking.on('error', reject);
    asking.end(body);
  });
  const kept = Object.entries(answer.headers).filter(([name]) => !HOP_BY_HOP.includes(name));
  return {
    status: answer.statusCode ?? 502,
    headers: Object.fromEntries(kept) as HonestAnswer['headers'],
    body: await readAll(answer),
  };
}

/** The whole body. */
export async function readAll(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks);
}
