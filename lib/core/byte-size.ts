import { oncePer } from './once-per.ts';

const STEP = 1000;
const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

const formats = oncePer((language: string | undefined) =>
  oncePer((unit: (typeof UNITS)[number]) =>
    oncePer((digits: number) => {
      const unitDisplay = unit === 'byte' ? 'long' : 'short';
      return new Intl.NumberFormat(language, {
        style: 'unit',
        unit,
        unitDisplay,
        maximumFractionDigits: digits,
      });
    }),
  ),
);

/**
 * A size as people read it, e.g. `1.2 MB`, in a language of the platform.
 *
 * @param bytes what is negative or no number counts as zero
 */
export function byteSize(bytes: number, language?: string): string {
  let value = bytes > 0 && Number.isFinite(bytes) ? bytes : 0;
  let place = 0;
  while (value >= STEP && place < UNITS.length - 1) {
    value /= STEP;
    place += 1;
  }
  const digits = value < 10 && place > 0 ? 1 : 0;
  return formats(language)(UNITS[place] ?? 'byte')(digits).format(value);
}
