/** How long the background waits for what, in ms. One place, so that a test can run a day in a second. */
export interface Times {
  /** A request must be answered within this, its body included. Below the 30 s at which browsers stop a worker. */
  answer: number;
  /** How long a person's wish waits for the end of a rate limit before it fails. */
  patience: number;
  /** Pauses before the second, third and fourth attempt of a create whose answer was lost. */
  createRetries: readonly number[];
  /** No new attempt of a create begins later than this after the first. */
  createLimit: number;
  /** Between the wish to delete a mailbox and the call. */
  undo: number;
  /** How long the list of domains stays good. */
  domains: number;
  /** How long after they could not be had they are asked for again. */
  domainsRetry: number;
}

export const TIMES: Times = {
  answer: 15_000,
  patience: 5_000,
  createRetries: [500, 1_000, 2_000],
  createLimit: 20_000,
  undo: 10_000,
  domains: 24 * 60 * 60 * 1_000,
  domainsRetry: 60 * 60 * 1_000,
};
