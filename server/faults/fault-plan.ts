import type { Fault } from './fault.ts';
import { type Chance, randomFaults } from './random-faults.ts';

/** Which requests are meant: those whose `METHOD /path` starts with this or matches it. */
export type Which = string | RegExp;

/** A request that is held until it is let go. */
export interface Hold {
  /** Resolves once a request is held. */
  readonly held: Promise<void>;
  /** Resolves once whoever asked has hung up. What was held before the service heard of it then never reaches it. */
  readonly abandoned: Promise<void>;
  /** Lets it go its honest way. Whoever asked may be gone by then. */
  release(): void;
}

/** When a held request waits: before the service hears of it, or when its work is done and the answer is not out. */
export type HoldAt = 'before' | 'after';

export interface FaultPlan {
  /** The next requests of this kind go wrong, one fault each. */
  next(which: Which, ...faults: Fault[]): void;
  /** Every request of this kind goes wrong until the function returned is called. */
  always(which: Which, fault: Fault): () => void;
  /** Holds the next request of this kind. */
  hold(which: Which, at: HoldAt): Hold;
  /** Faults by chance, for what is not planned otherwise; null for none. */
  byChance(chance: Chance | null): void;
  /** Lets everything held go and plans nothing more. */
  clear(): void;
}

/** What happens to one request. */
export interface Fate {
  fault: Fault | null;
  /** Waits while the request is held there. */
  wait(at: HoldAt): Promise<void>;
  /** The client has hung up. */
  abandon(): void;
}

interface Held extends Hold {
  which: Which;
  at: HoldAt;
  taken(): void;
  hungUp(): void;
  released: Promise<void>;
}

/** @returns the plan, and what takes the next fate from it for a request, `METHOD /path` */
export function createFaultPlan(): FaultPlan & { fateOf(request: string): Fate } {
  let single: { which: Which; fault: Fault }[] = [];
  let lasting: { which: Which; fault: Fault }[] = [];
  let waiting: Held[] = [];
  const holding = new Set<Held>();
  let chance: () => Fault | null = () => null;

  function takeFault(request: string): Fault | null {
    const index = single.findIndex(({ which }) => isMeant(which, request));
    if (index >= 0) return single.splice(index, 1)[0]?.fault ?? null;
    return lasting.find(({ which }) => isMeant(which, request))?.fault ?? chance();
  }

  function takeHold(request: string): Held | null {
    const found = waiting.find(({ which }) => isMeant(which, request));
    if (!found) return null;
    waiting = waiting.filter((each) => each !== found);
    holding.add(found);
    return found;
  }

  return {
    next(which, ...faults) {
      single.push(...faults.map((fault) => ({ which, fault })));
    },
    always(which, fault) {
      const entry = { which, fault };
      lasting.push(entry);
      return () => {
        lasting = lasting.filter((each) => each !== entry);
      };
    },
    hold(which, at) {
      const held = Promise.withResolvers<void>();
      const released = Promise.withResolvers<void>();
      const abandoned = Promise.withResolvers<void>();
      const entry: Held = {
        which,
        at,
        held: held.promise,
        abandoned: abandoned.promise,
        taken: held.resolve,
        hungUp: abandoned.resolve,
        released: released.promise,
        release: () => released.resolve(),
      };
      waiting.push(entry);
      return entry;
    },
    byChance(wish) {
      chance = wish ? randomFaults(wish) : () => null;
    },
    clear() {
      for (const each of [...waiting, ...holding]) each.release();
      holding.clear();
      single = [];
      lasting = [];
      waiting = [];
      chance = () => null;
    },
    fateOf(request) {
      const held = takeHold(request);
      return {
        fault: takeFault(request),
        async wait(at) {
          if (held?.at !== at) return;
          held.taken();
          await held.released;
          holding.delete(held);
        },
        abandon: () => held?.hungUp(),
      };
    },
  };
}

/** @param request `METHOD /path` */
export function isMeant(which: Which, request: string): boolean {
  return typeof which === 'string' ? request.startsWith(which) : which.test(request);
}
