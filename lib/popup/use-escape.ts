import { useEffect } from 'preact/hooks';

/**
 * Uses `Esc` for a step back instead of letting it close the popup.
 *
 * @param onEscape does the step; returns false when there is none, so that the browser closes the popup
 */
export function useEscape(onEscape: () => boolean): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && onEscape()) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [onEscape]);
}
