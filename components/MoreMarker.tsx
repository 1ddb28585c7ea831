import { text } from '../lib/text.ts';

/** At the end of a list that goes on: shows more when it comes into sight, or by a press. */
export function MoreMarker({ onMore }: { onMore: () => void }) {
  const watch = (button: HTMLButtonElement | null) => {
    if (!button) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        onMore();
      },
      { rootMargin: '400px' },
    );
    observer.observe(button);
    return () => observer.disconnect();
  };
  return (
    <button ref={watch} type="button" class="button plain wide" onClick={onMore}>
      {text('popup_show_more')}
    </button>
  );
}
