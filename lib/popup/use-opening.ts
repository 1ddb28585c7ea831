import { useEffect, useState } from 'preact/hooks';
import { sendFromPopup } from '../messages.ts';
import type { PopupCommandSet } from './use-commands.ts';

/** An address that the background handed to the popup, and whether it could be copied. */
export interface Handover {
  address: string;
  isCopied: boolean;
}

/** What happens once when the popup opens: the facts are refreshed, and an address handed over is copied. */
export function useOpening({ copy, refresh }: PopupCommandSet): Handover | null {
  const [handover, setHandover] = useState<Handover | null>(null);
  useEffect(() => {
    void refresh();
    const take = async () => {
      const { address } = await sendFromPopup('takeHandover');
      if (address) setHandover({ address, isCopied: await copy(address) });
    };
    take().catch(() => undefined);
  }, [copy, refresh]);
  return handover;
}
