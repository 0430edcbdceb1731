import { join, sep } from 'node:path';
import type { Plugin } from 'vite';

const SHOWN = join(import.meta.dirname, 'src', 'ui', 'shown') + sep;

/** Puts the runtime of `src/ui/shown` in front of React's: for our own pages and for the packages they are made of. */
export function shownRuntime(): Plugin {
  return {
    name: 'shown-runtime',
    enforce: 'pre',
    resolveId: (id, importer) =>
      id === 'react/jsx-runtime' && !join(importer ?? '').startsWith(SHOWN) ? join(SHOWN, 'index.ts') : null,
  };
}
