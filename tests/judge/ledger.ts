/** Labelled fields that the judge is known to be wrong about, with the reason. What is mended leaves this list. */

export const CAPTURED: readonly string[] = [];

export const OWN: readonly string[] = [];
