/** `npm run attack-pages`: serves the attack pages, to be opened by hand. */
import { serveAttackPages } from '../tests/attacks/serve-attack-pages.ts';

const PORT = 8428;

const { list } = await serveAttackPages(PORT);
console.log(`Attack pages    ${list}`);
