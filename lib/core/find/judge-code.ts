import type { Clues } from './clues.ts';
import { type Candidate, candidatesIn } from './shapes.ts';
import { crowdKey, plainSubject, type Surroundings, weighCode } from './weigh-code.ts';
import { CODE_THRESHOLD, CODE_WEIGHTS, type FindReason } from './weights.ts';

/** Most candidates that are weighed. */
const CANDIDATE_LIMIT = 200;
const DECREE = /(?:^|\s)@[a-z0-9.-]+ #([a-z0-9]{4,10})\s*$/i;

/** The last line of a code meant for machines: `@example.com #123456`. */
function decreed(raw: string): string | null {
  const lines = raw.slice(-500).trimEnd().split('\n');
  return DECREE.exec(lines.at(-1) ?? '')?.[1] ?? null;
}

function surroundingsOf(clues: Clues, candidates: Candidate[]): Surroundings {
  const crowds = new Map<string, Set<string>>();
  for (const candidate of candidates) {
    const there = crowds.get(crowdKey(candidate));
    if (there) there.add(candidate.plain);
    else crowds.set(crowdKey(candidate), new Set([candidate.plain]));
  }
  return { clues, subjectPlain: plainSubject(clues), crowds };
}

/**
 * The code of a message, with the clues for it.
 *
 * @param raw the plain-text body, for `@domain #code` lines
 */
export function judgeCode(clues: Clues, raw: string): { code: string | null; reasons: FindReason[] } {
  const decree = decreed(raw);
  if (decree)
    return { code: decree, reasons: [{ clue: 'decree', weight: CODE_WEIGHTS.decree, about: decree }] };
  const candidates = candidatesIn([clues.subject]).map((candidate) => ({ ...candidate, at: -1 }));
  candidates.push(...candidatesIn(clues.segments, CANDIDATE_LIMIT));
  const known = surroundingsOf(clues, candidates);
  let best: { code: string; reasons: FindReason[]; score: number } | null = null;
  for (const candidate of candidates) {
    const reasons = weighCode(candidate, known);
    const score = reasons.reduce((total, reason) => total + reason.weight, 0);
    if (!best || score > best.score) best = { code: candidate.code, reasons, score };
  }
  if (!best) return { code: null, reasons: [] };
  return { code: best.score >= CODE_THRESHOLD ? best.code : null, reasons: best.reasons };
}
