import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { FailureFacts } from '../core/failures.ts';
import { failureOf } from './failure-of.ts';

/** How long a short message stays, in ms. */
const SAID_FOR = 3500;

export interface Work {
  /** Names of what is under way. */
  busy: ReadonlySet<string>;
  /** The last wish that failed, until the next one or {@link Work.dismiss}. */
  failed: { name: string; failure: FailureFacts } | null;
  /** A short message such as "Copied"; goes away by itself. */
  said: string | null;
  /** @returns what the wish brought, `undefined` when it failed or is under way already */
  run: <T>(name: string, wish: () => Promise<T>) => Promise<T | undefined>;
  say: (message: string) => void;
  dismiss: () => void;
}

/** Carries out wishes one per name at a time, and keeps how they went. */
export function useWork(): Work {
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const [failed, setFailed] = useState<Work['failed']>(null);
  const [said, setSaid] = useState<string | null>(null);
  const running = useRef(new Set<string>());

  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(setSaid, SAID_FOR, null);
    return () => clearTimeout(timer);
  }, [said]);

  const run = useCallback(async <T>(name: string, wish: () => Promise<T>): Promise<T | undefined> => {
    if (running.current.has(name)) return undefined;
    running.current.add(name);
    setBusy(new Set(running.current));
    setFailed(null);
    try {
      return await wish();
    } catch (thrown) {
      setFailed({ name, failure: failureOf(thrown) });
      return undefined;
    } finally {
      running.current.delete(name);
      setBusy(new Set(running.current));
    }
  }, []);
  const dismiss = useCallback(() => setFailed(null), []);
  return { busy, failed, said, run, say: setSaid, dismiss };
}
