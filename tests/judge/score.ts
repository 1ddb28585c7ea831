/** How often the judge is right about labelled fields. */
import type { JudgedPage } from './judge-pages.ts';
import type { Label } from './labelled-pages.ts';

export interface Outcome {
  label: Label;
  offered: boolean;
}

export interface Score {
  right: number;
  wrong: number;
  missed: number;
  precision: number;
  recall: number;
  f1: number;
}

export function countOffers(outcomes: readonly Outcome[]): Score {
  const count = (label: Label, offered: boolean) =>
    outcomes.filter((one) => one.label === label && one.offered === offered).length;
  const right = count('positive', true);
  const wrong = count('negative', true);
  const missed = count('positive', false);
  const precision = right / (right + wrong || 1);
  const recall = right / (right + missed || 1);
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  return { right, wrong, missed, precision, recall, f1 };
}

export const percent = (share: number) => (100 * share).toFixed(1);

const outcomesOf = (pages: readonly JudgedPage[]): (Outcome & { kind: string })[] =>
  pages.flatMap(({ fields }) =>
    fields.map(({ label, kind, offer }) => ({ label, kind, offered: offer === 'fresh' })),
  );

/** Every labelled field the judge was wrong about, by page: `missed signup input|email||` or `wrong login …`. */
export function missesOf(pages: readonly JudgedPage[]): string[] {
  return pages.flatMap(({ id, fields }) =>
    fields
      .filter(({ label, offer }) => label !== 'ignored' && (label === 'positive') !== (offer === 'fresh'))
      .map(({ label, kind, sig }) => `${id}: ${label === 'positive' ? 'missed' : 'wrong'} ${kind} ${sig}`),
  );
}

/** Offers on fields of log-in and reset forms: people are asked for the address they have. */
export const offersOnLogin = (pages: readonly JudgedPage[]): number =>
  outcomesOf(pages).filter(
    ({ label, kind, offered }) => offered && label === 'negative' && /^(login|reset)$/.test(kind),
  ).length;

/** One line for each kind of page, and one for all. */
export function scoreTable(pages: readonly JudgedPage[]): string {
  const kinds = [...new Set(pages.map(({ kind }) => kind))].sort();
  const line = (name: string, some: readonly JudgedPage[]) => {
    const { right, wrong, missed, precision, recall, f1 } = countOffers(outcomesOf(some));
    const figures =
      right + missed === 0
        ? [`${wrong} wrong`]
        : [percent(precision), percent(recall), percent(f1), `${wrong} wrong, ${missed} missed`];
    return [name.padEnd(18), String(some.length).padStart(5), ...figures.map((one) => one.padStart(9))].join(
      ' ',
    );
  };
  return [
    `${'kind of page'.padEnd(18)} pages precision    recall        F1`,
    ...kinds.map((kind) =>
      line(
        kind,
        pages.filter((page) => page.kind === kind),
      ),
    ),
    line('all', pages),
    `offers on log-in and reset fields: ${offersOnLogin(pages)}`,
  ].join('\n');
}
