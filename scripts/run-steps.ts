import type { Counts, Step } from './test-steps.ts';
import { sum } from './test-steps.ts';

interface Outcome {
  step: Step;
  counts: Counts;
  seconds: number;
}

/** Runs steps one after the other, shows how they end, and closes with one line that counts everything. */
export async function runSteps(steps: Step[]): Promise<Counts> {
  const outcomes: Outcome[] = [];
  for (const [index, step] of steps.entries()) {
    console.log(`\n▶ ${index + 1}/${steps.length} ${step.what}`);
    const started = performance.now();
    const counts = await step.run().catch((error: Error): Counts => {
      console.error(error.message);
      return { passed: 0, failed: 1, skipped: 0 };
    });
    const outcome = { step, counts, seconds: (performance.now() - started) / 1000 };
    outcomes.push(outcome);
    console.log(lineFor(outcome));
  }
  const total = sum(outcomes.map(({ counts }) => counts));
  console.log(`\n${outcomes.map(lineFor).join('\n')}\n`);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`Freshbox: ${total.passed} passed, ${total.failed} failed${skipped}`);
  return total;
}

function lineFor({ step, counts, seconds }: Outcome): string {
  const time = `${seconds.toFixed(1)} s`;
  if (counts.failed === 0) return `✓ ${step.name}: ${counts.passed} passed (${time})`;
  return `✗ ${step.name}: ${counts.failed} failed, ${counts.passed} passed (${time}). ${step.advice}`;
}
