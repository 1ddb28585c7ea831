import { clearFromClipboard, putOnClipboard } from '../../lib/clipboard/use-clipboard.ts';

const wish = new URLSearchParams(location.hash.slice(1));
const [put, clear] = [wish.get('put'), wish.get('clear')];
if (put) putOnClipboard(put);
if (clear) clearFromClipboard(clear);
