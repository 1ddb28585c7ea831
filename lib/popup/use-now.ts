import { useEffect, useState } from 'preact/hooks';

const QUICK = 1000;
const SLOW = 30_000;

/** The time in ms since the epoch; moves on every second while something counts down, else twice a minute. */
export function useNow(isCounting: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    // It may have stood still for long, but not since the first drawing, which would be done twice.
    setNow((before) => (Date.now() - before < QUICK ? before : Date.now()));
    const timer = setInterval(() => setNow(Date.now()), isCounting ? QUICK : SLOW);
    return () => clearInterval(timer);
  }, [isCounting]);
  return now;
}
