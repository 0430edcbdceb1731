import type { Node } from 'prosemirror-model';
import type { Numbering } from '#shared/publishing/index.ts';

export type DraftHeading = { readonly number: string; readonly title: string; readonly level: number };

/**
 * Elements with a fixed title (前言, 引言, 参考文献, 索引; number empty, level 1), chapters and titled clauses with their derived number, and
 * annexes (`附录A`, level 1), in order.
 */
export function headingsOf(doc: Node, numbering: Numbering): readonly DraftHeading[] {
  const headings: DraftHeading[] = [];
  doc.forEach((section) => {
    const own = numbering.byId.get(section.attrs['id']);
    if (own && section.type.name === 'annex') headings.push({ number: own.label, title: own.title, level: 1 });
    else if (own && section.type.name !== 'body') headings.push({ number: '', title: own.title, level: 1 });
    section.forEach((block) => {
      const entry = block.type.name === 'heading' ? numbering.byId.get(block.attrs['id']) : undefined;
      if (entry) headings.push({ number: entry.number, title: entry.title, level: entry.level });
    });
  });
  return headings;
}
