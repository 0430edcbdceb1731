import { readFileSync } from 'node:fs';

/**
 * A style sheet or script beside the source that asks for it, as text. Always called with `new URL('./name', import.meta.url)`: the
 * bundles of the installed program carry the text itself (electron/launch/inline-text.mjs).
 */
export function textFile(url: URL): string {
  return readFileSync(url, 'utf8');
}
