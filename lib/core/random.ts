/** Letters and digits that are hard to mistake for each other: no `0`/`o`, no `1`/`i`/`l`. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Values at or above this would make the alphabet's first letters likelier than the rest. */
const FAIR = 256 - (256 % ALPHABET.length);

/**
 * Random text that is easy to read aloud, from the platform's cryptographic source.
 *
 * @param length in characters
 */
export function randomText(length: number): string {
  let made = '';
  while (made.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length * 2))) {
      if (byte < FAIR && made.length < length) made += ALPHABET[byte % ALPHABET.length];
    }
  }
  return made;
}
