/** `npm test`: everything we check. `npm test -- unit e2e-firefox` runs only the steps named. */
import { requireBrowser } from './install-browser.ts';
import { runSteps } from './run-steps.ts';
import { STEPS } from './test-steps.ts';

const named = process.argv.slice(2);
const unknown = named.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  const names = STEPS.map((step) => step.name).join(', ');
  console.error(`There is no step ${unknown.join(', ')}: take some of ${names}.`);
  process.exit(1);
}
const steps = STEPS.filter(({ name }) => named.length === 0 || named.includes(name));
if (named.length === 0) findBrowsers();
const { failed } = await runSteps(steps);
process.exit(failed > 0 ? 1 : 0);

/** Now rather than minutes later; a step whose browser is missing says so itself. */
function findBrowsers(): void {
  for (const engine of ['chromium', 'firefox'] as const) {
    try {
      console.log(`Tests run in ${requireBrowser({ engine }).path}`);
    } catch (error) {
      console.error((error as Error).message);
    }
  }
}
