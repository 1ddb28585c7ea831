export type Theme = 'system' | 'light' | 'dark';

/** A site on which Freshbox shows no offer for a while. */
export interface Pause {
  site: string;
  /** Time in ms since the epoch at which it ends. */
  until: number;
}

/** What a person can choose. */
export interface Settings {
  /** Naming pattern of new mailboxes, see `address-pattern.ts`. */
  pattern: string;
  /** Domain of new mailboxes; null takes the service's default. */
  domain: string | null;
  notifications: boolean;
  /** Whether a copied code goes from the clipboard after a minute. */
  clearCodes: boolean;
  /** Whether the inline offer is shown at all. */
  offers: boolean;
  /** Sites (see `site.ts`) on which Freshbox never shows an offer. */
  quietSites: string[];
  /** Sites that are quiet for a while; those that are over go when the next one begins. */
  pauses: Pause[];
  theme: Theme;
}

export const DEFAULT_SETTINGS: Settings = {
  pattern: '{site}-{rand4}',
  domain: null,
  notifications: true,
  clearCodes: false,
  offers: true,
  quietSites: [],
  pauses: [],
  theme: 'system',
};
