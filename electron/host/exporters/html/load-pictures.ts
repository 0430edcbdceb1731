import type { Problem } from '#shared/base/problem.ts';
import type { PubBlock, PubFigure, Publication } from '#shared/publishing/publication.ts';
import { wordsOf } from './attributes.ts';

export type ReadBlob = (sha: string) => Promise<Uint8Array | null>;

/** Every picture of the paper as a `data:` URL, read once; missing and unreadable ones become problems and are left out. */
export async function loadPictures(
  publication: Publication,
  readBlob: ReadBlob,
  problems: Problem[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const pictures = new Map<string, string>();
  const failed = new Set<string>();
  for (const figure of publication.sections.flatMap(({ blocks }) => blocks.flatMap(figuresIn))) {
    for (const { blob } of figure.images) {
      if (pictures.has(blob) || failed.has(blob)) continue;
      signal?.throwIfAborted();
      const bytes = await readBlob(blob);
      const mime = bytes && mimeOf(bytes);
      if (bytes && mime) {
        pictures.set(blob, `data:${mime};base64,${Buffer.from(bytes).toString('base64')}`);
        continue;
      }
      failed.add(blob);
      problems.push({
        code: bytes ? 'picture-unreadable' : 'picture-missing',
        severity: 'error',
        params: {
          figure: `${figure.caption.label?.text ?? ''} ${wordsOf(figure.caption)}`.trim() || (figure.id ?? ''),
        },
        ...(figure.id === undefined ? {} : { blockId: figure.id }),
      });
    }
  }
  return pictures;
}

function figuresIn(block: PubBlock): readonly PubFigure[] {
  return block.kind === 'figure' ? [block] : block.kind === 'group' ? block.blocks.flatMap(figuresIn) : [];
}

/** By the first bytes: what a workspace holds as a picture is not trusted to be what it is called. */
function mimeOf(bytes: Uint8Array): string | null {
  const starts = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)) return 'image/png';
  return starts(0xff, 0xd8, 0xff) ? 'image/jpeg' : null;
}
