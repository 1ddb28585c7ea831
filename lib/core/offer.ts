import type { FailureFacts } from './failures.ts';
import type { Theme } from './settings.ts';

/** What the judge says about a field an offer may be shown on. */
export interface Verdict {
  /** `fresh`: offer a new mailbox (and this site's, if any). `known`: offer only the mailbox this site already has. */
  offer: 'fresh' | 'known' | 'none';
  /** Why, strongest first: keys of clues (see `lib/page/judge`), for "Why here?". */
  reasons: Reason[];
}

export interface Reason {
  clue: string;
  /** Positive speaks for an offer. */
  weight: number;
}

/** What the offer's frame shows; it holds nothing of another site. */
export type OfferFacts = { theme: Theme; site: string } & (
  | {
      kind: 'offer';
      verdict: Verdict['offer'];
      reasons: Reason[];
      /** Address of the newest mailbox made for this site, if any. */
      existing: string | null;
    }
  | {
      kind: 'card';
      /** The mailbox filled in on this site. */
      address: string;
      /** Time in ms since the epoch at which the wait began. */
      since: number;
      /** Who sent the message the find came from, as its `From` header says. */
      from: string | null;
      /** When it reached the service, ISO 8601. */
      sentAt: string | null;
      /** The code found; shown here, given to the page only after an armed click. */
      code: string | null;
      /** Host of the confirmation link found, in punycode. */
      linkHost: string | null;
      /** Whether that link leads to another site than the one signed up to. */
      linkElsewhere: boolean;
      /** Whether the page has a field that takes a code. */
      codeField: boolean;
      failure: FailureFacts | null;
    }
);

/** How a fill ended. */
export interface FillResult {
  /** The field holds the value after a tick and after the page had its say. */
  filled: boolean;
}
