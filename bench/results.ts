/** The last figures of each part of `npm run bench`, kept in the project, and the tables made of them. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { putBetweenMarkers } from '../scripts/put-between-markers.ts';
import { ROOT } from '../scripts/run-tool.ts';
import { type Measurement, median } from './measurement.ts';

/** One measurement as it is kept. */
interface Figure extends Omit<Measurement, 'runs'> {
  median: number;
  low: number;
  high: number;
  runs: number;
}

interface Part {
  day: string;
  machine: string;
  figures: Figure[];
}

type Results = Record<string, Part>;

const FILE = join(ROOT, 'bench', 'results.json');
const DOCUMENT = join(ROOT, 'docs', 'performance.md');

/** Keeps what a part measured in `bench/results.json` and writes the tables of `docs/performance.md` anew. */
export function keepResults(part: string, measurements: Measurement[]): void {
  const results: Results = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};
  results[part] = {
    day: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB`,
    figures: measurements.map(({ runs, ...about }) => ({
      ...about,
      median: rounded(median(runs), about.unit),
      low: rounded(Math.min(...runs), about.unit),
      high: rounded(Math.max(...runs), about.unit),
      runs: runs.length,
    })),
  };
  writeFileSync(FILE, `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(DOCUMENT, putBetweenMarkers(readFileSync(DOCUMENT, 'utf8'), tablesOf(results)));
}

/** Three digits say what a noisy machine can say; bytes are exact. */
const rounded = (figure: number, unit: Measurement['unit']) =>
  unit === 'bytes' ? figure : Number(figure.toPrecision(3));

function tablesOf(results: Results): string {
  return Object.entries(results)
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([name, { day, machine, figures }]) => {
      const rows = figures.map(({ what, median, low, high, runs, unit, limit }) =>
        [
          '',
          what,
          `${median} ${unit}`,
          runs > 1 ? `${low} to ${high}` : '',
          runs,
          limit === undefined ? '' : `${limit} ${unit}`,
          '',
        ].join(' | '),
      );
      const table = [
        ' | What | Median | Spread | Runs | At most | ',
        ' | --- | --: | --- | --: | --: | ',
        ...rows,
      ];
      return `### ${name}\n\n\`npm run bench -- ${name}\`, ${day}, ${machine}.\n\n${table.map((row) => row.trim()).join('\n')}`;
    })
    .join('\n\n');
}
