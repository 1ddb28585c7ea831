import type { Mailbox } from '../core/mailbox.ts';
import type { Message, MessageSummary } from '../core/message.ts';

/** What a new mailbox should be. Whatever is null follows the settings. */
export interface CreateWish {
  /** The site it is made for (see `core/site.ts`). */
  site: string | null;
  localPart: string | null;
  domain: string | null;
  /** Made from a private window: the intent and the site stay in memory and never reach the disk. */
  isPrivate: boolean;
}

/**
 * Everything the desks in front (offers, menus, popup commands, watch) may ask of the part that speaks to the
 * service. All methods throw `Failure`.
 */
export interface Mail {
  /** Journals the wish, creates the mailbox, keeps its password, writes the facts. At most one mailbox a wish. */
  createMailbox(wish: CreateWish): Promise<Mailbox>;
  /** The newest mailbox made for a site. */
  mailboxOfSite(site: string): Promise<Mailbox | null>;
  /** One turn: all mailboxes in one call, then the lists of those whose size changed. Turns never overlap. */
  refresh(urgency: 'person' | 'poll'): Promise<void>;
  /** Opens a message with the mailbox's own token, marks it as read, notes what the code finder found. */
  openMessage(mailboxId: string, messageId: string, urgency: 'person' | 'poll'): Promise<Message>;
  /** Calls back after a turn that brought messages not seen before (never for those older than the connection). */
  onArrival(listener: (mailbox: Mailbox, messages: MessageSummary[]) => void): void;
}
