import { type CustomDomain, type Domains, openDomains } from './domains.ts';
import { type Mailboxes, openMailboxes } from './mailboxes.ts';
import { type Messages, openMessages } from './messages.ts';
import { openDatabase } from './open-database.ts';
import { keptSecret } from './secrets.ts';

/** Everything that lasts. */
export interface Store {
  domains: Domains;
  mailboxes: Mailboxes;
  messages: Messages;
  /** The secret of that name, the same after a restart. */
  secret(name: string, make?: () => string): string;
  close(): void;
}

export interface StoreOptions {
  dataFolder: string | null;
  systemDomains: string[];
  customDomains: CustomDomain[];
}

/** Opens the store. @throws Error with a sentence for people when the folder cannot be used */
export function openStore(options: StoreOptions): Store {
  const database = openDatabase(options.dataFolder);
  return {
    domains: openDomains(database, options.systemDomains, options.customDomains),
    mailboxes: openMailboxes(database),
    messages: openMessages(database),
    secret: (name, make) => keptSecret(database, name, make),
    close: () => database.close(),
  };
}
