/** Labelled messages that the finder gets wrong: what, how, which. It must be exactly these, see the corpus test. */
export const KNOWN_MISSES = [
  'code miss parse-otp-message/45',
  'code fp sms-spam/22',
  'code fp react-email/04-Arcane__promo',
];
