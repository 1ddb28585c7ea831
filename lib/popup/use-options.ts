import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Service } from '../core/service.ts';
import type { Settings } from '../core/settings.ts';
import { sendFromPopup } from '../messages.ts';
import { text } from '../text.ts';
import { wearTheme } from './page-start.ts';
import { useAccess } from './use-access.ts';
import { type FactsView, useFacts } from './use-facts.ts';
import { useNow } from './use-now.ts';
import { useShortcut } from './use-shortcut.ts';
import { useWork } from './use-work.ts';

/** What the form for connecting holds. The token leaves it as soon as it is sent. */
export interface ConnectDraft {
  kind: Service['kind'];
  address: string;
}

const LOCAL_ADDRESS = 'http://127.0.0.1:8425';

/** Everything the options page knows and can do, for its one stateful component. */
export function useOptions() {
  const { facts, failure: storeFailure } = useFacts();
  const work = useWork();
  const shortcut = useShortcut();
  const { allowService } = useAccess();
  const [draft, setDraft] = useState<ConnectDraft | null>(null);
  const [pattern, setPattern] = useState<string | null>(null);
  const [isReplacing, setIsReplacing] = useState(false);
  const [isForgetting, setIsForgetting] = useState(false);
  const now = useNow(work.failed?.failure.retryAt !== undefined);
  const { run, say } = work;

  const theme = facts?.settings.theme;
  useEffect(() => {
    if (theme) wearTheme(theme);
  }, [theme]);

  const service = facts?.status.service;
  const current: ConnectDraft = draft ?? {
    kind: service?.kind ?? 'mailcx',
    address: service?.kind === 'local' ? service.address : LOCAL_ADDRESS,
  };

  const wanted: Service =
    current.kind === 'local' ? { kind: 'local', address: current.address.trim() } : { kind: 'mailcx' };
  const connect = async (token: string) => {
    const answer = await run('connect', () => sendFromPopup('connect', { service: wanted, token }));
    if (!answer) return false;
    setDraft(null);
    setIsReplacing(false);
    say(text('options_connected_said'));
    return true;
  };
  const saving = useRef<Promise<unknown>>(Promise.resolve());
  /** Saves one after the other, so that the last of several quick changes wins. */
  const save = useCallback(
    (settings: Partial<Settings>) => {
      saving.current = saving.current.then(() =>
        run('save', async () => {
          await sendFromPopup('saveSettings', settings);
          say(text('options_saved'));
        }),
      );
      return saving.current;
    },
    [run, say],
  );
  const forgetToken = () => run('forget', () => sendFromPopup('forgetToken'));
  const forgetEverything = async () => {
    const isDone = await run('forget', async () => {
      await sendFromPopup('forgetEverything');
      return true;
    });
    if (isDone) setIsForgetting(false);
  };
  return {
    facts,
    storeFailure,
    work,
    shortcut,
    now,
    draft: current,
    setDraft,
    pattern: pattern ?? facts?.settings.pattern ?? '',
    setPattern,
    isReplacing,
    setIsReplacing,
    isForgetting,
    setIsForgetting,
    connect,
    /** Asks the browser to let us reach the service of the form. */
    allow: async () => {
      if (!(await allowService(wanted))) return;
      work.dismiss();
      if (facts?.status.connected) await run('refresh', () => sendFromPopup('refresh'));
    },
    save,
    forgetToken,
    forgetEverything,
  };
}

export type Options = ReturnType<typeof useOptions>;
/** The options page once its facts are read. */
export type ReadyOptions = Options & { facts: FactsView };
