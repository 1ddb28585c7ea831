/** How long an offer must have been seen, unmoved, before a click on it counts, in ms. */
export const SEEN_LONG_ENOUGH = 500;

/**
 * Where the browser tells what is really painted, the offer looks on for so long after a click before it passes it on,
 * in ms: a cover taken off just before shows by then.
 */
export const AFTERTHOUGHT = 300;
