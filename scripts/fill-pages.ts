/** `npm run fill-pages`: builds the fill pages and serves them, to be opened by hand. */
import { buildFillPages } from '../tests/fill-pages/build.ts';
import { serveFillPages } from '../tests/fill-pages/serve.ts';

const PORT = 8427;

await buildFillPages();
const { list } = await serveFillPages(PORT);
console.log(`Fill pages    ${list}`);
