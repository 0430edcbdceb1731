import type { PubBlock, Publication, PubRun } from '#shared/publishing/publication.ts';
import { visitParagraphs } from '#shared/typesetting/index.ts';

export type FormulaUse = { readonly latex: string; readonly display: boolean; readonly blockId?: string };

/** Every formula of a publication, in reading order within displayed ones and inline ones. */
export function collectFormulas(publication: Publication): FormulaUse[] {
  const found: FormulaUse[] = [];
  const visitBlock = (block: PubBlock) => {
    if (block.kind === 'formula') found.push({ latex: block.latex, display: true, blockId: block.id });
    if (block.kind === 'group') block.blocks.forEach(visitBlock);
  };
  const visitRuns = (runs: readonly PubRun[], blockId: string | undefined) => {
    for (const run of runs) {
      if (run.kind === 'math') found.push({ latex: run.latex, display: false, blockId });
      if (run.kind === 'footnote') visitRuns(run.runs, blockId);
    }
  };
  for (const section of publication.sections) section.blocks.forEach(visitBlock);
  visitParagraphs(publication.sections, (paragraph) => visitRuns(paragraph.runs, paragraph.id));
  return found;
}
