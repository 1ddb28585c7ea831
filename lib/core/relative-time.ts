import { oncePer } from './once-per.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

type Language = string | undefined;
const dates = oncePer((language: Language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium' }));
const spans = oncePer(
  (language: Language) => new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' }),
);

/**
 * How long ago something was, short: `5 min. ago`, `yesterday`, from a week on the date.
 *
 * @param iso ISO 8601 time
 * @param now in ms since the epoch
 * @param language of the platform when left out
 * @returns `''` for what is no time
 */
export function relativeTime(iso: string, now = Date.now(), language?: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return '';
  const ago = Math.max(0, now - time);
  if (ago >= WEEK) return dates(language).format(time);
  const format = spans(language);
  if (ago < MINUTE) return format.format(0, 'second');
  if (ago < HOUR) return format.format(-Math.floor(ago / MINUTE), 'minute');
  if (ago < DAY) return format.format(-Math.floor(ago / HOUR), 'hour');
  return format.format(-Math.floor(ago / DAY), 'day');
}
