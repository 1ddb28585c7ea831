import type { OfferFacts } from '../../lib/core/offer.ts';
import { text } from '../../lib/text.ts';

/** What a screen reader says when an offer or card appears: the focus stays where it is, so nothing else would. */
export function announcement(facts: OfferFacts): string {
  if (facts.kind === 'offer') return text('offer_announced', facts.site);
  if (facts.code) return text('card_announced_code');
  return facts.linkHost ? text('card_announced_link', facts.linkHost) : text('card_waiting', facts.address);
}
