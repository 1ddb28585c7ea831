/** What SECURITY.md and the README say about the last run of the security suites. */
import type { CaseOutcome, CaseRecord, Suite, Surroundings } from './case-record.ts';

/** How often the offer was refused on honest pages of the labelled set. */
export interface FalseAlarms {
  engine: Surroundings;
  tried: number;
  refused: number;
}

/** The books of one soak, see `tests/soak`. */
export interface SoakBooks {
  engine: Surroundings;
  rounds: number;
  mailboxesAtService: number;
  known: number;
  done: number;
  mails: number;
  lost: number;
  doubled: number;
  kills: number;
  faults: number;
  /** Bytes that the background holds at the beginning and at the end; null where it cannot be told. */
  heapStart: number | null;
  heapEnd: number | null;
}

/** Everything one report is made of. */
export interface Findings {
  records: CaseRecord[];
  falseAlarms: FalseAlarms[];
  soaks: SoakBooks[];
  /** The day of the run, e.g. `2026-11-22`. */
  day: string;
  browsers: string[];
}

const NAMES: Record<Surroundings, string> = { chromium: 'Chromium', firefox: 'Firefox', node: 'Node' };
const MARKS: Record<CaseOutcome, string> = {
  withstood: '✓',
  bounded: 'bounded',
  'does-not-apply': '–',
  broken: '**✗**',
};

interface Row {
  id: string;
  title: string;
  of: Map<Surroundings, CaseRecord>;
}

/** One row for each case, whatever it ran in. */
function rowsOf(records: CaseRecord[]): Row[] {
  const rows = new Map<string, Row>();
  for (const record of records) {
    const row = rows.get(record.id) ?? { id: record.id, title: record.title, of: new Map() };
    row.of.set(record.surroundings, record);
    rows.set(record.id, row);
  }
  return [...rows.values()];
}

/** Text inside a table's cell. */
const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function noteOf({ of }: Row): string {
  const notes = [...of.values()].filter(({ note }) => note);
  const isSame = notes.every(({ note }) => note === notes[0]?.note) && notes.length === of.size;
  if (isSame) return notes[0]?.note ?? '';
  return notes.map(({ note, surroundings }) => `${NAMES[surroundings]}: ${note}`).join(' · ');
}

function tableOf(records: CaseRecord[], what: string): string {
  const columns = (['chromium', 'firefox', 'node'] as const).filter((each) =>
    records.some(({ surroundings }) => surroundings === each),
  );
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const body = rowsOf(records).map((row) => {
    const outcomes = columns.map((each) => MARKS[row.of.get(each)?.outcome ?? 'does-not-apply']);
    return line([row.id, cell(row.title), ...outcomes, cell(noteOf(row))]);
  });
  return [
    line(['', what, ...columns.map((each) => NAMES[each]), 'What to know']),
    line(['---', '---', ...columns.map(() => ':-:'), '---']),
    ...body,
  ].join('\n');
}

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

function summaryOf(records: CaseRecord[], engine: Surroundings): string {
  const own = records.filter(({ surroundings }) => surroundings === engine);
  const count = (outcome: CaseOutcome) => own.filter((each) => each.outcome === outcome).length;
  const applies = own.length - count('does-not-apply');
  const bounded = count('bounded') > 0 ? `, ${count('bounded')} can succeed within a bound` : '';
  const broken = count('broken') > 0 ? `, **${count('broken')} got through**` : '';
  return `${NAMES[engine]}: ${count('withstood')} of ${applies} withstood${bounded}${broken}`;
}

const SUITES: { suite: Suite; heading: string; what: string }[] = [
  { suite: 'attacks', heading: 'Hostile pages', what: 'What the page does' },
  { suite: 'mail', heading: 'Hostile mail', what: 'What the mail does' },
  { suite: 'faults', heading: 'Faults', what: 'What goes wrong' },
];

/** The part of SECURITY.md with the numbers: a table for each suite, false alarms and the soaks. */
export function securityTables({ records, falseAlarms, soaks, day, browsers }: Findings): string {
  const parts = [`Run on ${day} in ${browsers.join(' and ')}.`];
  for (const { suite, heading, what } of SUITES) {
    const own = records.filter((each) => each.suite === suite);
    if (own.length === 0) continue;
    const engines = [...new Set(own.map(({ surroundings }) => surroundings))];
    parts.push(`### ${heading}`, `${engines.map((each) => summaryOf(own, each)).join('. ')}.`);
    parts.push(tableOf(own, what));
  }
  if (falseAlarms.length > 0) {
    parts.push('### Honest pages refused');
    const rates = falseAlarms.map(
      ({ engine, tried, refused }) => `${NAMES[engine]}: ${refused} of ${plural(tried, 'page')}`,
    );
    parts.push(`A real click on the offer, on saved pages of the web. ${rates.join('. ')}.`);
  }
  if (soaks.length > 0) {
    parts.push('### Long runs');
    const head =
      'In|Rounds|Mailboxes at the service|Known|Intents done|Mails|Lost|Doubled|Workers killed|Faults|Memory of the background';
    const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
    const rows = soaks.map((soak) =>
      line([
        NAMES[soak.engine],
        soak.rounds,
        soak.mailboxesAtService,
        soak.known,
        soak.done,
        soak.mails,
        soak.lost,
        soak.doubled,
        soak.kills,
        soak.faults,
        memoryOf(soak),
      ]),
    );
    const columns = head.split('|');
    parts.push([line(columns), line(columns.map(() => '--:')), ...rows].join('\n'));
  }
  return parts.join('\n\n');
}

function memoryOf({ heapStart, heapEnd }: SoakBooks): string {
  const shown = (bytes: number | null) => (bytes === null ? '–' : `${(bytes / 1e6).toFixed(1)} MB`);
  return `${shown(heapStart)} → ${shown(heapEnd)}`;
}

/** The sentence of the README with the same numbers. */
export function securitySentence({ records, falseAlarms }: Findings): string {
  const attacks = records.filter(({ suite }) => suite === 'attacks');
  const mail = records.filter(({ suite }) => suite === 'mail');
  const kinds = new Set([...attacks, ...mail].map(({ id }) => id)).size;
  const faults = new Set(records.filter(({ suite }) => suite === 'faults').map(({ id }) => id)).size;
  const engines = (['chromium', 'firefox'] as const).map((engine) =>
    summaryOf([...attacks, ...mail], engine),
  );
  const tried = falseAlarms.reduce((sum, each) => sum + each.tried, 0);
  const refused = falseAlarms.reduce((sum, each) => sum + each.refused, 0);
  const honest =
    tried > 0 ? ` On ${tried} honest pages the same checks refused a real click ${refused} times.` : '';
  return (
    `${kinds} attacks by pages and mail and ${faults} faults run against the finished extension in real browsers. ` +
    `${engines.join('. ')}.${honest}`
  );
}
