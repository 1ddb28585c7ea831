/**
 * The one queue that every request to the service goes through, so that no number of tabs, polls and popups
 * together asks more than the service allows.
 */
import { Failure } from '../core/failures.ts';
import { holdUntil, pauseAfterRefusal } from './backoff.ts';
import type { Pause } from './ledger.ts';
import { createPace } from './pace.ts';

/** Who is served first, in this order. */
export const URGENCIES = ['create', 'person', 'poll'] as const;
export type Urgency = (typeof URGENCIES)[number];

export interface RequestQueue {
  /**
   * Runs a job when its turn comes.
   *
   * @throws Failure `rate-limited` with `retryAt` when the service holds us back for longer than the one who asked
   * would wait, and whatever the job throws
   */
  run<T>(urgency: Urgency, job: () => Promise<T>): Promise<T>;
}

/** Where the pause is kept, so that it outlives the worker. */
export interface PauseMemory {
  load(): Promise<Pause>;
  save(pause: Pause): Promise<void>;
}

interface Waiting {
  /** Time in ms since the epoch after which a pause may not end for this one to go on waiting. */
  patientUntil: number;
  start(): Promise<void>;
  refuse(failure: Failure): void;
}

/** @param patience ms that a person's wish waits for the end of a pause; a poll does not wait */
export function createRequestQueue(memory: PauseMemory, patience: number): RequestQueue {
  const lines: Record<Urgency, Waiting[]> = { create: [], person: [], poll: [] };
  const pace = createPace(performance.now());
  let pause: Pause | null = null;
  let refusedAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  let loading: Promise<Pause> | null = null;

  async function loadPause(): Promise<void> {
    loading ??= memory.load().catch(() => ({ notBefore: 0, refusals: 0 }));
    const kept = await loading;
    pause ??= kept;
  }

  function keep(next: Pause): void {
    pause = next;
    void memory.save(next).catch(() => undefined);
  }

  function refuseImpatient(until: number): void {
    for (const line of Object.values(lines)) {
      const impatient = line.filter((waiting) => waiting.patientUntil < until);
      for (const waiting of impatient) {
        line.splice(line.indexOf(waiting), 1);
        waiting.refuse(new Failure('rate-limited', until));
      }
    }
  }

  function pump(): void {
    clearTimeout(timer);
    for (;;) {
      const line = URGENCIES.map((urgency) => lines[urgency]).find((each) => each.length > 0);
      if (!line || !pause) return;
      const now = Date.now();
      const until = holdUntil(pause, now);
      // Noted, so that it does not move on with a clock that was set back.
      if (until < pause.notBefore) keep({ ...pause, notBefore: until });
      if (until > now) refuseImpatient(until);
      const wait = Math.max(until - now, pace.wait(performance.now()));
      if (wait > 0) {
        timer = setTimeout(pump, wait);
        return;
      }
      pace.take(performance.now());
      void line.shift()?.start();
    }
  }

  /** Requests that were on their way together count as one refusal. */
  async function refused(startedAt: number, askedUntil: number | undefined): Promise<number> {
    const now = Date.now();
    const before = pause ?? { notBefore: 0, refusals: 0 };
    const next = pauseAfterRefusal(before, now, askedUntil);
    pause = startedAt < refusedAt ? { ...next, refusals: before.refusals } : next;
    refusedAt = performance.now();
    await memory.save(pause).catch(() => undefined);
    return pause.notBefore;
  }

  function accepted(startedAt: number): void {
    if (!pause || pause.refusals === 0 || startedAt < refusedAt) return;
    keep({ notBefore: 0, refusals: 0 });
  }

  function enqueue<T>(urgency: Urgency, job: () => Promise<T>, patientUntil: number): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const waiting: Waiting = {
        patientUntil,
        refuse: reject,
        async start() {
          const startedAt = performance.now();
          try {
            const value = await job();
            accepted(startedAt);
            resolve(value);
          } catch (thrown) {
            if (!(thrown instanceof Failure) || thrown.kind !== 'rate-limited') return reject(thrown);
            const until = await refused(startedAt, thrown.retryAt);
            if (patientUntil < until) return reject(new Failure('rate-limited', until));
            lines[urgency].unshift(waiting);
            pump();
          }
        },
      };
      lines[urgency].push(waiting);
      pump();
    });
  }

  return {
    async run(urgency, job) {
      await loadPause();
      return enqueue(urgency, job, urgency === 'poll' ? 0 : Date.now() + patience);
    },
  };
}
