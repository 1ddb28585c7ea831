import { relativeTime } from '../lib/core/relative-time.ts';

/** A time as people say it, with the exact one on hover. */
export function Time({ iso, now }: { iso: string; now: number }) {
  const words = relativeTime(iso, now);
  if (!words) return null;
  return (
    <time dateTime={iso} title={new Date(iso).toLocaleString()}>
      {words}
    </time>
  );
}
