/**
 * When something was clicked, between processes whose own clocks begin at different times. On its way from the offer's
 * frame to the page a click may be held up, by the page itself if it likes.
 */

/** @returns when an event of this window happened, in ms since 1970 */
export function timeOfEvent({ timeStamp }: Pick<Event, 'timeStamp'>): number {
  return Date.now() - (performance.now() - timeStamp);
}

/**
 * @param clickedAt as {@link timeOfEvent} has it
 * @returns the same moment by this window's `performance.now()`, never one to come
 */
export function onOwnClock(clickedAt: number): number {
  return performance.now() - Math.max(0, Date.now() - clickedAt);
}
