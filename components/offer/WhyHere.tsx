import type { Reason, Verdict } from '../../lib/core/offer.ts';
import { type TextKey, text } from '../../lib/text.ts';

/** How many reasons of each kind are worth reading. */
const ENOUGH = 4;

/** The sentence for a clue, such as `names` or `buttons:signup`; for the latter also the one for `signup` alone. */
function sentenceFor(clue: string): string {
  const key = (name: string) => `clue_${name.replace(/\W/g, '_')}` as TextKey;
  return text(key(clue)) || text(key(clue.slice(clue.lastIndexOf(':') + 1)));
}

/** What the reasons say, strongest first, each thing once; clues without words of their own stay out. */
function sentencesFor(reasons: Reason[]): string[] {
  const strongestFirst = reasons.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const said = strongestFirst.map(({ clue }) => sentenceFor(clue)).filter(Boolean);
  return [...new Set(said)].slice(0, ENOUGH);
}

function Sentences({ sentences }: { sentences: string[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

export interface WhyHereProps {
  verdict: Verdict['offer'];
  reasons: Reason[];
}

/** What speaks for an offer on this field, and what against it. */
export function WhyHere({ verdict, reasons }: WhyHereProps) {
  const isFor = ({ weight }: Reason) => weight > 0;
  const forIt = sentencesFor(reasons.filter(isFor));
  const against = sentencesFor(reasons.filter((reason) => !isFor(reason)));
  if (verdict === 'known')
    return (
      <div class="why">
        <p>{text('offer_why_known')}</p>
        <Sentences sentences={against} />
      </div>
    );
  return (
    <div class="why">
      <p>{text(forIt.length > 0 ? 'offer_why_because' : 'offer_why_plain')}</p>
      <Sentences sentences={forIt} />
      {against.length > 0 && (
        <>
          <p>{text('offer_why_against')}</p>
          <Sentences sentences={against} />
        </>
      )}
    </div>
  );
}
