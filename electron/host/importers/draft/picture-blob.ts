import { createHash } from 'node:crypto';
import type { WordInline, WordPicture } from '../word/index.ts';
import { type DraftBlob, type DraftContext, type DraftNode, report } from './draft-context.ts';

const SHOWN = new Set(['image/png', 'image/jpeg']);

/**
 * An `image` node for a picture of the Word file; its bytes go to the blobs by SHA-256. Pictures in other formats than PNG and JPEG
 * (EMF, WMF, TIFF …) are kept and reported, linked ones cannot be taken over. Null when there is nothing to keep.
 */
export function imageNode(context: DraftContext, picture: WordPicture): DraftNode | null {
  const kept = keepPicture(context, picture);
  if (!kept) {
    report(context, 'warning', 'draft-picture-missing');
    return null;
  }
  const { sha256, mime } = kept;
  if (!SHOWN.has(mime)) {
    report(context, 'warning', 'draft-picture-format', {
      format: mime.replace(/^image\/(?:x-)?|\+xml$/g, '').toUpperCase(),
    });
  }
  return {
    type: 'image',
    attrs: {
      blob: sha256,
      mime,
      widthMm: picture.widthMm,
      heightMm: picture.heightMm,
      alt: /\.(?:png|jpe?g|emf|wmf|bmp|gif|svg|tiff?)$/i.test(picture.alt) ? '' : picture.alt,
      subtitle: null,
    },
  };
}

/** Keeps the pictures of formulas that could not be read, and names the place of each. */
export function keepFormulaPictures(context: DraftContext, inlines: readonly WordInline[]): void {
  for (const inline of inlines) {
    if (inline.kind !== 'math' || !inline.picture) continue;
    keepPicture(context, inline.picture);
    report(context, 'warning', 'draft-formula-picture');
  }
}

/** Bytes of a picture by SHA-256 and their kind; null when the file does not hold them. */
function keepPicture(context: DraftContext, picture: WordPicture): DraftBlob | null {
  const bytes = picture.part === null ? undefined : context.word.media.get(picture.part);
  if (!bytes) return null;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const blob = context.blobs.get(sha256) ?? { sha256, mime: pictureType(bytes), bytes };
  context.blobs.set(sha256, blob);
  return blob;
}

/** Kind of a picture by its first bytes. */
function pictureType(bytes: Uint8Array): string {
  const starts = (...signature: number[]): boolean => signature.every((byte, i) => bytes[i] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47)) return 'image/png';
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(0x47, 0x49, 0x46, 0x38)) return 'image/gif';
  if (starts(0x42, 0x4d)) return 'image/bmp';
  if (starts(0x49, 0x49, 0x2a, 0) || starts(0x4d, 0x4d, 0, 0x2a)) return 'image/tiff';
  if (starts(0xd7, 0xcd, 0xc6, 0x9a)) return 'image/x-wmf';
  if (starts(1, 0, 0, 0) && bytes[40] === 0x20 && bytes[41] === 0x45) return 'image/x-emf';
  if (/^\uFEFF?\s*(?:<\?xml|<!DOCTYPE svg|<!--|<svg)/.test(new TextDecoder().decode(bytes.subarray(0, 64))))
    return 'image/svg+xml';
  return 'application/octet-stream';
}
