import { deepParent } from '../deep-dom.ts';

/** Less of it than this and a person does not see that something is there. */
const FAINT = 0.5;
const DIMMING = /opacity|brightness|contrast|blur/;

interface Span {
  from: number;
  to: number;
}

const overlap = (one: Span, other: Span): Span => ({
  from: Math.max(one.from, other.from),
  to: Math.min(one.to, other.to),
});
const middle = ({ from, to }: Span) => (from + to) / 2;

function hides(style: CSSStyleDeclaration): boolean {
  return (
    DIMMING.test(style.filter) ||
    style.maskImage !== 'none' ||
    style.clipPath !== 'none' ||
    style.clip !== 'auto' ||
    (style.backfaceVisibility === 'hidden' && style.transform !== 'none')
  );
}

/**
 * Whether a person sees a field, or would by scrolling down: nothing around it dims, masks or clips it away. Stricter
 * than being usable. A field that the person did not choose themselves must pass, or it may be a trap for robots, and
 * one that passed when they chose it must pass still.
 */
export function isPlainlySeen(field: Element): boolean {
  const own = field.getBoundingClientRect();
  let across: Span = { from: own.left, to: own.right };
  let down: Span = { from: own.top, to: own.bottom };
  let opacity = 1;
  for (let at: Element | null = field; at; at = deepParent(at)) {
    const style = getComputedStyle(at);
    opacity *= Number(style.opacity);
    if (opacity < FAINT || hides(style)) return false;
    if (at === field || at === document.body || at === document.documentElement) continue;
    const box = at.getBoundingClientRect();
    const [left, top] = [
      { from: box.left, to: box.right },
      { from: box.top, to: box.bottom },
    ];
    // What can be scrolled to is as good as seen.
    if (/auto|scroll/.test(style.overflow)) [across, down] = [left, top];
    if (/hidden|clip/.test(style.overflowX)) across = overlap(across, left);
    if (/hidden|clip/.test(style.overflowY)) down = overlap(down, top);
    if (across.to - across.from < 1 || down.to - down.from < 1) return false;
  }
  return middle(across) > 0 && middle(across) < innerWidth;
}
