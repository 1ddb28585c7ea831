import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { SMTPServer } from 'smtp-server';
import { demoSite } from './demo/demo-site.ts';
import { postOffice } from './demo/post-office.ts';
import { api } from './http/api.ts';
import { mailboxTokens } from './http/mailbox-token.ts';
import { type Listening, listen, reachableHost } from './listen.ts';
import { defaultServerOptions, type ServerOptions } from './server-options.ts';
import { mailIntake } from './smtp/mail-intake.ts';
import { openStore } from './store/open-store.ts';

/** The running service and where it is. */
export interface RunningServer {
  apiOrigin: string;
  smtpPort: number;
  demoOrigin: string;
  /** The Pro API token. */
  token: string;
  /** Stops everything; what was accepted is in the database. */
  close(): Promise<void>;
}

const longestSweepInterval = 60_000;

/**
 * Starts the API, the SMTP intake and the demo sign-up site in this process.
 * @param options what differs from `defaultServerOptions`
 * @throws Error when a port is taken or the data folder cannot be used; nothing is left running then
 */
export async function startServer(options: Partial<ServerOptions> = {}): Promise<RunningServer> {
  const all: ServerOptions = { ...defaultServerOptions, ...options };
  const store = openStore(all);
  const token = all.token ?? store.secret('pro-token', () => `tm_pro_${randomBytes(24).toString('hex')}`);
  const tokens = mailboxTokens(store.secret('jwt-key'), all.mailboxTokenLifetime);
  const closers: (() => Promise<void> | void)[] = [() => store.close()];
  const close = async () => {
    for (const each of closers.splice(0).reverse()) await each();
  };
  try {
    const sweep = () => store.messages.expireBefore(new Date(Date.now() - all.retention * 1000));
    sweep();
    const timer = setInterval(sweep, Math.min(longestSweepInterval, Math.max(all.retention * 1000, 1)));
    closers.push(() => clearInterval(timer));

    const smtp = mailIntake(store, all.messageSizeLimit);
    const smtpPort = await listenForMail(smtp, all.host, all.smtpPort);
    closers.push(() => new Promise((resolve) => smtp.close(() => resolve())));

    const http: Listening = await listen(
      api({ store, options: all, token, mailboxTokens: tokens }),
      all.host,
      all.apiPort,
    );
    closers.push(() => http.close());

    const send = postOffice(reachableHost(all.host), smtpPort);
    const demo: Listening = await listen(
      demoSite({ send, origin: () => demo.origin }),
      all.host,
      all.demoPort,
    );
    closers.push(() => demo.close());
    return { apiOrigin: http.origin, smtpPort, demoOrigin: demo.origin, token, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function listenForMail(smtp: SMTPServer, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    smtp.once('error', reject);
    smtp.listen(port, host, () => {
      smtp.off('error', reject);
      // A client that breaks off is nothing to stop for.
      smtp.on('error', () => {});
      resolve((smtp.server.address() as AddressInfo).port);
    });
  });
}
