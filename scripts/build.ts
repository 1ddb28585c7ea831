/** `npm run build`: the extension for Chrome, Edge and Brave, and for Firefox. */
import { runWxt } from './run-tool.ts';

process.exit((await runWxt('build', '-b', 'chrome')) || (await runWxt('build', '-b', 'firefox')));
