import { Buffer } from 'node:buffer';

/**
 * What a file is that this program cannot read and a person can, as a problem code: an old or locked Office file, a mail of Outlook, a
 * picture, another packing or page format. Null for everything else. Looks at the bytes only; `zipNames` are the names in a zip archive.
 */
export function foreignFile(bytes: Uint8Array, zipNames: readonly string[] = []): string | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const [code, offset, ...signatures] of SIGNATURES) {
    if (signatures.some((each) => file.toString('latin1', offset, offset + each.length) === each)) return code;
  }
  if (file.toString('latin1', 0, 4) === '\xd0\xcf\x11\xe0') return oldFile(file);
  if (zipNames.some((name) => /^OFD\.xml$/i.test(name))) return 'hand-ofd';
  if (zipNames.includes('META-INF/manifest.xml') && zipNames.includes('content.xml')) return 'hand-odf';
  return null;
}

const SIGNATURES: readonly (readonly [code: string, offset: number, ...signatures: string[]])[] = [
  ['hand-picture', 0, '\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*'],
  ['hand-picture', 4, 'ftypheic', 'ftypheix', 'ftypmif1', 'ftypavif'],
  ['hand-picture', 8, 'WEBPVP8'],
  ['hand-archive', 0, 'Rar!\x1a\x07', "7z\xbc\xaf'\x1c", '\x1f\x8b\x08'],
  ['hand-rtf', 0, '{\\rtf'],
  ['hand-winmail', 0, '\x78\x9f\x3e\x22'],
];

/** Streams of an OLE2 file by which its kind is known, the deciding one first. */
const STREAMS: readonly (readonly [stream: string, code: string])[] = [
  ['EncryptedPackage', 'hand-locked-office'],
  ['WordDocument', 'hand-old-word'],
  ['Workbook', 'hand-old-excel'],
  ['PowerPoint Document', 'hand-slides'],
  ['__nameid_version1.0', 'hand-outlook'],
  ['Book', 'hand-old-excel'],
];

function oldFile(file: Buffer): string {
  const found = STREAMS.find(([stream]) => file.includes(Buffer.from(`${stream}\0`, 'utf16le')));
  return found?.[1] ?? 'form-old-office';
}
