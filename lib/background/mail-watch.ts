/**
 * When the background looks for mail: at every alarm while nobody waits, every few seconds while someone does.
 *
 * The quick lane lives in the worker, which each of its calls to the browser keeps awake; should the worker die all
 * the same, the next alarm starts the lane again.
 */
import { browser } from '../browser.ts';
import { readStatus } from '../state.ts';
import type { CodeSearch } from './code-search.ts';
import type { MailDesk } from './mail.ts';
import { mayReach } from './service-access.ts';
import type { Store } from './store.ts';
import type { Waits } from './waits.ts';

const ALARM = 'mail-watch';
const QUIET_MINUTES = 0.5;
/** Between two turns while someone waits, in ms. */
const QUICK = 2_500;

export interface MailWatch {
  /** Puts the alarm in order, and the quick lane if someone waits: on start and whenever the status changes. */
  keepUp(): Promise<void>;
  onAlarm(name: string): Promise<void>;
  /** Looks now for somebody who waits, but not more often than the quick lane does. */
  lookNow(): Promise<void>;
}

type Clock = (ms: number) => Promise<void>;
const sleep: Clock = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export function createMailWatch(parts: {
  mail: Pick<MailDesk, 'refresh' | 'resumeIntents' | 'carryOutDeletions'>;
  store: Store;
  waits: Waits;
  search: CodeSearch;
  /** Called after each look for those who wait. */
  onTurn: () => Promise<void>;
  clock?: Clock;
}): MailWatch {
  const { mail, store, waits, search, onTurn, clock = sleep } = parts;
  let isHurrying = false;
  let lookedAt = 0;

  const status = () => store.read((database) => readStatus(database));

  /** @returns whether it went through; a failure is in the status already */
  async function turn(): Promise<boolean> {
    const { connected, failure, service } = await status();
    if (!connected || failure?.kind === 'token-refused' || navigator.onLine === false) return false;
    if (failure?.kind === 'no-service-access' && !(await mayReach(service))) return false;
    lookedAt = Date.now();
    return mail.refresh('poll').then(
      () => true,
      () => false,
    );
  }

  async function waitingTurn(): Promise<void> {
    const unsettled = (await waits.list()).filter((wait) => !wait.settled);
    const isComplete = await turn();
    await search.look();
    await onTurn().catch(() => undefined);
    if (!isComplete) return;
    for (const { id } of unsettled)
      await waits.change(id, (wait) => {
        wait.settled = true;
      });
  }

  async function hurry(): Promise<void> {
    if (isHurrying) return;
    isHurrying = true;
    try {
      while ((await waits.list()).length > 0 && (await status()).connected) {
        await waitingTurn();
        await clock(QUICK);
      }
    } finally {
      isHurrying = false;
    }
  }

  async function keepAlarm(): Promise<void> {
    if (!(await status()).connected) {
      await browser.alarms.clear(ALARM);
      await waits.end((await waits.list()).map(({ id }) => id));
    } else if (!(await browser.alarms.get(ALARM))) {
      await browser.alarms.create(ALARM, { periodInMinutes: QUIET_MINUTES });
    }
  }

  return {
    async keepUp() {
      await keepAlarm();
      void hurry();
    },
    async onAlarm(name) {
      if (name !== ALARM) return;
      await Promise.all([mail.resumeIntents(), mail.carryOutDeletions()]);
      if ((await waits.list()).length > 0) void hurry();
      else await turn();
    },
    async lookNow() {
      if (Date.now() - lookedAt >= QUICK || Date.now() < lookedAt) await waitingTurn();
    },
  };
}
