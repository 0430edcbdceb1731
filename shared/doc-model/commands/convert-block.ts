import { type Attrs, Fragment, type Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { levelLimits } from './section-range.ts';

/** What one block of running text can be turned into. */
export type TextBlockKind = 'paragraph' | 'heading' | 'clause' | 'note' | 'warning' | 'reference' | 'example';

/**
 * Turns the text blocks that start between `from` and `to` into another kind, keeping id and text; `level` is used for headings
 * and clauses and kept inside what the section allows. Titles lose marks and footnotes that a title may not hold. A list or an
 * example is taken apart first (its items become blocks). Returns false and changes nothing when nothing could be turned.
 */
export function convertBlocks(tr: Transform, from: number, to: number, kind: TextBlockKind, level = 1): boolean {
  const $from = tr.doc.resolve(from);
  const $to = tr.doc.resolve(to);
  if ($from.depth < 1 || $from.index(0) !== $to.index(0)) return false;
  const section = $from.node(1);
  if (section.type.name === 'bibliography') return false;
  const startIndex = $from.index(1);
  const endIndex = Math.min($to.index(1), section.childCount - 1);
  const blocks: Node[] = [];
  for (let i = startIndex; i <= endIndex; i++) {
    const node = section.child(i);
    const parts = flatten(node);
    if (!parts) return false;
    for (const part of parts) {
      const made = convert(part, kind, level, section.type.name);
      if (!made) return false;
      blocks.push(made);
    }
  }
  if (!section.canReplace(startIndex, endIndex + 1, Fragment.from(blocks))) return false;
  const start = $from.posAtIndex(startIndex, 1);
  const end = $from.posAtIndex(endIndex + 1, 1);
  if (blocks.length === endIndex - startIndex + 1 && blocks.every((b, i) => b.eq(section.child(startIndex + i)))) {
    return false;
  }
  tr.replaceWith(start, end, blocks);
  return true;
}

/** Text blocks that a block consists of, or null when it is not text (tables, figures, terms). */
function flatten(node: Node): readonly Node[] | null {
  switch (node.type.name) {
    case 'list':
    case 'listItem':
    case 'example': {
      const parts: Node[] = [];
      for (let i = 0; i < node.childCount; i++) {
        const inner = flatten(node.child(i));
        if (!inner) return null;
        parts.push(...inner);
      }
      return parts;
    }
    case 'annexTitle':
    case 'table':
    case 'termEntry':
      return null;
    default:
      return node.isTextblock ? [node] : null;
  }
}

function convert(node: Node, kind: TextBlockKind, level: number, sectionName: string): Node | null {
  const { schema } = node.type;
  const id = node.attrs['id'] as string;
  if (kind === 'example') {
    const paragraph = schema.nodes['paragraph']!.create(null, node.content);
    return schema.nodes['example']!.create({ id }, paragraph);
  }
  const type = schema.nodes[kind]!;
  const { min, max } = levelLimits(sectionName, kind);
  const attrs: Attrs =
    kind === 'heading' || kind === 'clause' ? { id, level: Math.min(max, Math.max(min, level)) } : { id };
  const content: Node[] = [];
  node.content.forEach((child) => {
    if (type.contentMatch.matchType(child.type)) content.push(child.mark(type.allowedMarks(child.marks)));
  });
  const made = type.createChecked(attrs, content);
  return made;
}
