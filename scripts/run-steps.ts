import type { Counts, Step, StepEnd } from './test-steps.ts';
import { sum } from './test-steps.ts';

interface Outcome {
  step: Step;
  counts: Counts;
  failures: string[];
  seconds: number;
}

/**
 * Runs steps in their order, those of different lanes side by side, shows how they end, and closes with one line that
 * counts everything.
 */
export async function runSteps(steps: Step[]): Promise<Counts> {
  const outcomes = new Map<Step, Outcome>();
  for (const lanes of inLanes(steps)) {
    const isAlone = lanes.length === 1;
    await Promise.all(
      lanes.map(async (lane) => {
        for (const step of lane) outcomes.set(step, await runStep(step, steps, !isAlone));
      }),
    );
  }
  const inOrder = steps.map((step) => outcomes.get(step) as Outcome);
  const total = sum(inOrder.map(({ counts }) => counts));
  console.log(`\n${inOrder.flatMap(linesFor).join('\n')}\n`);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`Freshbox: ${total.passed} passed, ${total.failed} failed${skipped}`);
  return total;
}

/** What runs after each other: for each turn, the lanes that run side by side. */
function inLanes(steps: Step[]): Step[][][] {
  const turns: Step[][][] = [];
  let last: Step | undefined;
  for (const step of steps) {
    const turn = step.lane && last?.lane ? turns.at(-1) : undefined;
    const lane = turn?.find(([first]) => first?.lane === step.lane);
    if (lane) lane.push(step);
    else if (turn) turn.push([step]);
    else turns.push([[step]]);
    last = step;
  }
  return turns;
}

/** @param quiet shows what its tools write only when it is over, so that lanes do not mix */
async function runStep(step: Step, all: Step[], quiet: boolean): Promise<Outcome> {
  const title = `${all.indexOf(step) + 1}/${all.length} ${step.what}`;
  console.log(`\n▶ ${title}`);
  const started = performance.now();
  const {
    counts,
    output,
    failures = [],
  } = await step
    .run(quiet)
    .catch(({ message }: Error): StepEnd => ({ counts: FAILED, output: `${message}\n` }));
  const outcome = { step, counts, failures, seconds: (performance.now() - started) / 1000 };
  if (quiet) console.log(`\n■ ${title}`);
  if (output) process.stdout.write(output);
  console.log(lineFor(outcome));
  return outcome;
}

const FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };

/** With the tests that failed, for who reads only the end. */
function linesFor(outcome: Outcome): string[] {
  return [lineFor(outcome), ...outcome.failures.map((failure) => `    ${failure}`)];
}

function lineFor({ step, counts, seconds }: Outcome): string {
  const time = `${seconds.toFixed(1)} s`;
  if (counts.failed === 0) return `✓ ${step.name}: ${counts.passed} passed (${time})`;
  return `✗ ${step.name}: ${counts.failed} failed, ${counts.passed} passed (${time}). ${step.advice}`;
}
