import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/**
 * The policy of every extension page, the background included. Its wide parts are for the background alone, which
 * fetches the images a person asks to see: pages narrow it with a policy of their own (`pagePolicy`), and mail
 * shown in a frame inherits both.
 */
const EXTENSION_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  'connect-src https: http://127.0.0.1:* http://localhost:*',
  "frame-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types dompurify freshbox-mail',
].join('; ');

const PAGE_POLICY = "connect-src 'none'";

/** Puts the narrow policy into built pages. Not while developing, where pages talk to the dev server. */
const pagePolicy = {
  name: 'freshbox-page-policy',
  apply: 'build' as const,
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: PAGE_POLICY },
      injectTo: 'head-prepend' as const,
    },
    {
      tag: 'meta',
      // Else Firefox looks up the hosts of a mail's links, which tells the sender that it was opened.
      attrs: { 'http-equiv': 'x-dns-prefetch-control', content: 'off' },
      injectTo: 'head-prepend' as const,
    },
  ],
};

/**
 * WXT puts every script into a wrapper that logs crashes, in words that a production build leaves out. Without it a crash
 * says just as much, and every page loads a fifth less of the probe.
 */
const plainScripts = {
  name: 'freshbox-plain-scripts',
  apply: 'build' as const,
  transform: {
    filter: { id: /virtual:wxt-unlisted-script-entrypoint/ },
    handler: (code: string) => `${code.slice(0, code.indexOf('\n'))}\nexport default definition.main();`,
  },
};

/**
 * Pages load what they share in few pieces: each costs a page of an extension milliseconds, and many would be of some
 * hundred bytes.
 */
const SHARED_CHUNKS = {
  groups: [
    {
      name: 'shared',
      tags: ['$initial' as const],
      minShareCount: 2,
      entriesAware: true,
      entriesAwareMergeThreshold: 12_000,
    },
  ],
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: ({ command }) => ({
    build: { rolldownOptions: { output: { codeSplitting: SHARED_CHUNKS } } },
    plugins: [preact(), ...(command === 'build' ? [pagePolicy, plainScripts] : [])],
  }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    minimum_chrome_version: '130',
    permissions: [
      'activeTab',
      'alarms',
      'clipboardWrite',
      'contextMenus',
      'notifications',
      ...(browser === 'firefox' ? [] : ['offscreen']),
      'scripting',
      'storage',
    ],
    optional_permissions: ['clipboardRead'],
    host_permissions: ['http://*/*', 'https://*/*'],
    action: { default_title: 'Freshbox' },
    options_ui: { page: 'options.html', open_in_tab: true },
    commands: {
      'create-and-fill': {
        suggested_key: { default: 'Alt+Shift+M' },
        description: '__MSG_command_create_and_fill__',
      },
    },
    content_scripts: [
      {
        matches: ['http://*/*', 'https://*/*'],
        js: ['probe.js'],
        run_at: 'document_idle',
      },
    ],
    web_accessible_resources: [
      { resources: ['offer.html'], matches: ['http://*/*', 'https://*/*'], use_dynamic_url: true },
    ],
    ...(command === 'build' && { content_security_policy: { extension_pages: EXTENSION_POLICY } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'freshbox@mail.cx',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { externally_connectable: { ids: [] } }),
  }),
});
