export type Theme = 'system' | 'light' | 'dark';

/** What a person can choose. */
export interface Settings {
  /** Naming pattern of new mailboxes, see `address-pattern.ts`. */
  pattern: string;
  /** Domain of new mailboxes; null takes the service's default. */
  domain: string | null;
  notifications: boolean;
  /** Whether the inline offer is shown at all. */
  offers: boolean;
  /** Sites (see `site.ts`) on which Freshbox never shows an offer. */
  quietSites: string[];
  theme: Theme;
}

export const DEFAULT_SETTINGS: Settings = {
  pattern: '{site}-{rand4}',
  domain: null,
  notifications: true,
  offers: true,
  quietSites: [],
  theme: 'system',
};
