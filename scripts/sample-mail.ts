/** What lies in the mailboxes of the README's pictures. */
export const SAMPLE_SITES = [
  'harbour.example',
  'tidepool.example',
  'lumen-books.example',
  'parcelry.example',
];

export interface SampleMail {
  site: string;
  from: string;
  subject: string;
  text: string;
  html?: string;
}

/** Oldest first. */
export const SAMPLE_MAIL: SampleMail[] = [
  {
    site: 'harbour.example',
    from: 'Harbour <hello@harbour.example>',
    subject: 'Welcome aboard',
    text: 'Hello Robin,\n\nyour berth is ready. Have a look around whenever you like.\n\nThe Harbour crew',
  },
  {
    site: 'lumen-books.example',
    from: 'Lumen Books <orders@lumen-books.example>',
    subject: 'Your order 20417 is on its way',
    text: 'Hello Robin,\n\n"The Salt Path" left our shop today and should be with you on Thursday.\n\nLumen Books',
  },
  {
    site: 'tidepool.example',
    from: 'Tidepool <no-reply@tidepool.example>',
    subject: 'Sign-in from a new device',
    text: 'Somebody signed in from Firefox on Linux. If that was you, there is nothing to do.',
  },
  {
    site: 'parcelry.example',
    from: 'Parcelry <hello@parcelry.example>',
    subject: 'Confirm your e-mail address',
    text: 'Hello Robin,\n\nyour verification code is 482 913. It is good for 15 minutes.\n\nOr open this link:\nhttps://parcelry.example/confirm?token=2f7c1e\n\nSee you soon\nParcelry',
  },
];
