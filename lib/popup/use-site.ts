import { useEffect, useState } from 'preact/hooks';
import { sendFromPopup } from '../messages.ts';

/** The site of the tab in front; null while unknown, or when that tab has none. */
export function useSite(): string | null {
  const [site, setSite] = useState<string | null>(null);
  useEffect(() => {
    sendFromPopup('currentSite').then(
      (answer) => setSite(answer.site),
      () => undefined,
    );
  }, []);
  return site;
}
