import type { Node } from 'prosemirror-model';
import { sequentialBlockIds, standardSchema } from '#shared/doc-model/index.ts';
import { numberDocument } from '#shared/publishing/index.ts';

const { nodes } = standardSchema;

/** Short notation of a body: `1 Title`, `2 Title` = headings of a level, `2. text` = clause, `- text` = dash item, else text. */
export function bodyOf(...lines: readonly string[]): Node {
  const id = sequentialBlockIds();
  const text = (value: string) => (value === '' ? null : standardSchema.text(value));
  const blocks = lines.map((line) => {
    const match = /^(\d)(\.?) (.*)$/.exec(line);
    if (match) {
      const type = match[2] === '.' ? nodes.clause : nodes.heading;
      return type.create({ id: id(), level: Number(match[1]) }, text(match[3]!));
    }
    if (line.startsWith('- ')) {
      const items = line
        .split('- ')
        .slice(1)
        .map((item) => nodes.listItem.create({ id: id() }, nodes.paragraph.create({ id: id() }, text(item.trim()))));
      return nodes.list.create({ id: id(), kind: 'dash' }, items);
    }
    return nodes.paragraph.create({ id: id() }, text(line));
  });
  return documentOf(blocks);
}

/** A document with this body. */
export function documentOf(blocks: readonly Node[], ...after: readonly Node[]): Node {
  return nodes.doc.createChecked(null, [
    nodes.foreword.create({ id: 'foreword01' }, nodes.paragraph.create({ id: 'foreword02' })),
    nodes.body.create({ id: 'bodybody01' }, [...blocks]),
    ...after,
  ]);
}

/** Position before the first block (at any depth) that begins with this text. */
export function at(doc: Node, text: string): number {
  let found = -1;
  doc.descendants((node, pos) => {
    if (found < 0 && node.isTextblock && node.textContent.startsWith(text)) found = pos;
    return found < 0;
  });
  if (found < 0) throw new Error(`no block “${text}”`);
  return found;
}

/** Position inside the block that begins with this text, after `offset` characters. */
export function inside(doc: Node, text: string, offset = 0): number {
  return at(doc, text) + 1 + offset;
}

/** Blocks of the body as `number text`, kinds without a number as `kind text`. */
export function shape(doc: Node): readonly string[] {
  const numbering = numberDocument(doc);
  const lines: string[] = [];
  const add = (node: Node, indent: string): void => {
    if (node.type.name === 'list') {
      node.forEach((item) => {
        const label = numbering.byId.get(item.attrs['id'])?.label ?? '?';
        lines.push(`${indent}${label} ${item.firstChild!.textContent}`);
        if (item.childCount > 1) add(item.lastChild!, `${indent}  `);
      });
      return;
    }
    const label = numbering.byId.get(node.attrs['id'])?.label;
    lines.push(`${indent}${label ?? node.type.name} ${node.textContent}`.trimEnd());
  };
  doc.forEach((section) => {
    if (section.type.name === 'body') for (const block of section.children) add(block, '');
  });
  return lines;
}

/** All block ids in order. */
export function idsOf(doc: Node): readonly string[] {
  const ids: string[] = [];
  doc.descendants((node) => {
    if ('id' in node.attrs) ids.push(node.attrs['id']);
    return true;
  });
  return ids;
}
