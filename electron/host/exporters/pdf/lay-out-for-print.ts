import type { Problem } from '#shared/base/index.ts';
import type { Publication } from '#shared/publishing/publication.ts';
import { type LaidPublication, layoutPublication } from '#shared/typesetting/index.ts';
import { printMetrics } from '../fonts/index.ts';
import { type MathResult, type MathShape, mathKey, mathShapes } from '../math/index.ts';
import { collectFormulas } from './collect-formulas.ts';
import { type MissingGlyph, missingGlyphProblems } from './missing-glyphs.ts';
import { type Picture, readPicture } from './picture-size.ts';

export type PdfOptions = {
  /** Bytes of a picture by SHA-256, null when the workspace no longer has it. */
  readonly readBlob: (sha: string) => Promise<Uint8Array | null>;
  /** Share done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
};

type LoadedPicture = { readonly picture: Picture; readonly bytes: Buffer };

export type PrintLayout = {
  readonly laid: LaidPublication;
  readonly problems: readonly Problem[];
  readonly pictures: ReadonlyMap<string, LoadedPicture>;
  readonly math: (latex: string, display: boolean) => MathShape | null;
};

/**
 * Lays a publication out with the printing fonts, without writing a file: enough for page numbers (`pageLabelOf(laid, id)`).
 * Problems: pictures, formulas and glyphs that cannot be printed. Rejects with the signal's reason when cancelled.
 */
export async function layOutForPrint(publication: Publication, options: PdfOptions): Promise<PrintLayout> {
  const { signal } = options;
  const problems: Problem[] = [];
  signal?.throwIfAborted();
  const pictures = await loadPictures(publication, options, problems);
  const formulas = await loadFormulas(publication, signal, problems);
  const math = (latex: string, display: boolean) => {
    const result = formulas.get(mathKey(latex, display));
    return result?.ok ? result.shape : null;
  };
  const laid = layoutPublication(publication, printMetrics, (blob) => pictures.get(blob)?.picture ?? null, math);
  problems.push(...layoutProblems(publication, laid));
  return { laid, problems, pictures, math };
}

async function loadPictures(
  publication: Publication,
  { readBlob, signal }: PdfOptions,
  problems: Problem[],
): Promise<Map<string, LoadedPicture>> {
  const loaded = new Map<string, LoadedPicture>();
  for (const use of pictureUses(publication)) {
    if (loaded.has(use.blob)) continue;
    signal?.throwIfAborted();
    const bytes = await readBlob(use.blob);
    if (!bytes) {
      problems.push({
        code: 'picture-missing',
        severity: 'error',
        blockId: use.blockId,
        params: { figure: use.caption },
      });
      continue;
    }
    const picture = readPicture(bytes);
    if (!picture) {
      problems.push({
        code: 'picture-unreadable',
        severity: 'error',
        blockId: use.blockId,
        params: { figure: use.caption, mime: use.mime },
      });
      continue;
    }
    loaded.set(use.blob, { picture, bytes: Buffer.from(bytes) });
  }
  return loaded;
}

type PictureUse = { readonly blob: string; readonly mime: string; readonly blockId?: string; readonly caption: string };

function pictureUses(publication: Publication): PictureUse[] {
  const uses: PictureUse[] = [];
  const visit = (block: Publication['sections'][number]['blocks'][number]) => {
    if (block.kind === 'group') block.blocks.forEach(visit);
    if (block.kind !== 'figure') return;
    const title = block.caption.runs.map((run) => (run.kind === 'text' ? run.text : '')).join('');
    const caption = [block.caption.label?.text, title].filter(Boolean).join(' ');
    for (const image of block.images) uses.push({ blob: image.blob, mime: image.mime, blockId: block.id, caption });
  };
  for (const section of publication.sections) section.blocks.forEach(visit);
  return uses;
}

async function loadFormulas(
  publication: Publication,
  signal: AbortSignal | undefined,
  problems: Problem[],
): Promise<Map<string, MathResult>> {
  const uses = collectFormulas(publication);
  if (uses.length === 0) return new Map();
  const results = await mathShapes(uses, signal);
  for (const use of uses) {
    const result = results.get(mathKey(use.latex, use.display));
    if (result && !result.ok) {
      problems.push({
        code: 'formula-unreadable',
        severity: 'error',
        blockId: use.blockId,
        params: { latex: use.latex, reason: result.reason },
      });
    }
  }
  return results;
}

/** A formula this little reduced is not worth a word. */
const READABLE_SHARE = 0.85;

function layoutProblems(publication: Publication, laid: LaidPublication): Problem[] {
  const problems: Problem[] = [];
  const missing: MissingGlyph[] = [];
  for (const finding of laid.findings) {
    const { blockId } = finding;
    const page = laid.pages[finding.page]?.label || String(finding.page + 1);
    if (finding.kind === 'overfull') {
      problems.push({ code: 'block-too-tall', severity: 'warning', blockId, params: { page } });
    } else if (finding.kind === 'table-narrow') {
      problems.push({ code: 'table-narrow', severity: 'warning', blockId, params: { page } });
    } else if (finding.kind === 'glyph-missing') {
      missing.push({ codePoint: finding.codePoint, blockId, page });
    } else if (finding.share < READABLE_SHARE) {
      const percent = Math.round(finding.share * 100);
      problems.push({ code: 'formula-too-wide', severity: 'warning', blockId, params: { page, percent } });
    }
  }
  return [...problems, ...missingGlyphProblems(publication, missing)];
}
