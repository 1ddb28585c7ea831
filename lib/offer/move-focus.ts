const BUTTONS = 'button:not(:disabled)';

/**
 * The keyboard's way through the offer: the first button takes the focus when the page script hands it over, arrow
 * keys move on.
 *
 * @param onEscape the person puts the offer away
 * @returns a function that stops it
 */
export function moveFocus(onEscape: () => void): () => void {
  const stopped = new AbortController();
  const { signal } = stopped;
  const buttons = () => [...document.querySelectorAll<HTMLButtonElement>(BUTTONS)];

  addEventListener(
    'message',
    ({ data, source }) => {
      if (data !== 'focus' || source !== parent) return;
      window.focus();
      buttons()[0]?.focus();
    },
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
