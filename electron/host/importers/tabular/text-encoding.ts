export type DecodedText = { readonly text: string; readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' };

/**
 * A text file of unknown encoding: by its byte order mark, else UTF-16 when every second byte of the beginning is zero, else
 * UTF-8 when it is valid, else GB 18030 (which holds GBK and GB 2312). Null when it is none of them.
 */
export function decodeTextFile(bytes: Uint8Array): DecodedText | null {
  const guess = byMark(bytes) ?? byZeros(bytes);
  for (const encoding of guess ? [guess] : (['utf-8', 'gb18030'] as const)) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch {
      // Not this encoding: the next one is tried.
    }
  }
  return null;
}

function byMark(bytes: Uint8Array): DecodedText['encoding'] | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** In UTF-16 the high bytes of ASCII characters (delimiters, digits, line ends) are zero; other text files have no zero bytes. */
function byZeros(bytes: Uint8Array): DecodedText['encoding'] | null {
  let even = 0;
  let odd = 0;
  const end = Math.min(bytes.length, 4096);
  for (let i = 0; i < end; i++) {
    if (bytes[i] !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  if (even + odd === 0) return null;
  return odd >= even ? 'utf-16le' : 'utf-16be';
}
