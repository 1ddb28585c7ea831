import type { Mailbox } from '../core/mailbox.ts';
import type { Message, MessageSummary } from '../core/message.ts';
import { createChooseAddress } from './choose-address.ts';
import { createConnection } from './connection.ts';
import { type CreateMailbox, createCreateMailbox } from './create-mailbox.ts';
import { createDeleteMailbox, type DeleteMailbox } from './delete-mailbox.ts';
import { createJournal } from './journal.ts';
import { readPause, savePause } from './ledger.ts';
import { createDomains } from './load-domains.ts';
import { loadImages } from './load-images.ts';
import { createMailboxSession, type MailboxSession } from './mailbox-session.ts';
import { markAllRead } from './mark-read.ts';
import { createReadMessage, type ReadMessage } from './read-message.ts';
import { createRefresh, type OnArrival } from './refresh.ts';
import { createRequestQueue } from './request-queue.ts';
import { resetPassword } from './reset-password.ts';
import { createSignIn, type SignIn } from './sign-in.ts';
import type { Store } from './store.ts';
import { TIMES, type Times } from './times.ts';
import { createVault } from './vault.ts';

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
  /** Opens a message with the mailbox's own token and notes what the code finder found. A person's look marks it as
   * read, a poll's does not. */
  openMessage(mailboxId: string, messageId: string, urgency: 'person' | 'poll'): Promise<Message>;
  /** Calls back after a turn that brought messages not seen before (never for those older than the connection). */
  onArrival(listener: (mailbox: Mailbox, messages: MessageSummary[]) => void): void;
}

/** What the popup's commands need beyond {@link Mail}, and what the background does on waking up. */
export interface MailDesk extends Mail, SignIn {
  /** Takes up the creates an earlier worker left unfinished. On start and on every alarm. Never throws. */
  resumeIntents(): Promise<void>;
  /** Carries out the deletions that are due. On start and on every alarm. Never throws. */
  carryOutDeletions(): Promise<void>;
  creations: Pick<CreateMailbox, 'retry' | 'drop'>;
  deletions: Pick<DeleteMailbox, 'remove' | 'keep'>;
  messages: Omit<ReadMessage, 'open'>;
  givePassword: MailboxSession['give'];
  resetPassword(mailboxId: string): Promise<{ password: string }>;
  markAllRead(mailboxId: string | null): Promise<void>;
  loadImages(urls: readonly string[]): Promise<{ images: Record<string, string> }>;
}

/**
 * Puts the parts together. Nothing is read, written or sent before it is asked for.
 *
 * @param parts.times other waiting times, for tests
 */
export function createMail(parts: { store: Store; times?: Partial<Times> }): MailDesk {
  const { store } = parts;
  const times = { ...TIMES, ...parts.times };
  const listeners: OnArrival[] = [];
  const onArrival: OnArrival = (mailbox, messages) => {
    for (const listener of listeners) listener(mailbox, messages);
  };

  const vault = createVault(store);
  const journal = createJournal(store);
  const memory = {
    load: () => readPause(store),
    save: (pause: Parameters<typeof savePause>[1]) => savePause(store, pause),
  };
  const queue = createRequestQueue(memory, times.patience);
  const connection = createConnection({ store, vault, queue, times });
  const domains = createDomains({ store, connection, times });
  const chooseAddress = createChooseAddress({ store, domains });
  const creations = createCreateMailbox({ store, vault, journal, connection, chooseAddress, times });
  const deletions = createDeleteMailbox({ store, vault, journal, connection, times });
  const session = createMailboxSession({ store, vault, connection });
  const messages = createReadMessage({ store, connection, session, onArrival });
  const onListed = (addresses: ReadonlySet<string>) => void creations.adopt(addresses);
  const refresh = createRefresh({ store, vault, connection, domains, onArrival, onListed });

  return {
    ...createSignIn({ store, vault, journal, connection, refresh }),
    createMailbox: creations.create,
    mailboxOfSite: (site) => newestMailboxOf(store, site),
    refresh: refresh.refresh,
    openMessage: messages.open,
    onArrival(listener) {
      listeners.push(listener);
    },
    resumeIntents: creations.resume,
    carryOutDeletions: deletions.carryOut,
    creations,
    deletions,
    messages,
    givePassword: session.give,
    resetPassword: (mailboxId) => resetPassword({ store, vault, connection }, mailboxId),
    markAllRead: (mailboxId) => markAllRead(store, mailboxId),
    loadImages: (urls) => loadImages(urls, times.answer),
  };
}

async function newestMailboxOf(store: Store, site: string): Promise<Mailbox | null> {
  const mailboxes = await store.read((database) => database.getAllFromIndex('mailboxes', 'bySite', site));
  const kept = mailboxes.filter(({ deletingAt }) => deletingAt === null);
  return kept.reduce<Mailbox | null>((a, b) => (a && a.createdAt >= b.createdAt ? a : b), null);
}
