import { useCallback, useEffect, useState } from 'preact/hooks';
import type { FailureFacts } from '../core/failures.ts';
import type { MessageSummary } from '../core/message.ts';
import { sendFromPopup } from '../messages.ts';
import { readMessagesOf } from '../state.ts';
import { readFacts } from './fact-reader.ts';
import { failureOf } from './failure-of.ts';

/** What the service puts on one page. */
const PAGE_SIZE = 30;

export interface MailboxPage {
  /** Null while nothing is known yet. */
  messages: MessageSummary[] | null;
  page: number;
  isLast: boolean;
  isBusy: boolean;
  failure: FailureFacts | null;
  turn: (page: number) => void;
  retry: () => void;
}

interface Asked {
  mailboxId: string;
  page: number;
  messages: MessageSummary[] | null;
  isLast: boolean;
  isBusy: boolean;
  failure: FailureFacts | null;
}

const unasked = (mailboxId: string, page: number): Asked => ({
  mailboxId,
  page,
  messages: null,
  isLast: true,
  isBusy: true,
  failure: null,
});

/**
 * The messages of one mailbox, page by page. The first page shows from the stored facts at once; then the service
 * is asked, and asked again when `newestAt` moves.
 *
 * @param mailboxId null when no mailbox is shown
 * @param latest stored messages, whose marks (unread, finds) are newer than those of a page read earlier
 */
export function useMailboxPage(
  mailboxId: string | null,
  newestAt: string | null,
  latest: MessageSummary[],
): MailboxPage {
  const [asked, setAsked] = useState<Asked>(() => unasked(mailboxId ?? '', 1));
  const [tries, setTries] = useState(0);
  const page = asked.mailboxId === mailboxId ? asked.page : 1;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `newestAt` and `tries` are reasons to ask again.
  useEffect(() => {
    if (!mailboxId) return;
    let isGone = false;
    const change = (next: Partial<Asked>) => {
      if (isGone) return;
      setAsked((now) => {
        const isSame = now.mailboxId === mailboxId && now.page === page;
        return { ...(isSame ? now : unasked(mailboxId, page)), ...next };
      });
    };
    change({ isBusy: true, failure: null });
    const ask = async () => {
      if (page === 1) {
        const stored = await readFacts((facts) => readMessagesOf(facts, mailboxId));
        if (stored.length > 0) change({ messages: stored.slice(0, PAGE_SIZE) });
      }
      change({ ...(await sendFromPopup('listMessages', { mailboxId, page })), isBusy: false });
    };
    ask().catch((thrown) => change({ failure: failureOf(thrown), isBusy: false }));
    return () => {
      isGone = true;
    };
  }, [mailboxId, page, newestAt, tries]);

  const turn = useCallback((next: number) => setAsked(unasked(mailboxId ?? '', next)), [mailboxId]);
  const retry = useCallback(() => setTries((n) => n + 1), []);
  const current = asked.mailboxId === mailboxId ? asked : unasked(mailboxId ?? '', 1);
  const marks = new Map(latest.map((message) => [message.id, message]));
  const messages = current.messages?.map((message) => marks.get(message.id) ?? message) ?? null;
  return { ...current, messages, turn, retry };
}
