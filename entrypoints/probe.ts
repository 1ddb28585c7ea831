import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchFields } from '../lib/page/field-watch.ts';

export default defineUnlistedScript(watchFields);
