/** What the judge said about one labelled field. */
export interface Outcome {
  where: string;
  pageKind: string;
  label: 'positive' | 'negative' | 'ignored';
  kind: string;
  offered: boolean;
  /** In ms. */
  took: number;
}

function count(outcomes: Outcome[]) {
  const of = (label: string, offered: boolean) =>
    outcomes.filter((one) => one.label === label && one.offered === offered);
  const right = of('positive', true).length;
  const wrong = of('negative', true);
  const missed = of('positive', false);
  const precision = right / (right + wrong.length || 1);
  const recall = right / (right + missed.length || 1);
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  return { right, wrong, missed, precision, recall, f1 };
}

const percent = (share: number) => (100 * share).toFixed(1);

/** Precision, recall and F1, all in all and by kind of page, with every miss by name. */
export function scoreOf(outcomes: Outcome[]): { f1: number; falseOnLogin: number; text: string } {
  const line = (name: string, some: Outcome[]) => {
    const { right, precision, recall, f1, wrong, missed } = count(some);
    if (right + missed.length === 0) return `${name}: nothing to offer on (${wrong.length} wrong)`;
    return `${name}: precision ${percent(precision)} recall ${percent(recall)} F1 ${percent(f1)} (${wrong.length} wrong, ${missed.length} missed)`;
  };
  const { wrong, missed, f1 } = count(outcomes);
  const took = outcomes.map((one) => one.took).sort((a, b) => a - b);
  const falseOnLogin = wrong.filter(({ kind }) => kind === 'login' || kind === 'reset').length;
  const text = [
    line('all pages', outcomes),
    ...[...new Set(outcomes.map((one) => one.pageKind))].map((kind) =>
      line(
        kind,
        outcomes.filter((one) => one.pageKind === kind),
      ),
    ),
    `offers on log-in and reset fields: ${falseOnLogin}`,
    `per field: median ${took[took.length >> 1]?.toFixed(1)} ms, most ${took.at(-1)?.toFixed(1)} ms`,
    ...wrong.map(({ where, kind }) => `wrong (${kind}): ${where}`),
    ...missed.map(({ where, kind }) => `missed (${kind}): ${where}`),
  ];
  return { f1, falseOnLogin, text: text.join('\n') };
}
