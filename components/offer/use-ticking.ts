import { useEffect, useState } from 'preact/hooks';

const SECOND = 1000;

/** The time in ms since the epoch, every second anew. */
export function useTicking(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), SECOND);
    return () => clearInterval(clock);
  }, []);
  return now;
}
