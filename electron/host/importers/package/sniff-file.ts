/** What a file is by its bytes; the extension only decides between kinds of plain text. */
export type FileKind = 'docx' | 'xlsx' | 'csv' | 'pdf' | 'ole2' | 'html' | 'text' | 'zip' | 'unknown';

export type SniffedFile = {
  readonly kind: FileKind;
  /** A zip archive whose directory (at its end) is missing: a file cut in transport. */
  readonly truncated: boolean;
  /** The package carries a macro project, which is never read. */
  readonly macros: boolean;
  /** For csv, text and html: how to decode it. */
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | null;
  /** Names in a zip archive; empty for anything else. */
  readonly names: readonly string[];
};

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** Letters of a name that are looked at: records that lie about its length must not cost time. */
const LONGEST_NAME = 1_024;

/** Tells the kind of a file from its first bytes and, for zip archives, the names inside. Reads nothing but the bytes given. */
export function sniffFile(fileName: string, bytes: Uint8Array): SniffedFile {
  const starts = (...signature: number[]): boolean => signature.every((byte, i) => bytes[i] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return sniffZip(bytes);
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return plain('ole2');
  if (indexOfAscii(bytes.subarray(0, 1024), '%PDF-') >= 0) return plain('pdf');
  return sniffText(fileName, bytes);
}

function plain(kind: FileKind): SniffedFile {
  return { kind, truncated: false, macros: false, encoding: null, names: [] };
}

function sniffZip(bytes: Uint8Array): SniffedFile {
  const { names, truncated } = zipNames(bytes);
  const macros = names.some((name) => /vbaProject\.bin$/i.test(name));
  const has = (prefix: string): boolean => names.some((name) => name.toLowerCase().startsWith(prefix));
  const kind = has('word/') ? 'docx' : has('xl/') ? 'xlsx' : 'zip';
  return { kind, truncated, macros, encoding: null, names };
}

/** Names from the central directory; from the local headers when the directory is gone. */
function zipNames(bytes: Uint8Array): { names: string[]; truncated: boolean } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder('utf-8');
  const nameAt = (start: number, length: number): string =>
    decoder.decode(bytes.subarray(start, start + Math.min(length, LONGEST_NAME)));
  const names: string[] = [];
  let end = -1;
  for (let i = bytes.length - 22; i >= 0 && i >= bytes.length - 22 - 0xffff; i--) {
    if (view.getUint32(i, true) === END_OF_DIRECTORY) {
      end = i;
      break;
    }
  }
  if (end >= 0) {
    let at = view.getUint32(end + 16, true);
    while (at + 46 <= bytes.length && view.getUint32(at, true) === DIRECTORY_ENTRY && names.length < 5_000) {
      const length = view.getUint16(at + 28, true);
      names.push(nameAt(at + 46, length));
      at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return { names, truncated: false };
  }
  for (let at = 0; at + 30 <= bytes.length && names.length < 5_000; at++) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== LOCAL_HEADER) continue;
    names.push(nameAt(at + 30, view.getUint16(at + 26, true)));
  }
  return { names, truncated: true };
}

function sniffText(fileName: string, bytes: Uint8Array): SniffedFile {
  const encoding = encodingOf(bytes);
  if (!encoding || bytes.length === 0) return plain('unknown');
  const head = new TextDecoder(encoding).decode(bytes.subarray(0, 4096)).trimStart().toLowerCase();
  const kind: FileKind = /^(?:<!doctype html|<html|<\?xml[^>]*>\s*<html)/.test(head)
    ? 'html'
    : /\.(?:csv|tsv)$/i.test(fileName)
      ? 'csv'
      : 'text';
  return { kind, truncated: false, macros: false, encoding, names: [] };
}

function encodingOf(bytes: Uint8Array): SniffedFile['encoding'] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.subarray(0, 8192).includes(0)) return null;
  return decodes(bytes, 'utf-8') ? 'utf-8' : decodes(bytes, 'gb18030') ? 'gb18030' : null;
}

function decodes(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function indexOfAscii(bytes: Uint8Array, text: string): number {
  return Array.from(bytes, (byte) => String.fromCharCode(byte))
    .join('')
    .indexOf(text);
}
