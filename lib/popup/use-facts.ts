import { useEffect, useState } from 'preact/hooks';
import type { FailureFacts } from '../core/failures.ts';
import type { Mailbox } from '../core/mailbox.ts';
import type { MessageSummary } from '../core/message.ts';
import type { Settings } from '../core/settings.ts';
import type { Status } from '../core/status.ts';
import {
  type FactStore,
  readLatestMessages,
  readMailboxes,
  readSettings,
  readStatus,
  watchFacts,
} from '../state.ts';
import { readFacts } from './fact-reader.ts';

/** Enough to search in without a wait. */
const MESSAGES = 1000;

export interface FactsView {
  mailboxes: Mailbox[];
  messages: MessageSummary[];
  settings: Settings;
  status: Status;
}

async function readAll(changed: ReadonlySet<FactStore>, before: FactsView | null): Promise<FactsView> {
  return readFacts(async (facts) => {
    const isDue = (store: FactStore) => !before || changed.has(store);
    const [mailboxes, messages, settings, status] = await Promise.all([
      isDue('mailboxes') ? readMailboxes(facts) : before!.mailboxes,
      isDue('messages') ? readLatestMessages(facts, MESSAGES) : before!.messages,
      isDue('singles') ? readSettings(facts) : before!.settings,
      isDue('singles') ? readStatus(facts) : before!.status,
    ]);
    return { mailboxes, messages, settings, status };
  });
}

/** The stored facts, kept current. `facts` is null until they are read for the first time. */
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
        do {
          const due = new Set(changed);
          changed.clear();
          last = await readAll(due, last);
          if (!isGone) setFacts(last);
        } while (changed.size > 0 && !isGone);
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
