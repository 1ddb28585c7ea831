import type { CustomDomain } from './store/domains.ts';

/** Everything about the service that can be set. Sizes in bytes, times in seconds. */
export interface ServerOptions {
  /** The address to listen on. Anything but loopback lets others on the network in. */
  host: string;
  /** Ports; 0 takes a free one. */
  apiPort: number;
  smtpPort: number;
  demoPort: number;
  /** Where the database lies; null keeps everything in memory. */
  dataFolder: string | null;
  /** The Pro API token; null takes the one kept in the database, made at its first start. */
  token: string | null;
  /** Requests one IP may make in a second over all endpoints; 0 for no limit. */
  requestsPerSecond: number;
  /** Room of a new Pro mailbox. */
  quota: number;
  /** Room of a new mailbox made without the Pro token. */
  freeQuota: number;
  /** How many mailboxes the Pro token may have. */
  mailboxLimit: number;
  /** The largest message taken by SMTP. */
  messageSizeLimit: number;
  /** The service's own domains, the default one first. */
  systemDomains: string[];
  customDomains: CustomDomain[];
  /** How long a mailbox token is valid. */
  mailboxTokenLifetime: number;
  /** How long a message can be read; afterwards it is `expired`. */
  retention: number;
}

const day = 24 * 60 * 60;

/** What holds where nothing else is said: the documented limits of Mail.cx Pro, free ports, nothing on disk. */
export const defaultServerOptions: ServerOptions = {
  host: '127.0.0.1',
  apiPort: 0,
  smtpPort: 0,
  demoPort: 0,
  dataFolder: null,
  token: null,
  requestsPerSecond: 8,
  quota: 52_428_800,
  freeQuota: 41_943_040,
  mailboxLimit: 100_000,
  messageSizeLimit: 26_214_400,
  systemDomains: ['mail.cx', 'freshpost.example', 'quietmail.example'],
  customDomains: [
    { domain: 'post.harbour.example', status: 'verified' },
    { domain: 'soon.harbour.example', status: 'pending' },
  ],
  mailboxTokenLifetime: 7 * day,
  retention: 30 * day,
};
