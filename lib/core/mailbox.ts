/** One mailbox, as every room may know it. Written by the background only. */
export interface Mailbox {
  /** The service's UUID. */
  id: string;
  address: string;
  /** Bytes the mailbox may hold. */
  quota: number;
  /** Bytes the mailbox holds. */
  used: number;
  /** ISO 8601, UTC. */
  createdAt: string;
  /** The site it was made for (see `site.ts`), where known. */
  site: string | null;
  /** Whether its messages can be opened: a password or a mailbox token is kept. */
  readable: boolean;
  /** Messages not yet opened or marked as read. */
  unread: number;
  /** ISO 8601 time of its newest message, where known. */
  newestAt: string | null;
  /** Time in ms since the epoch at which a deletion asked for is carried out; null when none is. */
  deletingAt: number | null;
}
