import { startPage } from '../lib/page/start-page.ts';

export default { main: startPage };
