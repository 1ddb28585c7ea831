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
}

export const SIGNED_OUT: Status = {
  service: { kind: 'mailcx' },
  connected: false,
  refreshedAt: null,
  failure: null,
  domains: [],
  waiting: [],
};
