import { useCallback, useEffect, useState } from 'preact/hooks';
import type { MailLink } from '../../components/reader/mail-link.ts';
import type { FailureFacts } from '../core/failures.ts';
import type { Message } from '../core/message.ts';
import { sendFromPopup } from '../messages.ts';
import { failureOf } from './failure-of.ts';

export type BodyView = 'text' | 'html' | 'source';

interface Place {
  mailboxId: string;
  messageId: string;
}

/** What is known of the message that is open. */
interface Opened {
  message: Message | null;
  /** Why it could not be opened. */
  openFailure: FailureFacts | null;
  /** Why its source or images did not come. */
  failure: FailureFacts | null;
  view: BodyView;
  safe: { html: TrustedHTML; links: MailLink[]; images: string[] } | null;
  /** Whether all of a very long HTML body was asked for. */
  isWhole: boolean;
  source: string | null;
  isLoadingImages: boolean;
}

export interface OpenMessage extends Opened {
  setView: (view: BodyView) => void;
  /** Whether only the beginning of the HTML body is in `safe`. */
  isCut: boolean;
  showWhole: () => void;
  showImages: () => void;
  openAgain: () => void;
  /** Tries again what `failure` speaks of. */
  retry: () => void;
}

const NOTHING: Opened = {
  message: null,
  openFailure: null,
  failure: null,
  view: 'text',
  safe: null,
  isWhole: false,
  source: null,
  isLoadingImages: false,
};

/** So much of an HTML body is cleaned and shown at first: a megabyte takes a second. In characters. */
const FIRST_PART = 100_000;

/** Loaded only when somebody looks at an HTML mail: it is larger than the rest of the popup. */
const loadSafeHtml = () => import('./safe-html.ts');

/**
 * The message that is open, with what was asked for about it.
 *
 * @param place null when no message is shown
 */
export function useOpenMessage(place: Place | null): OpenMessage {
  const [opened, setOpened] = useState(NOTHING);
  const [tries, setTries] = useState(0);
  const mailboxId = place?.mailboxId;
  const messageId = place?.messageId;
  const change = useCallback((next: Partial<Opened>) => setOpened((now) => ({ ...now, ...next })), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` is a reason to ask again.
  useEffect(() => {
    setOpened(NOTHING);
    if (!mailboxId || !messageId) return;
    let isGone = false;
    sendFromPopup('openMessage', { mailboxId, messageId })
      .then((message) => {
        if (!isGone) change({ message, view: message.text?.trim() || !message.html ? 'text' : 'html' });
      })
      .catch((thrown) => {
        if (!isGone) change({ openFailure: failureOf(thrown) });
      });
    return () => {
      isGone = true;
    };
  }, [mailboxId, messageId, tries, change]);

  const { message, view, safe, isWhole, source, failure } = opened;
  const html = message?.html ?? '';
  const isCut = !isWhole && html.length > FIRST_PART;
  const shown = isCut ? html.slice(0, FIRST_PART) : html;
  useEffect(() => {
    if (!message || failure) return;
    let isGone = false;
    const keep = (next: Partial<Opened>) => {
      if (!isGone) change(next);
    };
    const fail = (thrown: unknown) => keep({ failure: failureOf(thrown) });
    if (view === 'html' && !safe && shown) {
      loadSafeHtml().then(({ safeHtml }) => keep({ safe: safeHtml(shown) }), fail);
    } else if (view === 'source' && source === null) {
      const asked = { mailboxId: message.mailboxId, messageId: message.id };
      sendFromPopup('openSource', asked).then((answer) => keep({ source: answer.source }), fail);
    }
    return () => {
      isGone = true;
    };
  }, [message, view, safe, shown, source, failure, change]);

  const showImages = useCallback(async () => {
    if (!shown || !safe) return;
    change({ isLoadingImages: true, failure: null });
    try {
      const { images } = await sendFromPopup('loadImages', { urls: safe.images });
      const { safeHtml } = await loadSafeHtml();
      change({ safe: { ...safeHtml(shown, images), images: [] }, isLoadingImages: false });
    } catch (thrown) {
      change({ failure: failureOf(thrown), isLoadingImages: false });
    }
  }, [shown, safe, change]);

  return {
    ...opened,
    isCut,
    showWhole: useCallback(() => change({ isWhole: true, safe: null }), [change]),
    showImages,
    setView: useCallback((next: BodyView) => change({ view: next, failure: null }), [change]),
    openAgain: useCallback(() => setTries((n) => n + 1), []),
    retry: useCallback(() => change({ failure: null }), [change]),
  };
}
