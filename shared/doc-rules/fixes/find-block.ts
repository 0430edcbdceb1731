import type { Node } from 'prosemirror-model';

export type FoundBlock = { readonly node: Node; readonly pos: number };

const indexes = new WeakMap<Node, ReadonlyMap<string, FoundBlock>>();

/** The node of a block under check: by its id, a sub-figure by `figure~n`. Null when the document has no such block. */
export function findBlock(doc: Node, id: string): FoundBlock | null {
  const [owner = '', part] = id.split('~');
  const found = indexOf(doc).get(owner) ?? null;
  return found && part !== undefined ? subFigure(found, Number(part)) : found;
}

function indexOf(doc: Node): ReadonlyMap<string, FoundBlock> {
  const known = indexes.get(doc);
  if (known) return known;
  const index = new Map<string, FoundBlock>();
  doc.descendants((node, pos) => {
    const id = node.attrs['id'];
    if (typeof id === 'string' && id !== '' && !index.has(id)) index.set(id, { node, pos });
    return !node.isText;
  });
  indexes.set(doc, index);
  return index;
}

function subFigure({ node, pos }: FoundBlock, part: number): FoundBlock | null {
  let count = 0;
  let found: FoundBlock | null = null;
  node.forEach((child, offset) => {
    if (child.type.name !== 'image' || child.attrs['subtitle'] === null) return;
    count++;
    if (count === part) found = { node: child, pos: pos + 1 + offset };
  });
  return found;
}
