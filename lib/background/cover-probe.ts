/**
 * The style sheet by which the page script finds out what lies above an offer in browsers that cannot tell, see
 * `lib/page/cover-probe.ts`. It is of the user's origin: the page can neither outdo nor see it, and in Firefox it
 * reaches into closed shadow roots. It does nothing until an element carries one of the names, for a moment.
 */
import { browser } from '../browser.ts';

/** Whatever could keep a layer's `::before` from lying over the whole view. */
const FREED = `visibility:visible!important;transform:none!important;translate:none!important;rotate:none!important;
scale:none!important;perspective:none!important;filter:none!important;backdrop-filter:none!important;
clip-path:none!important;mask:none!important;contain:none!important;content-visibility:visible!important;
container-type:normal!important;will-change:auto!important;offset-path:none!important`;
const SPREAD = `content:""!important;display:block!important;position:fixed!important;inset:0!important;
width:100vw!important;height:100vh!important;min-width:0!important;min-height:0!important;max-width:none!important;
max-height:none!important;margin:0!important;background:none!important;border:0!important;zoom:1!important`;

/**
 * @param marks names of attributes; the value tells what an element that carries one is made to do: `probe` spreads an
 *   unseen part of it over the whole view, `force` also frees it from what would hold that back; with any value it
 *   comes back from there without a transition
 */
export function probeSheet(marks: readonly string[]): string {
  const marked = (value = '') => `:is(${marks.map((mark) => `[${mark}${value}]`).join()})`;
  return `${marked('=probe')},${marked('=force')}{pointer-events:auto!important}
${marked('=force')},${marked('=back')}{transition:none!important}
${marked()}::before{transition:none!important}
${marked('=force')}{${FREED}}
${marked('=probe')}::before,${marked('=force')}::before{${SPREAD};${FREED};pointer-events:auto!important}`;
}

/** Lays the sheet in one frame, until its document goes. */
export async function layProbe(
  { tabId, frameId }: { tabId: number; frameId: number },
  marks: readonly string[],
): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.insertCSS({ target, origin: 'USER', css: probeSheet(marks) });
}
