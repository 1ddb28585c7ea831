import type { LaunchedBrowser } from '../../scripts/launch-browser.ts';

interface Bidi {
  send(method: string, params: object): Promise<{ result: { contexts: { context: string }[] } & Evaluated }>;
}
type Evaluated = { type: 'success' | 'exception'; result: { value?: unknown } };

/**
 * Evaluates in Firefox's own window, around the page: its menus and keys are there.
 *
 * @returns the value, or undefined when the expression throws
 */
export async function evaluateInWindow(browser: LaunchedBrowser, expression: string): Promise<unknown> {
  const { connection } = browser.driver as unknown as { connection: Bidi };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = tree.result.contexts[0]?.context;
  const { result } = await connection.send('script.evaluate', {
    expression,
    target: { context },
    awaitPromise: true,
  });
  return result.type === 'success' ? result.result.value : undefined;
}
