const BUTTONS = 'button:not(:disabled)';
/** A click brings the focus, too; its pointer arrives within this time, in ms. */
const POINTER_SOON = 60;

/**
 * The keyboard's way through the offer: when the focus comes from the field without a pointer, the first button
 * takes it; arrow keys move on.
 *
 * @param onEscape the person puts the offer away
 * @returns a function that stops it
 */
export function moveFocus(onEscape: () => void): () => void {
  const stopped = new AbortController();
  const { signal } = stopped;
  let pointerAt = -POINTER_SOON;
  const buttons = () => [...document.querySelectorAll<HTMLButtonElement>(BUTTONS)];

  addEventListener('pointerdown', () => (pointerAt = performance.now()), { capture: true, signal });
  addEventListener(
    'focus',
    () =>
      setTimeout(() => {
        const isPointed = performance.now() - pointerAt < 2 * POINTER_SOON;
        const hasFocus = document.activeElement !== document.body;
        if (!isPointed && !hasFocus && document.hasFocus()) buttons()[0]?.focus();
      }, POINTER_SOON),
    { signal },
  );
  addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') return onEscape();
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      const all = buttons();
      const next = all.indexOf(document.activeElement as HTMLButtonElement) + step;
      all[(next + all.length) % all.length]?.focus();
    },
    { signal },
  );
  return () => stopped.abort();
}
