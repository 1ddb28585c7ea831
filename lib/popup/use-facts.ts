import { useEffect, useState } from 'preact/hooks';
import type { FailureFacts } from '../core/failures.ts';
import type { Mailbox } from '../core/mailbox.ts';
import type { MessageSummary } from '../core/message.ts';
import type { Settings } from '../core/settings.ts';
import type { Status } from '../core/status.ts';
import {
  type FactStore,
  readFirstMailboxes,
  readLatestMessages,
  readMailboxes,
  readSettings,
  readStatus,
  watchFacts,
} from '../state.ts';
import { readFacts } from './fact-reader.ts';

/** Enough to search in without a wait. */
const MESSAGES = 1000;
/** Enough to fill the first view. */
const FIRST_MESSAGES = 20;
const FIRST_MAILBOXES = 30;

export interface FactsView {
  /** Newest mail first, then newest made. */
  mailboxes: Mailbox[];
  /** How many mailboxes there are. */
  mailboxCount: number;
  messages: MessageSummary[];
  /** False while only what the first view shows is there: so many mailboxes are not read in an instant. */
  isWhole: boolean;
  settings: Settings;
  status: Status;
}

function readFirst(): Promise<FactsView> {
  return readFacts(async (facts) => {
    const [mailboxes, mailboxCount, messages, settings, status] = await Promise.all([
      readFirstMailboxes(facts, FIRST_MAILBOXES),
      facts.count('mailboxes'),
      readLatestMessages(facts, FIRST_MESSAGES),
      readSettings(facts),
      readStatus(facts),
    ]);
    const isWhole = mailboxes.length === mailboxCount && messages.length < FIRST_MESSAGES;
    return { mailboxes, mailboxCount, messages, isWhole, settings, status };
  });
}

function readAll(changed: ReadonlySet<FactStore>, before: FactsView): Promise<FactsView> {
  return readFacts(async (facts) => {
    const isDue = (store: FactStore) => !before.isWhole || changed.has(store);
    const [mailboxes, messages, settings, status] = await Promise.all([
      isDue('mailboxes') ? readMailboxes(facts) : before.mailboxes,
      isDue('messages') ? readLatestMessages(facts, MESSAGES) : before.messages,
      isDue('singles') ? readSettings(facts) : before.settings,
      isDue('singles') ? readStatus(facts) : before.status,
    ]);
    return { mailboxes, mailboxCount: mailboxes.length, messages, isWhole: true, settings, status };
  });
}

/** Until the browser has painted what was last set. */
const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** The facts of the first view, asked for before anything is drawn. */
export interface FactsStart {
  /** Null while they are on their way. */
  first: FactsView | null;
  /** Resolves once they are there, or cannot be read. */
  isRead: Promise<void>;
  /** Tells of what changed since they were asked for. @returns what ends that */
  watch(onChange: (stores: readonly FactStore[]) => void): () => void;
}

/** Begins to read the facts, and to watch them before that, so that no change falls between. */
export function startFacts(): FactsStart {
  const missed = new Set<FactStore>();
  let tell = (stores: readonly FactStore[]) => {
    for (const store of stores) missed.add(store);
  };
  const stop = watchFacts((stores) => tell(stores));
  const start: FactsStart = {
    first: null,
    isRead: readFirst().then(
      (facts) => {
        start.first = facts;
      },
      () => undefined,
    ),
    watch(onChange) {
      tell = onChange;
      if (missed.size > 0) onChange([...missed]);
      return stop;
    },
  };
  return start;
}

/**
 * The stored facts, kept current: first what fills the first view, then all of them. `facts` is null until they are
 * read for the first time.
 *
 * @param begun where they were asked for before
 */
export function useFacts(begun?: FactsStart): { facts: FactsView | null; failure: FailureFacts | null } {
  const [start] = useState(() => begun ?? startFacts());
  const [facts, setFacts] = useState(start.first);
  const [failure, setFailure] = useState<FailureFacts | null>(null);

  useEffect(() => {
    let last: FactsView | null = null;
    let isReading = false;
    let isGone = false;
    const changed = new Set<FactStore>();
    // Changes that come while reading are read together afterwards: a burst costs two reads.
    const catchUp = async () => {
      if (isReading) return;
      isReading = true;
      try {
        if (!last) {
          await start.isRead;
          last = start.first ?? (await readFirst());
          if (isGone) return;
          setFacts(last);
          if (!last.isWhole) await painted();
        }
        while ((changed.size > 0 || !last.isWhole) && !isGone) {
          const due = new Set(changed);
          changed.clear();
          last = await readAll(due, last);
          if (!isGone) setFacts(last);
        }
        if (!isGone) setFailure(null);
      } catch {
        if (!isGone) setFailure({ kind: 'storage-failed' });
      }
      isReading = false;
    };
    const stop = start.watch((stores) => {
      for (const store of stores) changed.add(store);
      void catchUp();
    });
    void catchUp();
    return () => {
      isGone = true;
      stop();
    };
  }, [start]);
  return { facts, failure };
}
