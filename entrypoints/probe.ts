import { watchFields } from '../lib/page/field-watch.ts';

export default { main: watchFields };
