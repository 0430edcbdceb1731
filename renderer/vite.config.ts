import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { recordPackages } from '../electron/launch/packaging/record-packages.mjs';
import { shownRuntime } from './shown-runtime.ts';

const packages = recordPackages('renderer', ({ dir }: { dir: string }) => join(dir, '..'));

/**
 * Builds the page to `dist/renderer`. Everything is a file of its own: the page runs under a policy that allows no inline
 * script or style and no data URL for scripts.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [shownRuntime(), react(), packages],
  worker: { plugins: () => [packages] },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Read from the disk: a chunk of a megabyte costs nothing there.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // With the setting that keeps zod from trying eval: it has to run before the first schema of any chunk is made.
            { name: 'zod', test: /node_modules[\\/]zod[\\/]|zod-jitless/ },
            { name: 'react', test: /node_modules[\\/](react|react-dom|react-router|scheduler)[\\/]/ },
            { name: 'interface', test: /node_modules[\\/](@mantine|@floating-ui|@tabler)[\\/]/ },
          ],
        },
      },
    },
  },
});
