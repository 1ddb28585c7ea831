import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startCode } from '../lib/page/start-code.ts';

export default defineUnlistedScript(startCode);
