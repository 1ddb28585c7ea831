/** `npm run fill-pages`: builds the fill pages and serves them, to be opened by hand. */
import { join } from 'node:path';
import { buildFillPages } from '../tests/fill-pages/build.ts';
import { serveFillPages } from '../tests/fill-pages/serve.ts';
import { ROOT } from './run-tool.ts';

const PORT = 8427;

const built = join(ROOT, '.output', 'fill-pages', 'by-hand');
await buildFillPages(built);
const { list } = await serveFillPages(built, PORT);
console.log(`Fill pages    ${list}`);
