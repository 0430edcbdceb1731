import type { Node } from 'prosemirror-model';

/** Characters of running text in a line of the sheet (165 mm of 五号). */
const LINE_CHARS = 44;
const LINE = 1.7;
const MM_PER_EM = 3.7;

/** Heights of blocks in units of the text size (so that zooming keeps them true), as they were on the screen last. */
export class BlockHeights {
  private readonly measured = new Map<string, number>();
  private readonly guessed = new WeakMap<Node, number>();

  /** Height of a block that is not laid out: what it had, or a guess from its content. */
  of(block: Node): number {
    const known = this.measured.get(block.attrs['id'] as string) ?? this.guessed.get(block);
    if (known !== undefined) return known;
    const height = guess(block);
    this.guessed.set(block, height);
    return height;
  }

  keep(id: string, height: number): void {
    this.measured.set(id, height);
  }
}

function guess(node: Node): number {
  const name = node.type.name;
  if (node.isTextblock) {
    const lines = Math.max(1, Math.ceil(node.content.size / LINE_CHARS)) * LINE;
    return name === 'heading' ? lines + (node.attrs['level'] === 1 ? 2 : 1) : lines;
  }
  if (name === 'formula') return 3.5;
  if (name === 'image') return (Number(node.attrs['heightMm']) || 40) / MM_PER_EM;
  if (name === 'tableRow') return Math.max(...node.children.map((cell) => 1.6 * cell.childCount)) + 0.1;
  let sum = name === 'termEntry' ? LINE + 0.8 : name === 'tableBlock' || name === 'figure' ? 1.8 : 0;
  for (const child of node.children) sum += guess(child);
  return sum;
}
