/** A server on a plain socket that answers whatever bytes it is told to. */

import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';

/** How an answer ends. */
export type Ending = 'close' | 'reset' | 'hang';

export interface Answer {
  bytes: Uint8Array;
  ending: Ending;
}

export class GarbageServer {
  /** The head of every request that came. */
  readonly asked: string[] = [];
  /** Connections, whether a request came over them or not. */
  connections = 0;
  private answer: Answer = { bytes: new Uint8Array(), ending: 'close' };
  private readonly sockets = new Set<Socket>();
  private readonly server: Server = createServer((socket) => this.serve(socket));

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** What every request is answered with from now on. */
  answerWith(answer: Answer): void {
    this.asked.length = 0;
    this.answer = answer;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private serve(socket: Socket): void {
    this.connections += 1;
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => this.sockets.delete(socket));
    let head = '';
    socket.on('data', (data) => {
      const wasWhole = head.includes('\r\n\r\n');
      head += data.toString('latin1');
      if (wasWhole || !head.includes('\r\n\r\n')) return;
      this.asked.push(head);
      const { bytes, ending } = this.answer;
      socket.write(bytes, () => {
        if (ending === 'close') socket.end();
        if (ending === 'reset') socket.resetAndDestroy();
      });
    });
  }
}
