/** Labelled messages that the finder gets wrong: what, how, which. It must be exactly these, see the corpus test. */
export const KNOWN_MISSES = ['code miss parse-otp-message/45'];

/** The same for the messages we wrote ourselves, see `find-code.own.test.ts`. */
export const KNOWN_OWN_MISSES = [
  'link own/s2-substack-like',
  'link own/s3-buttons3-en',
  'link own/s6-plain-de',
];
