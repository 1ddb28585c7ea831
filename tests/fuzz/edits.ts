/** Random damage to what was once in order. */
import fc from 'fast-check';

/** A change at a place, which is a share of the length, 0 to 1. */
export interface Edit {
  kind: 'insert' | 'remove' | 'repeat' | 'double' | 'overwrite';
  at: number;
  /** Characters or bytes that it takes. */
  length: number;
  piece: string;
}

/** Repetitions of a stretch. */
const OFTEN = 200;
/** Longer than any limit on a line, shorter than what takes long, in characters or bytes. */
const LONGEST_STRETCH = 1500;

/** @param pieces what is put in */
export function edits(pieces: fc.Arbitrary<string>): fc.Arbitrary<Edit[]> {
  const kind = fc.constantFrom<Edit['kind'][]>(
    'insert',
    'insert',
    'insert',
    'remove',
    'repeat',
    'double',
    'overwrite',
  );
  const length = fc.oneof(fc.nat(12), fc.nat(LONGEST_STRETCH));
  const at = fc.double({ min: 0, max: 1, noNaN: true });
  return fc.array(fc.record({ kind, at, length, piece: pieces }), { maxLength: 6 });
}

/**
 * Damages a text or bytes (as Latin-1).
 *
 * @param longest how long the outcome may become
 */
export function damage(text: string, all: readonly Edit[], longest: number): string {
  let now = text;
  for (const { kind, at, length, piece } of all) {
    const start = Math.floor(at * now.length);
    const before = now.slice(0, start);
    const stretch = now.slice(start, start + length);
    const rest = now.slice(start + length);
    if (kind === 'insert') now = before + piece + stretch + rest;
    else if (kind === 'remove') now = before + rest;
    else if (kind === 'repeat') now = before + (stretch + piece).repeat(OFTEN) + rest;
    else if (kind === 'double') now = before + stretch + stretch + rest;
    else now = before + piece + now.slice(start + piece.length);
    now = now.slice(0, longest);
  }
  return now;
}
