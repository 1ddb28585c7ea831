/** A name for one offer in one document that nobody can guess: 32 hex digits. */
export function makeTicket(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
