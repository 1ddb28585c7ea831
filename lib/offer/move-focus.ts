const BUTTONS = 'button:not(:disabled)';

/**
 * The keyboard's way through the offer: the first button takes the focus when the page script hands it over, arrow
 * keys move on. Esc leads back, and so does Tab beyond the buttons of an offer that stands at a field: what comes next in
 * the order of the browser is not what comes next for the person.
 *
 * @param ticket by which the page script is known: other scripts of the page can send messages, too
 * @param isAtField whether it stands at a field that the focus can go back to
 * @param onEscape the person puts the offer away
 * @returns a function that stops it
 */
export function moveFocus(ticket: string, isAtField: boolean, onEscape: () => void): () => void {
  const stopped = new AbortController();
  const { signal } = stopped;
  const buttons = () => [...document.querySelectorAll<HTMLButtonElement>(BUTTONS)];

  addEventListener(
    'message',
    ({ data, source }) => {
      if (data !== ticket || source !== parent) return;
      window.focus();
      buttons()[0]?.focus();
    },
    { signal },
  );
  addEventListener(
    'keydown',
    (event) => {
      const all = buttons();
      const isLeaving =
        isAtField && event.key === 'Tab' && document.activeElement === all.at(event.shiftKey ? 0 : -1);
      if (event.key === 'Escape' || isLeaving) {
        event.preventDefault();
        return onEscape();
      }
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      const next = all.indexOf(document.activeElement as HTMLButtonElement) + step;
      all[(next + all.length) % all.length]?.focus();
    },
    { signal },
  );
  return () => stopped.abort();
}
