import type { FindClue } from '../../lib/core/find/weights.ts';
import { text } from '../../lib/text.ts';

/** Why the code or link above was taken for one, on demand. */
export function WhyFound({ clues }: { clues: FindClue[] }) {
  if (clues.length === 0) return null;
  return (
    <details class="links why-found">
      <summary>{text('find_why')}</summary>
      <ul>
        {clues.map((clue) => (
          <li key={clue}>{text(`find_clue_${clue}`)}</li>
        ))}
      </ul>
    </details>
  );
}
