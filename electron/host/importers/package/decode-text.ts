/** Bytes of an XML part as text: UTF-16 by its byte order mark, else UTF-8 (mark removed). Null when the bytes are neither. */
export function decodeText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(xmlEncoding(bytes), { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** By the byte order mark at the start. */
export function xmlEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}
