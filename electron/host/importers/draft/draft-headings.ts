import type { Node } from 'prosemirror-model';
import type { Numbering } from '#shared/publishing/index.ts';

export type DraftHeading = { readonly number: string; readonly title: string; readonly level: number };

/**
 * Elements with a fixed title (前言, 引言, 参考文献, 索引; number empty, level 1), chapters and titled clauses with their derived number, and
 * annexes (`附录A`, level 1), in order; worded as `numbering` is.
 */
export function headingsOf(doc: Node, numbering: Numbering): readonly DraftHeading[] {
  const headings: DraftHeading[] = [];
  doc.forEach((section) => {
    const own = numbering.byId.get(section.attrs['id']);
    if (own && section.type.name === 'annex') headings.push({ number: own.label, title: own.title, level: 1 });
    else if (own && section.type.name !== 'body' && isPresent(section))
      headings.push({ number: '', title: own.title, level: 1 });
    section.forEach((block) => {
      const entry = block.type.name === 'heading' ? numbering.byId.get(block.attrs['id']) : undefined;
      if (entry) headings.push({ number: entry.number, title: entry.title, level: entry.level });
    });
  });
  return headings;
}

/** Names of the elements that hold something (a foreword that only the schema wants does not count). */
export function elementsOf(doc: Node): readonly string[] {
  return doc.children.filter(isPresent).map((section) => section.type.name);
}

function isPresent(section: Node): boolean {
  return (
    section.type.name === 'index' ||
    section.childCount > 1 ||
    section.firstChild?.isAtom === true ||
    section.textContent !== '' ||
    (section.firstChild?.content.size ?? 0) > 0
  );
}
