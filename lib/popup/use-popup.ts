import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Draft } from '../../components/home/NewMailboxForm.tsx';
import type { Mailbox } from '../core/mailbox.ts';
import { wearTheme } from './page-start.ts';
import type { PopupDialog } from './popup-dialog.ts';
import { useAccess } from './use-access.ts';
import { useCommands } from './use-commands.ts';
import { useEscape } from './use-escape.ts';
import type { FactsStart, FactsView } from './use-facts.ts';
import { useFacts } from './use-facts.ts';
import { useMailboxPage } from './use-mailbox-page.ts';
import { useNow } from './use-now.ts';
import { useOpenMessage } from './use-open-message.ts';
import { useOpening } from './use-opening.ts';
import { useSite } from './use-site.ts';
import { useView } from './use-view.ts';
import { useWork } from './use-work.ts';
import type { ViewMemory } from './view-memory.ts';

/** How many of the latest messages show before one asks for more. */
const FIRST_SHOWN = 3;
const EMPTY_DRAFT: Draft = { localPart: '', domain: null, forSite: true };

function isCounting(facts: FactsView | null): boolean {
  if (!facts) return false;
  const { status, mailboxes } = facts;
  return (
    status.failure?.retryAt !== undefined ||
    status.waiting.length > 0 ||
    mailboxes.some((mailbox) => mailbox.deletingAt !== null)
  );
}

/** Everything the popup knows and can do, for its one stateful component. */
export function usePopup(remembered: ViewMemory | null, begun?: FactsStart) {
  const { facts, failure: storeFailure } = useFacts(begun);
  const view = useView(remembered);
  const work = useWork();
  const commands = useCommands(work);
  const handover = useOpening(commands);
  const site = useSite();
  const access = useAccess();
  const [dialog, setDialog] = useState<PopupDialog | null>(null);
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [made, setMade] = useState<{ mailbox: Mailbox; isCopied: boolean } | null>(null);
  const [shown, setShown] = useState(FIRST_SHOWN);
  const now = useNow(isCounting(facts) || work.failed?.failure.retryAt !== undefined);

  const { route, back, search, setSearch } = view;
  const mailboxId = route.view === 'mailbox' ? route.mailboxId : null;
  const byId = useMemo(() => new Map(facts?.mailboxes.map((mailbox) => [mailbox.id, mailbox])), [facts]);
  const addresses = useMemo(
    () => new Map(facts?.mailboxes.map((mailbox) => [mailbox.id, mailbox.address])),
    [facts],
  );
  const page = useMailboxPage(mailboxId, byId.get(mailboxId ?? '')?.newestAt ?? null, facts?.messages ?? []);
  const opened = useOpenMessage(route.view === 'message' ? route : null);

  const theme = facts?.settings.theme;
  useEffect(() => {
    if (theme) wearTheme(theme);
  }, [theme]);
  const { dismiss } = work;
  // biome-ignore lint/correctness/useExhaustiveDependencies: leaving a view is what ends these.
  useEffect(() => {
    dismiss();
    setMade(null);
    setDialog(null);
    window.scrollTo(0, 0);
  }, [route, dismiss]);

  useEscape(
    useCallback(() => {
      if (dialog) setDialog(null);
      else if (route.view !== 'home') back();
      else if (search) setSearch('');
      else return false;
      return true;
    }, [dialog, route, back, search, setSearch]),
  );

  /** Creates a mailbox and copies its address, since that is what it was made for. */
  const create = async (forSite: string | null, localPart: string | null, domain: string | null) => {
    const mailbox = await commands.create(forSite, localPart, domain);
    if (!mailbox) return;
    setDraft(EMPTY_DRAFT);
    setMade({ mailbox, isCopied: await commands.copy(mailbox.address) });
  };
  const hasFailed = work.failed?.name === 'refresh';
  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn that went through ends the failure of an earlier one.
  useEffect(() => {
    if (hasFailed) dismiss();
  }, [facts?.status.refreshedAt]);
  const ask = (next: PopupDialog | null) => {
    dismiss();
    setDialog(next);
  };
  return {
    facts,
    storeFailure,
    view,
    work,
    commands,
    handover,
    site,
    access,
    now,
    byId,
    addresses,
    page,
    opened,
    dialog,
    ask,
    draft,
    setDraft,
    made,
    setMade,
    create,
    shown,
    setShown,
  };
}

export type Popup = ReturnType<typeof usePopup>;
/** The popup once its facts are read. */
export type ReadyPopup = Popup & { facts: FactsView };
