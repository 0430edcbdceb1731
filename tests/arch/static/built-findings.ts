/** Addresses that stand in what is built as names of formats or in messages; nothing is fetched from them. */
const REVIEWED: ReadonlySet<string> = new Set([
  // Names of formats.
  'http://www.w3.org',
  'http://json-schema.org',
  'https://json-schema.org',
  // Made up, so that a path can be read as an address.
  'http://localhost',
  'http://orpc',
  // In messages for programmers, and in comments.
  'https://exa',
  'https://github.com',
  'https://mantine.dev',
  'https://prosemirror.net',
  'https://react.dev',
  'https://react.i18next.com',
  'https://reactrouter.com',
]);
/** zod tries it once unless told not to, which the page does first (renderer/src/app/zod-jitless.ts). */
const MAY_NAME_FUNCTION = /(?:^|\/)zod-|(?:^|\/)shell\//;

/** What must not stand in the built pages and bundles: scripts and styles inside of HTML, `eval`, addresses that nobody looked at. */
export function builtFindings(files: ReadonlyMap<string, string>): readonly string[] {
  const found: string[] = [];
  for (const [file, text] of files) {
    const note = (what: string) => found.push(`${file}: ${what}`);
    if (file.endsWith('.html')) {
      if (/<script(?![^>]*\bsrc=)/i.test(text)) note('a script inside of the page');
      if (/<style\b|\sstyle=/i.test(text)) note('styles inside of the page');
      if (/\son[a-z]+\s*=/i.test(text)) note('a handler inside of the page');
    }
    if (!/\.(?:m?js|cjs)$/.test(file)) continue;
    if (/(?<![\w$.])eval\(/.test(text)) note('eval');
    if (/new Function\(/.test(text) && !MAY_NAME_FUNCTION.test(file)) note('new Function');
    for (const [address] of text.matchAll(/https?:\/\/[\w.-]+/g)) if (!REVIEWED.has(address)) note(address);
  }
  return [...new Set(found)];
}
