import type { Reason } from '../../lib/core/offer.ts';
import { type TextKey, text } from '../../lib/text.ts';

/** How many reasons are worth reading. */
const ENOUGH = 4;

/** The judge's strongest reasons for an offer on this field; clues without words of their own stay out. */
export function WhyHere({ reasons }: { reasons: Reason[] }) {
  const sentences = reasons
    .filter(({ weight }) => weight > 0)
    .map(({ clue }) => text(`clue_${clue.replaceAll('-', '_')}` as TextKey))
    .filter((sentence, index, all) => sentence && all.indexOf(sentence) === index)
    .slice(0, ENOUGH);
  return (
    <div class="why">
      <p>{text(sentences.length > 0 ? 'offer_why_because' : 'offer_why_plain')}</p>
      {sentences.length > 0 && (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
