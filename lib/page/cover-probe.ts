/**
 * Finds out, in Firefox, whether anything in the top layer lies above the offer. Scripts can see what is there but not in
 * which order, and what takes no clicks is not hit. So all of it is made to take clicks over the whole view, by a
 * style sheet of ours that obeys to an attribute, and what is hit then is what lies on top. All of that happens
 * between two lines of script: nothing is painted, and no script of the page runs.
 */
import { sendFromPage } from '../messages.ts';
import { secretName } from './secret-name.ts';

/** How many probes one sheet is good for. */
const SUPPLY = 16;
/** With so few left, more are asked for. */
const LOW = 6;

/** Names of attributes that the sheet knows and the page does not. Each is used once, for then the page may know it. */
const marks: string[] = [];
let isAsking = false;

/** Has probes at hand, a moment later. */
export function stockProbes(): void {
  if (isAsking || marks.length > LOW) return;
  isAsking = true;
  const more = Array.from({ length: SUPPLY }, () => `f${secretName()}`);
  sendFromPage('layProbe', { marks: more })
    .then(() => marks.push(...more))
    .catch(() => undefined)
    .finally(() => (isAsking = false));
}

const isHitAt = (element: Element, x: number, y: number) =>
  (element.getRootNode() as Document | ShadowRoot).elementsFromPoint(x, y).includes(element);

/**
 * Whether an element of the top layer lies above others of it.
 *
 * @param isOnTop whether the element is hit first wherever it is
 * @param spots where it is
 * @returns false also where it cannot be told: no probe was at hand, or one of the others eludes it
 */
export function liesAbove(
  others: readonly Element[],
  spots: readonly [x: number, y: number][],
  isOnTop: () => boolean,
): boolean {
  if (!others.length) return true;
  const mark = marks.pop();
  stockProbes();
  if (!mark) return false;
  const put = (value: string) => {
    for (const other of others) other.setAttribute(mark, value);
  };
  const isProbed = () => spots.every(([x, y]) => others.every((other) => isHitAt(other, x, y)));
  let isAbove: boolean;
  put('probe');
  if (isProbed()) {
    isAbove = isOnTop();
    put('');
  } else {
    put('force');
    isAbove = isProbed() && isOnTop();
    put('back');
  }
  for (const other of others) {
    // Reading makes the browser take the styles in, while there is no transition.
    for (const part of [null, '::before']) void getComputedStyle(other, part).top;
    other.removeAttribute(mark);
  }
  return isAbove;
}
