import { Buffer } from 'node:buffer';
import { bytesOf, decodeBytes, unquote } from './decode-bytes.ts';

/** Headers of a letter or of a part of it: lower-case name → value in one line, bytes as characters. The first of a name counts. */
export type MailHeaders = ReadonlyMap<string, string>;

const LONGEST_HEAD = 256 * 1024;

/** Parts the head from the body. Without a blank line all is body when the beginning is no head. */
export function splitHead(raw: string): { readonly headers: MailHeaders; readonly body: string } {
  const end = /\r?\n\r?\n/.exec(raw.slice(0, LONGEST_HEAD));
  const starts = /^(?:\r?\n)/.exec(raw);
  if (starts) return { headers: new Map(), body: raw.slice(starts[0].length) };
  const head = raw.slice(0, end ? end.index : LONGEST_HEAD);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && /^[\w-]{1,80}$/.test(name) && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  if (!end) return headers.size === 0 ? { headers, body: raw } : { headers, body: '' };
  return { headers, body: raw.slice(end.index + end[0].length) };
}

type Word = { readonly charset: string; readonly bytes: Buffer };

/** A value with its encoded words (RFC 2047) read; letters outside of them in whatever encoding they are. */
export function decodeWords(value: string): string {
  let text = '';
  let open: { readonly charset: string; readonly parts: Buffer[] } | null = null;
  const close = (): void => {
    // A character may be cut in two between words.
    if (open) text += decodeBytes(Buffer.concat(open.parts), open.charset);
    open = null;
  };
  for (const piece of value.split(/(=\?[^?\s]{1,40}\?[bBqQ]\?[^?]*\?=)/)) {
    const word = wordOf(piece);
    if (!word) {
      if (open && piece.trim() === '') continue;
      close();
      text += decodeBytes(bytesOf(piece), '');
      continue;
    }
    if (open && (open as { readonly charset: string }).charset !== word.charset) close();
    open ??= { charset: word.charset, parts: [] };
    (open as { readonly parts: Buffer[] }).parts.push(word.bytes);
  }
  close();
  return text.replace(/[\0-\x1f]+/g, ' ').trim();
}

function wordOf(piece: string): Word | null {
  const found = /^=\?([^?*\s]+)(?:\*[^?]*)?\?([bBqQ])\?([^?]*)\?=$/.exec(piece);
  if (!found) return null;
  const [, charset = '', kind = '', data = ''] = found;
  const bytes = kind.toLowerCase() === 'b' ? Buffer.from(data, 'base64') : bytesOf(unquote(data.replaceAll('_', ' ')));
  return { charset: charset.toLowerCase(), bytes };
}

/** The first word of a value in lower case, and its parameters with encodings of RFC 2231 and 2047 read. */
export function readParams(value: string): { readonly kind: string; readonly params: ReadonlyMap<string, string> } {
  const [kind = '', ...rest] = splitParams(value);
  const pieces = new Map<string, Map<number, { readonly text: string; readonly coded: boolean }>>();
  for (const each of rest) {
    const equals = each.indexOf('=');
    if (equals < 1) continue;
    const [, name = '', part, coded] = /^([\w-]+?)(?:\*(\d{1,3}))?(\*)?$/.exec(each.slice(0, equals).trim()) ?? [];
    if (name === '') continue;
    const parts = pieces.get(name.toLowerCase()) ?? new Map();
    pieces.set(name.toLowerCase(), parts);
    const index = part === undefined ? 0 : Number(part);
    // Beside a name in the new spelling programs put the old one, which is the poorer.
    if (coded || part !== undefined || !parts.has(0))
      parts.set(index, { text: unquoted(each.slice(equals + 1).trim()), coded: coded === '*' });
  }
  const params = new Map<string, string>();
  for (const [name, parts] of pieces) params.set(name, joinParts([...parts].sort((a, b) => a[0] - b[0])));
  return { kind: kind.trim().toLowerCase(), params };
}

function joinParts(parts: readonly (readonly [number, { readonly text: string; readonly coded: boolean }])[]): string {
  const coded = parts.some(([, part]) => part.coded);
  if (!coded) return decodeWords(parts.map(([, part]) => part.text).join(''));
  let charset = '';
  const bytes = parts.map(([index, part]) => {
    if (!part.coded) return bytesOf(part.text);
    const said = index === 0 ? /^([^']*)'[^']*'/.exec(part.text) : null;
    if (said) charset = said[1] ?? '';
    const text = part.text.slice(said?.[0].length ?? 0);
    return bytesOf(
      text.replace(/%([\dA-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    );
  });
  return decodeBytes(Buffer.concat(bytes), charset);
}

/** Parts apart by semicolons outside of quotation marks. */
function splitParams(value: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  let quoted = false;
  for (let i = 0; i <= value.length; i++) {
    const char = value[i];
    if (char === '\\' && quoted) i++;
    else if (char === '"') quoted = !quoted;
    else if (char === undefined || (char === ';' && !quoted)) {
      parts.push(value.slice(from, i));
      from = i + 1;
    }
  }
  if (from < value.length) parts.push(value.slice(from));
  return parts;
}

function unquoted(text: string): string {
  const inner = /^"([\s\S]*?)"?$/.exec(text)?.[1];
  return inner === undefined ? text : inner.replace(/\\(["\\])/g, '$1');
}
