import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { findBrowser } from './scripts/find-browser.ts';

const chromium = findBrowser((browser) => browser.engine === 'chromium');

/**
 * Tests that drive a whole browser with the built extension, which `FRESHBOX_BROWSER` names. They wait more than they
 * work, so several files run at once, each with a browser and a service of its own.
 */
const inBrowser = (
  name: string,
  files: string,
  globalSetup: string[] = [],
): TestProjectInlineConfiguration => ({
  test: {
    name,
    environment: 'node',
    include: [files],
    exclude: ['**/*.browser.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    globalSetup,
  },
});

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          environment: 'node',
          testTimeout: 20_000,
          include: ['{lib,scripts,tests/cases,tests/faults,tests/soak}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', '**/*.e2e.test.ts'],
          setupFiles: ['tests/set-up/unit.ts'],
        },
      },
      {
        test: {
          name: 'server',
          environment: 'node',
          testTimeout: 30_000,
          include: ['server/**/*.test.ts', 'tests/contract/**/*.test.ts'],
        },
      },
      {
        plugins: [preact()],
        // Labelled pages for the judge, where there are any beside the checkout.
        server: { fs: { allow: ['.', '../shared/forms'] } },
        // Found late, they would make the browser reload in the middle of a run.
        optimizeDeps: { include: ['axe-core', 'fast-check', 'preact/hooks'] },
        define: Object.fromEntries(
          ['FRESHBOX_FUZZ_SEED', 'FRESHBOX_FUZZ_TIMES'].map((name) => [
            `process.env.${name}`,
            JSON.stringify(process.env[name]) ?? 'undefined',
          ]),
        ),
        test: {
          name: 'browser',
          include: [
            '{lib,components,entrypoints}/**/*.browser.test.{ts,tsx}',
            'tests/{pages,code-pages,mail,fuzz}/**/*.browser.test.{ts,tsx}',
          ],
          setupFiles: ['tests/set-up/browser.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            provider: playwright({
              launchOptions: {
                ...(chromium && { executablePath: chromium.path }),
                // Chromium's sandbox does not work for root.
                args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
              },
            }),
          },
        },
      },
      {
        test: {
          name: 'judge',
          environment: 'node',
          include: ['tests/judge/**/*.test.ts'],
        },
      },
      { test: { name: 'build', environment: 'node', include: ['tests/build/**/*.test.ts'] } },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'fuzz',
          environment: 'node',
          include: ['tests/fuzz/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts'],
          setupFiles: ['tests/set-up/unit.ts'],
        },
      },
      inBrowser('e2e', 'tests/e2e/**/*.test.ts', ['tests/set-up/fill-pages.ts']),
      inBrowser('attacks', 'tests/attacks/**/*.test.ts'),
      inBrowser('mail', 'tests/mail/**/*.test.ts'),
      inBrowser('faults', 'tests/faults/**/*.e2e.test.ts'),
    ],
  },
});
