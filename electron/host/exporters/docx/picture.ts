/** A picture as the DOCX embeds it: part name under `word/media/`, relationship id, size in pixels. */
export type Picture = {
  readonly part: string;
  readonly relationship: string;
  readonly bytes: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
};

export type PictureHead = { readonly extension: 'png' | 'jpeg'; readonly widthPx: number; readonly heightPx: number };

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Reads kind and size from the first bytes of a PNG or JPEG; null when it is neither or is cut off. The declared type is not believed. */
export function pictureHead(bytes: Uint8Array): PictureHead | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 24 && PNG.every((byte, i) => bytes[i] === byte)) {
    return sized('png', view.getUint32(16), view.getUint32(20));
  }
  return bytes.length >= 4 && view.getUint16(0) === 0xffd8 ? jpegHead(view) : null;
}

function jpegHead(view: DataView): PictureHead | null {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    // Fill bytes and markers without a length.
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return sized('jpeg', view.getUint16(at + 7), view.getUint16(at + 5));
    if (marker === 0xd9 || marker === 0xda) return null;
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function sized(extension: PictureHead['extension'], widthPx: number, heightPx: number): PictureHead | null {
  return widthPx > 0 && heightPx > 0 && widthPx <= 65_535 && heightPx <= 65_535
    ? { extension, widthPx, heightPx }
    : null;
}
