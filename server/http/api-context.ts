import type { HttpBindings } from '@hono/node-server';
import type { ServerOptions } from '../server-options.ts';
import type { MailboxRow } from '../store/mailboxes.ts';
import type { Store } from '../store/open-store.ts';
import type { MailboxTokens } from './mailbox-token.ts';

/** What every route file is given. */
export interface ApiParts {
  store: Store;
  options: ServerOptions;
  /** The Pro API token. */
  token: string;
  mailboxTokens: MailboxTokens;
}

/** What a request carries on its way: the mailbox its JWT opens, behind `mailboxOnly`. */
export interface ApiEnvironment {
  Bindings: HttpBindings;
  Variables: { mailbox: MailboxRow };
}
