/** `npm run zip`: the packages for the stores; the one for Firefox with its sources. */
import { runWxt } from './run-tool.ts';

process.exit((await runWxt('zip', '-b', 'chrome')) || (await runWxt('zip', '-b', 'firefox')));
