import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from '../browser.ts';
import { type Service, servicePattern } from '../core/service.ts';

/** Every web page, as the manifest asks for it at install. */
const PAGES = ['http://*/*', 'https://*/*'];

/** What the browser lets us reach; people can take that back at any time. */
export interface Access {
  /** Whether offers can be shown in web pages. */
  pages: boolean;
  /** Asks for it. Only right after a press. @returns whether it is given */
  allowPages(): Promise<boolean>;
  /** Asks for the service alone. Only right after a press. @returns whether it is given */
  allowService(service: Service): Promise<boolean>;
}

const request = (origins: string[]) => browser.permissions.request({ origins }).catch(() => false);

export function useAccess(): Access {
  const [pages, setPages] = useState(true);
  useEffect(() => {
    const ask = async () => setPages(await browser.permissions.contains({ origins: PAGES }));
    const askAgain = () => void ask().catch(() => undefined);
    askAgain();
    const { onAdded, onRemoved } = browser.permissions;
    onAdded.addListener(askAgain);
    onRemoved.addListener(askAgain);
    return () => {
      onAdded.removeListener(askAgain);
      onRemoved.removeListener(askAgain);
    };
  }, []);
  return {
    pages,
    allowPages: useCallback(() => request(PAGES), []),
    allowService: useCallback((service: Service) => {
      const pattern = servicePattern(service);
      return pattern ? request([pattern]) : Promise.resolve(false);
    }, []),
  };
}
