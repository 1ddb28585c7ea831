const PATHS = {
  fresh: 'M4 7.5h9M4 7.5v10h16v-6M4 7.5l8 6 3.2-2.4M18 2.5l.9 2.6 2.6.9-2.6.9-.9 2.6-.9-2.6-2.6-.9 2.6-.9z',
  mailbox: 'M4 6.5h16v11H4zM4 7l8 6 8-6',
  code: 'M4 8.5h16v7H4zM8 12h.01M12 12h.01M16 12h.01',
  link: 'M10 6.5H5.5v12h12V14M13 5.5h5.5V11M18 6l-8 8',
  done: 'M5 12.5l4.5 4.5L19 7.5',
  copied: 'M8.5 8.5v-4h11v11h-4M4.5 8.5h11v11h-11z',
  problem: 'M12 7v6M12 16.5h.01M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  working: 'M12 4a8 8 0 1 1-8 8',
} as const;

export type OfferIconName = keyof typeof PATHS;

/** A line drawing in the colour of its text; words beside it say the same. */
export function OfferIcon({ name }: { name: OfferIconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
