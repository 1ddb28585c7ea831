import type { Mailbox } from '../core/mailbox.ts';
import type { CreateWish, Mail } from './mail.ts';

/** For so long after a mailbox was made, a wish in the same place means that one, in ms. */
const SAME = 2_000;

/**
 * Makes a mailbox for a frame of a tab. However many ways a person asks at once (offer, menu, keys), and however often,
 * it is one wish.
 */
export type MakeForFrame = (
  frame: { tabId: number | undefined; frameId: number },
  wish: CreateWish,
) => Promise<Mailbox>;

export function createMakeForFrame(mail: Pick<Mail, 'createMailbox'>): MakeForFrame {
  const underWay = new Map<string, Promise<Mailbox>>();
  return ({ tabId, frameId }, wish) => {
    const place = JSON.stringify([tabId, frameId, wish]);
    const earlier = underWay.get(place);
    if (earlier) return earlier;
    const making = mail.createMailbox(wish);
    underWay.set(place, making);
    const forget = () => underWay.delete(place);
    making.then(() => setTimeout(forget, SAME), forget);
    return making;
  };
}
