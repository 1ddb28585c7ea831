/**
 * Writes `lib/page/judge/weights.ts`: what each clue says for or against an offer, learned on labelled pages.
 *
 * `npm run fit-judge` takes the captured pages of `../shared/forms` and those of `tests/judge/pages`; it needs
 * no network and comes to the same weights every time. Before it writes, it prints how well weights learned without
 * a page's site do on that page.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hear, note } from '../lib/page/judge/hear.ts';
import { EMAIL_FROM, signs } from '../lib/page/judge/weights.ts';
import { fitModel, type Model, type Row, weigh } from '../tests/judge/fit-model.ts';
import { type JudgedPage, judgePages } from '../tests/judge/judge-pages.ts';
import { ownPages, sharedPages } from '../tests/judge/labelled-pages.ts';
import { countOffers, percent } from '../tests/judge/score.ts';
import { ROOT, runTool, toolFile } from './run-tool.ts';

/** How strongly a weight is held to its first guess. */
const HOLD = 4;
/** An offer on a log-in or reset form counts as so many other mistakes. */
const LOGIN_COUNTS = 2;
const FOLDS = 10;
/** Weights are written in tenths; fewer say nothing. */
const LEAST = 1;

/** What a concept means for an offer, before anything is learned. */
const CONCEPTS = {
  signup: 0.6,
  newsletter: 0.7,
  login: -0.7,
  enrol: -0.3,
  reset: -1,
  already: 0.2,
  newcomer: -0.2,
  terms: 0.2,
  rules: 0.6,
  share: -0.3,
  manage: -1,
  username: -0.4,
};

/** How much it counts by where it is said. */
const PLACES = {
  attributes: 0.8,
  label: 0.8,
  submit: 1.6,
  buttons: 0.9,
  headings: 1.2,
  form: 1.1,
  style: 0.7,
  nearby: 0.4,
  above: 0.9,
  path: 1.2,
  title: 0.8,
};

/** Where the two tables above do not hold: links lead to what a form is not; and what a group is made of. */
const EXCEPTIONS = {
  'links:signup': -0.4,
  'links:login': 0.5,
  'links:enrol': 0.3,
  'links:reset': -1,
  'links:terms': 0.3,
  'headings:newcomer': 0.6,
  'nearby:newcomer': -0.6,
  'nearby:already': 0.5,
  'nearby:rules': 1.2,
  'nearby:manage': 0,
  'nearby:share': -0.2,
  'submit:code': -0.3,
  'headings:code': -0.3,
  'above:code': -0.3,
  'has:password': -0.7,
  'has:passwords': 1.7,
  'has:hiddenPassword': -0.7,
  'has:newPassword': 1.8,
  'has:currentPassword': -2.2,
  'has:names': 0.8,
  'has:twin': 1.6,
  'has:alone': 0.5,
  'has:many': 0.7,
  'has:emailType': 0.3,
  'has:usernameAutocomplete': -0.8,
  'has:offTab': -1,
  'has:select': 0.3,
};

function firstGuess(): Model {
  const products = Object.entries(PLACES).flatMap(([place, counts]) =>
    Object.entries(CONCEPTS).map(([concept, says]): [string, number] => [
      `${place}:${concept}`,
      counts * says,
    ]),
  );
  return { bias: -0.5, weights: new Map([...products, ...Object.entries(EXCEPTIONS)]) };
}

const signWeight = (clue: string) => {
  const [where = '', what = ''] = clue.split(':');
  return Number((signs as Record<string, string>)[where]?.match(new RegExp(`\\b${what} (-?\\d+)`))?.[1] ?? 0);
};

/** The labelled fields that ask for an e-mail address: what they ask it for is to be learned. */
function rowsOf(pages: readonly JudgedPage[]): Row[] {
  return pages.flatMap(({ site, fields }) =>
    fields.flatMap(({ read, label, kind }): Row[] => {
      if (!read || label === 'ignored') return [];
      const clues = [...new Set([...hear(read.said), ...note(read.facts)])];
      if (clues.reduce((sum, clue) => sum + signWeight(clue), 0) < EMAIL_FROM) return [];
      const counts = /login|reset/.test(kind) ? LOGIN_COUNTS : 1;
      return [{ site, clues, counts, isOffer: label === 'positive' }];
    }),
  );
}

/** How weights do on sites they have not seen. */
function scoreUnseen(rows: readonly Row[]): string {
  const sites = [...new Set(rows.map(({ site }) => site))].sort();
  const foldOf = new Map(sites.map((site, index) => [site, index % FOLDS]));
  const outcomes = Array.from({ length: FOLDS }, (_, fold) => {
    const isHeld = ({ site }: Row) => foldOf.get(site) === fold;
    const model = fitModel(
      rows.filter((row) => !isHeld(row)),
      firstGuess(),
      HOLD,
    );
    return rows.filter(isHeld).map((row) => ({
      label: row.isOffer ? ('positive' as const) : ('negative' as const),
      offered: weigh(model, row.clues) > 0,
    }));
  });
  const { precision, recall, f1 } = countOffers(outcomes.flat());
  return `sites not learned from: precision ${percent(precision)} recall ${percent(recall)} F1 ${percent(f1)}`;
}

/** The dense form of the weights, by place, heaviest first. */
function tableOf({ weights }: Model): string {
  const rows = new Map<string, [string, number][]>();
  for (const [clue, weight] of weights) {
    const [place = '', what = ''] = clue.split(':');
    const tenths = Math.round(weight * 10);
    if (Math.abs(tenths) >= LEAST) rows.set(place, [...(rows.get(place) ?? []), [what, tenths]]);
  }
  return [...rows]
    .map(([place, row]) => {
      const sorted = row.sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]) || a[0].localeCompare(b[0]));
      return `  ${place}: '${sorted.map((entry) => entry.join(' ')).join(' ')}',`;
    })
    .join('\n');
}

function fileOf(model: Model): string {
  const signTable = Object.entries(signs).map(([place, row]) => `  ${place}: '${row}',`);
  return `/**
 * What each clue weighs, in tenths: above zero speaks for an offer. \`signs\` says what a field takes at all and is set
 * by hand; the rest says what for, and is written by \`scripts/fit-judge.ts\`.
 */

/** From here on a field is taken for one that asks for an e-mail address. */
export const EMAIL_FROM = ${EMAIL_FROM};

export const signs = {
${signTable.join('\n')}
};

/** Where nothing is known. */
export const INTENT_BIAS = ${Math.round(model.bias * 10)};

export const intents = {
${tableOf(model)}
};
`;
}

const captured = sharedPages();
if (captured.length === 0) {
  console.log('judge: corpus not present, skipped');
} else {
  const pages = [...captured, ...ownPages()];
  const rows = rowsOf(await judgePages(pages, { withReading: true }));
  console.log(`${pages.length} pages, ${rows.length} fields that ask for an address`);
  console.log(scoreUnseen(rows));
  const file = join(ROOT, 'lib/page/judge/weights.ts');
  writeFileSync(file, fileOf(fitModel(rows, firstGuess(), HOLD)));
  await runTool(toolFile('@biomejs/biome', 'biome'), ['check', '--write', file]);
}
process.exit();
