import type { ComponentChild } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Where a row stands in its list, for those who hear it. */
export interface RowPlace {
  'aria-setsize': number;
  'aria-posinset': number;
}

export interface RowWindowProps<T> {
  rows: T[];
  /** How many there are; `rows` may hold only the first of them yet. */
  count: number;
  label: string;
  /** Draws one row as a `<li>` with a key. All rows must be of the same height. */
  draw: (row: T, place: RowPlace) => ComponentChild;
}

/** Rows drawn before their list is measured. */
const FIRST = 12;
/** Rows kept ready beyond the one with the focus, on either side: the keyboard's next step must find one. */
const SPARE = 1;

interface Span {
  from: number;
  to: number;
  /** Height of a row in CSS pixels. */
  height: number;
}

/** A list that scrolls with the page and has only the rows in the document that can be seen. */
export function RowWindow<T>({ rows, count, label, draw }: RowWindowProps<T>) {
  const list = useRef<HTMLUListElement>(null);
  const measured = useRef(0);
  const [span, setSpan] = useState<Span>({ from: 0, to: FIRST, height: 0 });

  useLayoutEffect(() => {
    const look = () => {
      measured.current = list.current?.firstElementChild?.getBoundingClientRect().height || measured.current;
      const height = measured.current;
      if (!list.current || !height) return;
      const above = -list.current.getBoundingClientRect().top / height;
      const first = Math.floor(above);
      const last = Math.ceil(above + innerHeight / height);
      // The focus moves on before the page has scrolled after it.
      const focused = Number(document.activeElement?.closest('li')?.ariaPosInSet ?? 0) - 1;
      const isNear = focused >= first - SPARE && focused <= last + SPARE;
      const from = Math.max(0, Math.min(first, count - 1, isNear ? focused - SPARE : count));
      const to = Math.min(count, Math.max(last, isNear ? focused + 1 + SPARE : 0));
      setSpan((before) =>
        before.from === from && before.to === to && before.height === height ? before : { from, to, height },
      );
    };
    look();
    const options = { capture: true, passive: true };
    addEventListener('scroll', look, options);
    addEventListener('resize', look, options);
    addEventListener('focusin', look, options);
    return () => {
      removeEventListener('scroll', look, options);
      removeEventListener('resize', look, options);
      removeEventListener('focusin', look, options);
    };
  }, [count]);

  // A row that leaves with the focus in it would leave the keyboard nowhere.
  const hadFocus = list.current?.contains(document.activeElement);
  useLayoutEffect(() => {
    if (hadFocus && document.activeElement === document.body) list.current?.focus({ preventScroll: true });
  });

  const { from, height } = span;
  const to = Math.max(from, Math.min(span.to, rows.length));
  const style = {
    paddingTop: `${from * height}px`,
    paddingBottom: `${Math.max(0, count - to) * height}px`,
  };
  return (
    <ul ref={list} class="card rows" aria-label={label} tabIndex={-1} style={style}>
      {rows
        .slice(from, to)
        .map((row, index) => draw(row, { 'aria-setsize': count, 'aria-posinset': from + index + 1 }))}
    </ul>
  );
}
