import { startCode } from '../lib/page/start-code.ts';

export default { main: startCode };
