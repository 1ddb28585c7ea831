import { defineWebExtConfig } from 'wxt';

// Set by `scripts/dev.ts`.
const { FRESHBOX_DEV_BROWSER: path, FRESHBOX_DEV_PROFILE: profile, FRESHBOX_DEV_SITE: site } = process.env;

export default defineWebExtConfig({
  ...(path && { binaries: { chrome: path, firefox: path } }),
  ...(profile && { chromiumProfile: profile, keepProfileChanges: true }),
  ...(site && { startUrls: [site] }),
  // Chromium's sandbox does not work for root.
  chromiumArgs: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
