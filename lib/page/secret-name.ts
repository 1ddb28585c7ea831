/** A name that nobody can guess: 32 hex digits. It needs no secure context, as sign-up pages still may have none. */
export function secretName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
