import { readFileSync } from 'node:fs';
import { createServer as httpServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { createServer as httpsServer } from 'node:https';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { join } from 'node:path';

/** A request that reached the listener. */
export interface SeenRequest {
  secure: boolean;
  /** With the port. */
  host: string;
  path: string;
  headers: IncomingHttpHeaders;
}

/** Waits on this computer for whoever is lured to it, by http and https on one port. */
export interface Listener {
  port: number;
  /** TCP connections so far, also those on which nothing was said, as a preconnect. */
  connections(): number;
  requests: SeenRequest[];
  close(): Promise<void>;
}

const PEM = readFileSync(join(import.meta.dirname, 'listener.pem'));
/** First byte of a TLS handshake. */
const HANDSHAKE = 0x16;

/** @param answer what is answered; a text is a page */
export async function listen(answer: RequestListener): Promise<Listener> {
  const sockets = new Set<Socket>();
  const requests: SeenRequest[] = [];
  let connections = 0;
  const note =
    (secure: boolean): RequestListener =>
    (request, response) => {
      const { headers, url = '' } = request;
      requests.push({ secure, host: headers.host ?? '', path: url, headers });
      answer(request, response);
    };
  const plain = httpServer(note(false));
  const secure = httpsServer({ key: PEM, cert: PEM }, note(true));
  for (const server of [plain, secure]) server.on('clientError', (_, socket) => socket.destroy());
  secure.on('tlsClientError', () => undefined);

  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.once('data', (chunk) => {
      socket.pause();
      socket.unshift(chunk);
      (chunk[0] === HANDSHAKE ? secure : plain).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => connections,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
