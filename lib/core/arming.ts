/** How long an offer must have been seen, unmoved, before a click on it counts, in ms. */
export const SEEN_LONG_ENOUGH = 500;
