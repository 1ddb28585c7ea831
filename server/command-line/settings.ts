import { defaultServerOptions, type ServerOptions } from '../server-options.ts';
import {
  bytes,
  count,
  customDomains,
  domains,
  folder,
  host,
  inMemory,
  type Kind,
  port,
  seconds,
  token,
} from './kinds.ts';

/** One thing that a flag or an environment variable sets. */
export interface Setting {
  /** Without the dashes. */
  flag: string;
  /** The environment variable that is read where the flag is not given. */
  variable: string;
  placeholder: string;
  /** What is right, to end the sentence "--flag takes …". */
  takes: string;
  /** What it does, for `--help`. */
  words: string;
  /** @returns undefined for a text that is not right */
  read(text: string): Partial<ServerOptions> | undefined;
}

/** What holds at the command line where nothing else is said: ports that stay, and data that does too. */
export const commandLineOptions: ServerOptions = {
  ...defaultServerOptions,
  ...{ apiPort: 8425, smtpPort: 2525, demoPort: 8426, dataFolder: '.data/service' },
};

function setting<Key extends keyof ServerOptions>(
  key: Key,
  flag: string,
  kind: Kind<ServerOptions[Key]>,
  words: string,
): Setting {
  return {
    ...{ flag, words, placeholder: kind.placeholder, takes: kind.takes },
    variable: `FRESHBOX_${flag.replaceAll('-', '_').toUpperCase()}`,
    read(text) {
      const value = kind.read(text);
      return value === undefined ? undefined : { [key]: value };
    },
  };
}

const standard = commandLineOptions;

/** Everything that can be set, in the order of `--help`. */
export const settings: readonly Setting[] = [
  setting('apiPort', 'api-port', port, `port of the API (${standard.apiPort})`),
  setting('smtpPort', 'smtp-port', port, `port where mail comes in (${standard.smtpPort})`),
  setting('demoPort', 'demo-port', port, `port of the demo sign-up site (${standard.demoPort})`),
  setting('host', 'host', host, `where to listen (${standard.host}); 0.0.0.0 lets your network in`),
  setting(
    'dataFolder',
    'data',
    folder,
    `where the data lies (${standard.dataFolder}); ${inMemory} keeps none`,
  ),
  setting('token', 'token', token, 'the API token (made at the first start and kept with the data)'),
  setting(
    'requestsPerSecond',
    'rate',
    count,
    `requests a second per IP (${standard.requestsPerSecond}); 0: any`,
  ),
  setting('mailboxLimit', 'mailbox-limit', count, `mailboxes the token may have (${standard.mailboxLimit})`),
  setting('quota', 'quota', bytes, `room of a new mailbox (${standard.quota})`),
  setting('freeQuota', 'free-quota', bytes, `room of one made without the token (${standard.freeQuota})`),
  setting('messageSizeLimit', 'message-size', bytes, `the largest message (${standard.messageSizeLimit})`),
  setting('systemDomains', 'domains', domains, `the service's domains (${standard.systemDomains.join(',')})`),
  setting('customDomains', 'custom-domains', customDomains, 'your own domains (two made-up ones)'),
  setting(
    'mailboxTokenLifetime',
    'token-lifetime',
    seconds,
    `life of a mailbox token (${standard.mailboxTokenLifetime})`,
  ),
  setting('retention', 'retention', seconds, `how long mail is kept (${standard.retention})`),
];
