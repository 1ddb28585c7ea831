import { globSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from 'svelte/compiler';
import { defineConfig, type Plugin } from 'vite';

const root = join(import.meta.dirname, 'pages');

/** Svelte's own compiler; its plugin for Vite does nothing else that is needed here. */
const svelte: Plugin = {
  name: 'fill-pages-svelte',
  transform(code, id) {
    if (!id.endsWith('.svelte')) return;
    const { js } = compile(code, { generate: 'client', dev: false, name: 'SignUp' });
    return { code: js.code, map: js.map };
  },
};

export default defineConfig({
  root,
  plugins: [svelte],
  // Templates in strings need the build of Vue that has its compiler.
  resolve: { alias: { vue: 'vue/dist/vue.esm-bundler.js' } },
  define: {
    __VUE_OPTIONS_API__: 'true',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
  build: {
    emptyOutDir: true,
    target: 'es2022',
    // The pages' policies allow no scripts in the page.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    minify: false,
    chunkSizeWarningLimit: 5_000,
    rolldownOptions: { input: globSync('*/*.html', { cwd: root }).map((file) => join(root, file)) },
  },
});
