import { ENGINE } from './scene.ts';

/** What is looked for on a fill page, in this order. */
const STEPS = ['filled', 'kept after blur', 'undone', 'sent', 'told on and copied'] as const;
type Step = (typeof STEPS)[number];

/** What was seen of each fill page, kept for one table at the end. */
export interface FillResults {
  saw(page: string, step: Step): void;
  /** One line a page. */
  table(): string;
}

export function createFillResults(): FillResults {
  const seen = new Map<string, Set<Step>>();
  return {
    saw(page, step) {
      seen.set(page, (seen.get(page) ?? new Set<Step>()).add(step));
    },
    table() {
      const width = Math.max(0, ...[...seen.keys()].map((page) => page.length));
      const line = (page: string, cells: readonly string[]) =>
        [page.padEnd(width), ...cells.map((cell, index) => cell.padEnd(STEPS[index]?.length ?? 0))].join(
          '  ',
        );
      const rows = [...seen].map(([page, steps]) =>
        line(
          page,
          STEPS.map((step) => (steps.has(step) ? '✓' : '-')),
        ),
      );
      return [`Fill pages in ${ENGINE}`, line('', STEPS), ...rows].join('\n');
    },
  };
}
