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

/**
 * The stored facts, kept current: first what fills the first view, then all of them. `facts` is null until they are
 * read for the first time.
 */
export function useFacts(): { facts: FactsView | null; failure: FailureFacts | null } {
  const [facts, setFacts] = useState<FactsView | null>(null);
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
          last = await readFirst();
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
    const stop = watchFacts((stores) => {
      for (const store of stores) changed.add(store);
      void catchUp();
    });
    void catchUp();
    return () => {
      isGone = true;
      stop();
    };
  }, []);
  return { facts, failure };
}
