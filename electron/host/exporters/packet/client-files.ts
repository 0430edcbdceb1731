import { textFile } from '#host/exporters/html/index.ts';

/**
 * Page, styles and script of the packet. A page opened from a folder may not load modules, so the modules become one script: without imports
 * and exports, in this order, in a scope of their own.
 */
export function clientFiles(): { readonly page: string; readonly styles: string; readonly script: string } {
  const scripts = [
    textFile(new URL('./client/data.js', import.meta.url)),
    textFile(new URL('./client/words.js', import.meta.url)),
    textFile(new URL('./client/views.js', import.meta.url)),
    textFile(new URL('./client/draft.js', import.meta.url)),
    textFile(new URL('./client/search.js', import.meta.url)),
    textFile(new URL('./client/comments.js', import.meta.url)),
    textFile(new URL('./client/print.js', import.meta.url)),
    textFile(new URL('./client/answer.js', import.meta.url)),
    textFile(new URL('./client/start.js', import.meta.url)),
  ];
  return {
    page: textFile(new URL('./client/packet.html', import.meta.url)),
    styles: textFile(new URL('./client/packet.css', import.meta.url)),
    script: `(() => {\n'use strict';\n${scripts.map(withoutModules).join('\n')}\n})();`,
  };
}

function withoutModules(source: string): string {
  return source
    .replace(/^import [^;]+ from '[^']+';\n/gm, '')
    .replace(/^export (?=(?:async )?(?:const|let|function)\b)/gm, '');
}
