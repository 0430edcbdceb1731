import type { PubBlock, Publication, PubParagraph, PubRun } from '#shared/publishing/index.ts';

/** Printed text of runs; footnotes as their mark. */
export function textOfRuns(runs: readonly PubRun[]): string {
  return runs
    .map((run) => {
      if (run.kind === 'text' || run.kind === 'ref') return run.text;
      if (run.kind === 'footnote') return run.mark;
      if (run.kind === 'math') return run.latex;
      if (run.kind === 'checkbox') return run.checked ? '☑' : '□';
      if (run.kind === 'leader') return '……';
      return run.kind === 'break' ? '\n' : '';
    })
    .join('');
}

export function textOfParagraph(paragraph: PubParagraph): string {
  const { label } = paragraph;
  const gap = label?.gap === 'ideographic-space' ? '\u3000' : label?.gap === 'tab' ? ' ' : '';
  return `${label ? label.text + gap : ''}${textOfRuns(paragraph.runs)}`;
}

/** All paragraphs of blocks in reading order, those of tables, figures and frames too. */
export function paragraphsOf(blocks: readonly PubBlock[]): readonly PubParagraph[] {
  return blocks.flatMap((block): readonly PubParagraph[] => {
    if (block.kind === 'paragraph') return [block];
    if (block.kind === 'group') return paragraphsOf(block.blocks);
    if (block.kind === 'table')
      return [
        ...(block.caption ? [block.caption] : []),
        ...(block.unit ? [block.unit] : []),
        ...block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs)),
        ...block.foot,
      ];
    if (block.kind === 'figure') return [...block.notes, block.caption];
    return [];
  });
}

export function linesOf(blocks: readonly PubBlock[]): readonly string[] {
  return paragraphsOf(blocks).map(textOfParagraph);
}

export function sectionOf(publication: Publication, id: string): Publication['sections'][number] {
  const section = publication.sections.find((candidate) => candidate.id === id);
  if (!section) throw new Error(`no section ${id} in ${publication.sections.map((s) => s.id).join(', ')}`);
  return section;
}

/** Text of everything that a section puts at fixed places. */
export function fixedTextOf(section: Publication['sections'][number]): readonly string[] {
  return (section.fixed ?? []).flatMap((item) => (item.kind === 'box' ? item.paragraphs.map(textOfParagraph) : []));
}

/** Style names that a publication uses but does not define. */
export function missingStyles(publication: Publication): readonly string[] {
  const used = publication.sections.flatMap((section) => [
    ...paragraphsOf(section.blocks).map((paragraph) => paragraph.style),
    ...(section.fixed ?? []).flatMap((item) => (item.kind === 'box' ? item.paragraphs.map((p) => p.style) : [])),
  ]);
  return [...new Set(used)].filter((style) => !(style in publication.styles));
}
