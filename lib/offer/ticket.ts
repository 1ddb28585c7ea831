/** The ticket of the offer that this frame was opened for; null when this page is not in an offer's frame. */
export function ownTicket(): string | null {
  if (top === self) return null;
  const ticket = location.hash.slice(1);
  return /^[0-9a-f]{32}$/.test(ticket) ? ticket : null;
}
