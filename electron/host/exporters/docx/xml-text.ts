const SPECIAL = /[&<>"\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\uD800-\uDFFF]/;
const EACH = /[&<>"\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text or attribute value as XML 1.0: the four signs escaped, characters that XML cannot hold left out, lone surrogates replaced. */
export function xmlText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.toWellFormed().replace(EACH, (char) => NAMED[char] ?? '');
}
