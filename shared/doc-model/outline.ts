import type { Node } from 'prosemirror-model';

export type SectionName = 'foreword' | 'introduction' | 'body' | 'annex' | 'bibliography' | 'index';

/** One heading, untitled clause, annex or element as the outline shows it; `level` 0 for elements and annexes. */
export type OutlineEntry = {
  readonly id: string;
  readonly kind: 'element' | 'annex' | 'heading' | 'clause' | 'term';
  readonly section: SectionName;
  readonly level: number;
  /** Title, or the first characters of an untitled clause; empty for elements whose title is fixed wording. */
  readonly title: string;
  /** Position before the node in the document. */
  readonly pos: number;
};

/**
 * The chapters, clauses, terms, annexes and elements of a document in order. Untitled clauses give their first 30 characters; `print`
 * says how references within them are printed.
 */
export function outlineOf(doc: Node, print: (atom: Node) => string = () => ''): readonly OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  doc.forEach((section, sectionPos) => {
    const name = section.type.name as SectionName;
    if (name === 'annex') {
      const title = section.firstChild?.textContent ?? '';
      entries.push({ id: section.attrs['id'], kind: 'annex', section: name, level: 0, title, pos: sectionPos });
    } else if (name !== 'body') {
      entries.push({ id: section.attrs['id'], kind: 'element', section: name, level: 0, title: '', pos: sectionPos });
    }
    section.forEach((block, offset) => {
      const pos = sectionPos + 1 + offset;
      const kind = block.type.name;
      if (kind === 'heading' || kind === 'clause') {
        const title = kind === 'heading' ? block.textContent : beginOf(block, print);
        entries.push({ id: block.attrs['id'], kind, section: name, level: block.attrs['level'], title, pos });
      } else if (kind === 'termEntry') {
        const title = block.firstChild?.textContent ?? '';
        entries.push({ id: block.attrs['id'], kind: 'term', section: name, level: block.attrs['level'], title, pos });
      }
    });
  });
  return entries;
}

const BEGIN = 30;

function beginOf(block: Node, print: (atom: Node) => string): string {
  let text = '';
  for (const child of block.children) {
    text += child.isText ? (child.text ?? '') : print(child);
    if (text.length >= BEGIN) break;
  }
  return text.slice(0, BEGIN);
}
