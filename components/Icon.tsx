const PATHS = {
  logo: 'M4 8.5l8 5.5 8-5.5M4 8.5V18.5h16V8.5M4 8.5h5M15 8.5h5M12 9.5V3.5M12 6.5c0-2 1.6-3.2 4-3 0 2-1.6 3.2-4 3zM12 8c0-1.6-1.3-2.6-3.4-2.5 0 1.7 1.3 2.6 3.4 2.5z',
  mailbox: 'M4 6.5h16v11H4zM4 7l8 6 8-6',
  plus: 'M12 5v14M5 12h14',
  search: 'M10.8 17.1a6.3 6.3 0 1 0 0-12.6 6.3 6.3 0 0 0 0 12.6zM15.5 15.5l4.5 4.5',
  settings: 'M4 7h9M17 7h3M4 12h3M11 12h9M4 17h9M17 17h3M15 5v4M9 10v4M15 15v4',
  copy: 'M8.5 8.5v-4h11v11h-4M4.5 8.5h11v11h-11z',
  delete: 'M5 7h14M10 7V4.5h4V7M7 7l.8 12.5h8.4L17 7M10.3 10.5v5.5M13.7 10.5v5.5',
  password: 'M8 15a3.7 3.7 0 1 0 0 .01zM10.7 12.5L18.5 4.7M15.5 7.7l2.5 2.5',
  back: 'M14.5 5.5L8 12l6.5 6.5',
  next: 'M9.5 5.5L16 12l-6.5 6.5',
  refresh: 'M19 12a7 7 0 1 1-2-4.9M19 4v4.3h-4.3',
  read: 'M4 12.5l4 4L16 8M12 16.5l8-8.5',
  done: 'M5 12.5l4.5 4.5L19 7.5',
  problem: 'M12 7v6M12 16.5h.01M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z',
  waiting: 'M12 7.5V12l3 2M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z',
  link: 'M10 6.5H5.5v12h12V14M13 5.5h5.5V11M18 6l-8 8',
  file: 'M7 3.5h7l4 4v13H7zM14 3.5v4h4',
  image: 'M4.5 5.5h15v13h-15zM4.5 16l4.5-4.5 4 4 2.5-2.5 4 4M15.5 9.5h.01',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  plug: 'M9 4v4M15 4v4M6.5 8h11v3a5.5 5.5 0 0 1-11 0zM12 16.5V20.5',
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing in the colour of its text. It says nothing by itself: words stand beside it or name its button. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
