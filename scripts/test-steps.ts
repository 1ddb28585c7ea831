/** What `npm test` runs, in this order. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { builtExtension } from './build-extension.ts';
import type { Engine } from './find-browser.ts';
import { requireBrowser } from './install-browser.ts';
import { ROOT, runTool, toolFile } from './run-tool.ts';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** What a step did. */
export interface StepEnd {
  counts: Counts;
  /** What its tools wrote; empty unless `quiet`. */
  output: string;
  /** Each test that failed and why, in a line. */
  failures?: string[];
}

export interface Step {
  /** How it is named on the command line, as in `npm test -- unit`. */
  name: string;
  what: string;
  /** What to do when it fails. */
  advice: string;
  /** Steps of different lanes run side by side. Those without a lane run alone: they write or read the builds. */
  lane?: Engine;
  /** @param quiet keeps what its tools write instead of showing it */
  run(quiet: boolean): Promise<StepEnd>;
}

const REPORTS = join(ROOT, '.output', 'test-reports');

export const STEPS: Step[] = [
  {
    name: 'lint',
    what: 'Lint and formatting (biome)',
    advice: 'Run "npm run format", then correct what it cannot.',
    run: (quiet) => tool(quiet, '@biomejs/biome', 'biome', ['ci', '--error-on-warnings', '.']),
  },
  {
    name: 'types',
    what: 'Types (tsc)',
    advice: 'Correct the types named above.',
    run: (quiet) => tool(quiet, 'typescript', 'tsc', ['--noEmit']),
  },
  {
    name: 'build',
    what: 'Build for Chrome and Firefox',
    advice: 'Run "npm run build" to see it alone.',
    run: () => forBoth('build'),
  },
  {
    name: 'build-checks',
    what: 'Checks of the build: sizes, contents, import directions, permissions, texts',
    advice: 'tests/build says what the house rules are.',
    run: (quiet) => vitest(quiet, 'build'),
  },
  {
    name: 'unit',
    what: 'Unit tests',
    advice: 'Run "npm test -- unit" again for this step alone.',
    lane: 'firefox',
    run: (quiet) => vitest(quiet, 'unit'),
  },
  {
    name: 'server',
    what: 'The local service and the contract with the API',
    advice: 'Run "npm test -- server" again for this step alone.',
    lane: 'firefox',
    run: (quiet) => vitest(quiet, 'server'),
  },
  {
    name: 'browser',
    what: 'Pages, forms and views in a real Chromium',
    advice: 'Run "npm test -- browser" again for this step alone.',
    lane: 'chromium',
    run: async (quiet) => {
      const chromium = requireBrowser({ engine: 'chromium' });
      return vitest(quiet, 'browser', { CHROME_PATH: chromium.path });
    },
  },
  {
    name: 'judge',
    what: 'The judge on labelled pages, in a real Chromium',
    advice: 'tests/judge/ledger.ts lists the known misses: see what became of the others.',
    lane: 'chromium',
    run: (quiet) => vitest(quiet, 'judge'),
  },
  {
    name: 'fuzz',
    what: 'Random input for the router, the API client, the code finder and the mail reader',
    advice: 'The seed is printed above; "npm run fuzz" runs longer.',
    lane: 'firefox',
    run: (quiet) => vitest(quiet, 'fuzz'),
  },
  inBrowser('e2e', 'chromium', 'The three uses, end to end'),
  inBrowser('e2e', 'firefox', 'The three uses, end to end'),
  inBrowser('attacks', 'chromium', 'What hostile pages do'),
  inBrowser('attacks', 'firefox', 'What hostile pages do'),
  inBrowser('mail', 'chromium', 'What hostile mail does'),
  inBrowser('mail', 'firefox', 'What hostile mail does'),
  inBrowser('faults', 'chromium', 'Dying workers and a failing service'),
  inBrowser('faults', 'firefox', 'Dying workers and a failing service'),
  {
    name: 'web-ext-lint',
    what: "Mozilla's linter over the Firefox build (web-ext lint)",
    advice: 'Errors above would keep the extension out of the store.',
    run: (quiet) =>
      tool(quiet, 'web-ext', 'web-ext', [
        'lint',
        '--no-config-discovery',
        '--source-dir',
        builtExtension('firefox'),
      ]),
  },
  {
    name: 'packages',
    what: 'Packages for the stores (zip)',
    advice: 'Run "npm run zip" to see it alone.',
    run: () => forBoth('zip'),
  },
];

function inBrowser(project: string, engine: Engine, what: string): Step {
  const name = `${project}-${engine}`;
  return {
    name,
    what: `${what}, in ${engine}`,
    advice: `Pictures and logs of what failed are in .output/e2e. Again: "npm test -- build ${name}".`,
    lane: engine,
    run: async (quiet) => {
      const { path } = requireBrowser({ engine });
      const variable = engine === 'firefox' ? 'FIREFOX_PATH' : 'CHROME_PATH';
      return vitest(quiet, project, { FRESHBOX_BROWSER: engine, [variable]: path }, name);
    },
  };
}

async function tool(quiet: boolean, packageName: string, command: string, args: string[]): Promise<StepEnd> {
  const env = { NODE_ENV: 'production' };
  const { code, output } = await runTool(toolFile(packageName, command), args, { quiet, env });
  return { counts: { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }, output };
}

/** What WXT does for one browser after the other. It lists every file, so it is heard only where it fails. */
async function forBoth(command: 'build' | 'zip'): Promise<StepEnd> {
  const ends = [
    await tool(true, 'wxt', 'wxt', [command, '-b', 'chrome']),
    await tool(true, 'wxt', 'wxt', [command, '-b', 'firefox']),
  ];
  const failed = ends.filter(({ counts }) => counts.failed > 0);
  return {
    counts: sum(ends.map(({ counts }) => counts)),
    output: failed.map(({ output }) => output).join(''),
  };
}

async function vitest(
  quiet: boolean,
  project: string,
  env: Record<string, string> = {},
  name = project,
): Promise<StepEnd> {
  mkdirSync(REPORTS, { recursive: true });
  const file = join(REPORTS, `${name}.json`);
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const args = ['run', '--project', project, ...reporters];
  const { code, output } = await runTool(toolFile('vitest'), args, { quiet, env });
  const report = readReport(file);
  if (!report) return { counts: { passed: 0, failed: 1, skipped: 0 }, output };
  const counts = countsOf(report);
  // A run can fail without a failed test: a file that does not load, an error nobody caught.
  const hasHiddenFailure = code !== 0 && counts.failed === 0;
  return {
    counts: hasHiddenFailure ? { ...counts, failed: 1 } : counts,
    output,
    failures: failuresIn(report),
  };
}

/** Vitest's JSON report, as far as it is read here. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: {
    name: string;
    message: string;
    status: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

function readReport(file: string): Report | null {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

function countsOf(report: Report): Counts {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Random bodies in a message may be long. */
const LONGEST_FAILURE = 300;

function failuresIn({ testResults }: Report): string[] {
  return testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      const lines = failed.map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages[0]}`);
      return (lines.length ? lines : [message]).map((line) => `${relative(ROOT, name)} > ${line}`);
    })
    .map((line) => line.split('\n', 1)[0]?.slice(0, LONGEST_FAILURE) ?? '');
}

export function sum(all: Counts[]): Counts {
  const total = (key: keyof Counts) => all.reduce((before, counts) => before + counts[key], 0);
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') };
}
