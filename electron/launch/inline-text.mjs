import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const CALL = /textFile\(new URL\('(\.[^']+)', import\.meta\.url\)\)/g;

/**
 * Puts the text of style sheets and scripts that the host writes into its papers (`textFile`, electron/host/exporters/html/text-file.ts)
 * into the bundle, which is no longer beside them.
 */
export const inlineText = {
  name: 'inline-text',
  transform(code, id) {
    if (!id.endsWith('.ts') || !code.includes('textFile(')) return null;
    return code.replace(CALL, (_, file) => JSON.stringify(readFileSync(join(dirname(id), file), 'utf8')));
  },
};
