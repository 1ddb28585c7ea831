/** `npm run check`: the fast part of `npm test`. */
import { runSteps } from './run-steps.ts';
import { STEPS } from './test-steps.ts';

const FAST = ['lint', 'types', 'build', 'build-checks'];

const { failed } = await runSteps(STEPS.filter((step) => FAST.includes(step.name)));
process.exit(failed > 0 ? 1 : 0);
