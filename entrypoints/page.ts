import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPage } from '../lib/page/start-page.ts';

export default defineUnlistedScript(startPage);
