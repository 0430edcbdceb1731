import { Buffer } from 'node:buffer';

/** Names under which mail programs mean the Chinese national encoding; GB 18030 includes all of them. */
const CHINESE = /^(?:gb[-_]?2312(?:[-_]?80)?|gbk|x-gbk|gb18030|cp-?936|ms936|windows-936|euc-cn|chinese)$/i;

/** Bytes in the encoding that a letter names. One that is not known, or not true, is taken for UTF-8, else for GB 18030. */
export function decodeBytes(bytes: Uint8Array, charset: string): string {
  const label = charset.trim().toLowerCase();
  if (CHINESE.test(label)) return new TextDecoder('gb18030').decode(bytes);
  if (label !== '' && !/^(?:us-)?ascii$|^unknown|^utf-?8$/.test(label)) {
    try {
      return new TextDecoder(label).decode(bytes);
    } catch {
      // No such encoding.
    }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(label.startsWith('utf') ? 'utf-8' : 'gb18030').decode(bytes);
  }
}

/** Bytes of a text of which every character is one. */
export function bytesOf(latin1: string): Buffer {
  return Buffer.from(latin1, 'latin1');
}

/** Undoes base64 and quoted-printable; anything else stays. */
export function undoTransfer(body: string, encoding: string): Buffer {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64');
    case 'quoted-printable':
      return bytesOf(unquote(withoutSoftEnds(body)));
    default:
      return bytesOf(body);
  }
}

/** Lines that end with `=` go on in the next one; blanks at the end of a line came on the way. */
function withoutSoftEnds(body: string): string {
  const lines = body.split('\n').map((line) => line.trimEnd());
  return lines
    .map((line, i) => (line.endsWith('=') ? line.slice(0, -1) : i < lines.length - 1 ? `${line}\n` : line))
    .join('');
}

export function unquote(text: string): string {
  return text.replace(/=([\dA-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
