const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ensp: ' ',
  emsp: '\u3000',
};
const BLOCK = /^\/?(?:p|div|br|tr|li|h[1-6]|table|ul|ol|blockquote|pre|hr)\b/i;
/** What is never read, and where it ends. */
const UNSEEN = [
  [/^style\b/i, /<\/style/gi],
  [/^script\b/i, /<\/script/gi],
  [/^head\b/i, /<\/head/gi],
  [/^title\b/i, /<\/title/gi],
  [/^template\b/i, /<\/template/gi],
  [/^noscript\b/i, /<\/noscript/gi],
] as const;

/** The words of an HTML text with its line ends. Nothing of it is shown or run; what is not understood is left out. */
export function textOfHtml(html: string): string {
  let text = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) return tidy(text + words(html.slice(at)));
    text += words(html.slice(at, open));
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const close = html.indexOf('>', open);
    if (close < 0) break;
    const tag = html.slice(open + 1, Math.min(close, open + 40));
    at = close + 1;
    if (BLOCK.test(tag)) text += '\n';
    else if (/^t[dh]\b/i.test(tag)) text += '\t';
    const unseen = UNSEEN.find(([name]) => name.test(tag))?.[1];
    if (!unseen) continue;
    const end = endOf(html, unseen, at);
    at = end < 0 ? html.length : end;
  }
  return tidy(text);
}

function endOf(html: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? -1;
}

function words(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w{2,8}));/g, (whole, decimal, hex, name: string | undefined) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    });
}

function tidy(text: string): string {
  return text
    .replace(/[ \u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
