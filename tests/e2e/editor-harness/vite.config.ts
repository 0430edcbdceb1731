import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the editor alone, without the host, as a page for the tests of this folder. */
export default defineConfig({
  root: new URL('.', import.meta.url).pathname,
  base: './',
  plugins: [react()],
  build: {
    outDir: new URL('../../../dist/editor-harness', import.meta.url).pathname,
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    minify: false,
  },
});
