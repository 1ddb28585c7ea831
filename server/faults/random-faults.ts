import { type Fault, rateLimited } from './fault.ts';

/** Faults that come by chance. */
export interface Chance {
  /** Share of the requests that go wrong, from 0 to 1. */
  rate: number;
  /** The same seed and the same requests give the same faults. */
  seed: number;
  /** What may come; each as likely as the others. */
  faults?: readonly Fault[];
}

/** What comes by chance where nothing else is said: everything that an honest client gets over in seconds. */
const USUAL: readonly Fault[] = [
  'drop',
  'commit-then-reset',
  'commit-then-500',
  'commit-then-truncate',
  'garbage',
  'wrong-types',
  { delay: 1_000 },
  { status: 502, body: '<h1>Bad gateway</h1>' },
  rateLimited('1'),
  rateLimited(),
];

/** @returns a function that says for each request how it goes wrong, null for not at all */
export function randomFaults({ rate, seed, faults = USUAL }: Chance): () => Fault | null {
  const next = randomNumbers(seed);
  return () => (next() < rate ? (faults[Math.floor(next() * faults.length)] ?? null) : null);
}

/** Numbers from 0 to below 1 that look random: mulberry32, by Tommy Ettinger, in the public domain. */
export function randomNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
