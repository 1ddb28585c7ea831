import { useLayoutEffect, useRef } from 'preact/hooks';
import { sendFromOffer } from '../messages.ts';

/** Width of the offer where the page has room, in CSS pixels. */
const WIDTH = 320;

/** Tells the page script how much room the element of the returned ref takes, whenever that changes. */
export function useOwnSize(ticket: string) {
  const ref = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const tell = () => {
      const height = Math.ceil(element.getBoundingClientRect().height);
      if (height > 0) sendFromOffer('sizeOffer', { ticket, width: WIDTH, height }).catch(() => undefined);
    };
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ticket]);
  return ref;
}
