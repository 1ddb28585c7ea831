import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runSteps } from './run-steps.ts';
import type { Step } from './test-steps.ts';

let said: string[];
beforeEach(() => {
  said = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
});
afterEach(() => vi.restoreAllMocks());

const PASSED = { counts: { passed: 1, failed: 0, skipped: 0 }, output: '' };
const step = (name: string, own: Partial<Step> = {}): Step => ({
  name,
  what: name,
  advice: 'Look.',
  run: async () => PASSED,
  ...own,
});

test('steps of two lanes run side by side, what has no lane runs before and after them', async () => {
  const events: string[] = [];
  const second = Promise.withResolvers<void>();
  const noted = (name: string, lane?: Step['lane'], wait?: Promise<void>) =>
    step(name, {
      ...(lane && { lane }),
      async run() {
        events.push(`${name} starts`);
        if (name === 'two') second.resolve();
        await wait;
        events.push(`${name} ends`);
        return PASSED;
      },
    });
  const total = await runSteps([
    noted('first'),
    noted('one', 'chromium', second.promise),
    noted('two', 'firefox'),
    noted('last'),
  ]);
  expect(events.indexOf('two starts')).toBeLessThan(events.indexOf('one ends'));
  expect(events.slice(0, 2)).toEqual(['first starts', 'first ends']);
  expect(events.slice(-2)).toEqual(['last starts', 'last ends']);
  expect(total).toEqual({ passed: 4, failed: 0, skipped: 0 });
});

test('the output of lanes does not mix: each comes whole, once its step is over', async () => {
  const writing = (name: string, lane: 'chromium' | 'firefox') =>
    step(name, { lane, run: async (quiet) => ({ ...PASSED, output: quiet ? `output of ${name}` : '' }) });
  await runSteps([writing('one', 'chromium'), writing('two', 'firefox')]);
  expect(said).toContain('output of one');
  expect(said).toContain('output of two');
  said = [];
  await runSteps([writing('one', 'chromium')]);
  expect(said.join('\n')).not.toContain('output of one');
});

test('a step that throws has failed, says why, and the others go on', async () => {
  const broken = step('broken', { run: () => Promise.reject(new Error('no browser was found')) });
  expect(await runSteps([broken, step('fine')])).toEqual({ passed: 1, failed: 1, skipped: 0 });
  expect(said.join('\n')).toContain('no browser was found');
  expect(said.at(-1)).toBe('Freshbox: 1 passed, 1 failed');
});

test('the last lines name each test that failed, for who reads only them', async () => {
  const failures = ['lib/core/site.test.ts > a site has a name: expected a to be b'];
  const failing = step('unit', {
    run: async () => ({ counts: { passed: 2, failed: 1, skipped: 0 }, output: '', failures }),
  });
  await runSteps([failing, step('last')]);
  expect(said.join('\n')).toContain(`Look.\n    ${failures[0]}\n✓ last`);
});
