import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startJudge } from '../lib/page/start-judge.ts';

export default defineUnlistedScript(startJudge);
