import type { FailureFacts } from './failures.ts';
import type { Service } from './service.ts';

/** A domain that takes new mailboxes. */
export interface Domain {
  domain: string;
  /** `system` domains belong to the service, `custom` ones to the account (verified ones only). */
  kind: 'system' | 'custom';
  /** The service's own first choice. */
  isDefault: boolean;
}

/** Someone waits for mail to one mailbox after a fill. */
export interface Waiting {
  mailboxId: string;
  address: string;
  site: string;
  /** Times in ms since the epoch. */
  since: number;
  until: number;
}

/** A mailbox that was asked for and is not there yet, as the journal has it. */
export interface Creation {
  id: string;
  site: string | null;
  /** The address it will have, unless that turns out to be taken. */
  address: string;
  /** `failed`: given up for now; `retryCreation` tries the same address again, `dropCreation` forgets it. */
  state: 'working' | 'failed';
  failure: FailureFacts | null;
}

/** How Freshbox stands with the service. Written by the background only. */
export interface Status {
  service: Service;
  /** Whether a token is kept. The token itself is never a fact. */
  connected: boolean;
  /** Time in ms since the epoch of the last complete refresh. */
  refreshedAt: number | null;
  /** Why the last refresh failed; null after a good one. */
  failure: FailureFacts | null;
  /** Last known domains, in the service's order. */
  domains: Domain[];
  waiting: Waiting[];
  /** Mailboxes on their way or given up for now; none of those made from private windows. */
  creations: Creation[];
}

export const SIGNED_OUT: Status = {
  service: { kind: 'mailcx' },
  connected: false,
  refreshedAt: null,
  failure: null,
  domains: [],
  waiting: [],
  creations: [],
};
