import type { Problem } from '#shared/base/problem.ts';
import type { PubBlock, PubFigure, Publication } from '#shared/publishing/publication.ts';
import { type Picture, pictureHead } from './picture.ts';

export type ReadBlob = (sha: string) => Promise<Uint8Array | null>;

/** Reads every picture of the paper once, in order; missing and unreadable ones become problems and are left out. */
export async function loadPictures(
  publication: Publication,
  readBlob: ReadBlob,
  problems: Problem[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, Picture>> {
  const pictures = new Map<string, Picture>();
  const failed = new Set<string>();
  for (const figure of figures(publication)) {
    for (const { blob } of figure.images) {
      if (pictures.has(blob) || failed.has(blob)) continue;
      signal?.throwIfAborted();
      const bytes = await readBlob(blob);
      const head = bytes && pictureHead(bytes);
      if (!bytes || !head) {
        failed.add(blob);
        problems.push({
          code: bytes ? 'picture-unreadable' : 'picture-missing',
          severity: 'error',
          params: { figure: plainText(figure) },
          ...(figure.id === undefined ? {} : { blockId: figure.id }),
        });
        continue;
      }
      const number = pictures.size + 1;
      const { widthPx, heightPx } = head;
      pictures.set(blob, {
        part: `media/image${number}.${head.extension}`,
        relationship: `rIdImage${number}`,
        bytes,
        widthPx,
        heightPx,
      });
    }
  }
  return pictures;
}

function figures(publication: Publication): PubFigure[] {
  const found: PubFigure[] = [];
  const walk = (block: PubBlock): void => {
    if (block.kind === 'figure') found.push(block);
    else if (block.kind === 'group') block.blocks.forEach(walk);
  };
  for (const section of publication.sections) section.blocks.forEach(walk);
  return found;
}

/** Number and title of a figure, for messages. */
function plainText(figure: PubFigure): string {
  const title = figure.caption.runs.map((run) => ('text' in run ? run.text : '')).join('');
  return [figure.caption.label?.text ?? '', title].filter((part) => part !== '').join(' ') || (figure.id ?? '');
}
