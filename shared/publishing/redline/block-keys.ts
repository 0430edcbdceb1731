import type { PubBlock } from '../publication.ts';

/** Keys of a row of blocks, by which those of the other version are found; each stands once. */
export type BlockKeys = (blocks: readonly PubBlock[], keyOfId: (id: string) => string) => readonly string[];

/** Blocks by their id; what has none by the block that it follows and what leads it. */
export const keysOf: BlockKeys = (blocks, keyOfId) => {
  let owner = '';
  const keys = blocks.map((block) => {
    const id = 'id' in block ? block.id : undefined;
    if (id !== undefined) owner = keyOfId(id);
    return id === undefined ? `${owner}/${block.kind} ${leadOf(block, keyOfId)}` : owner;
  });
  return counted(keys);
};

/** The symbol that is explained, the term that an entry of the index leads to: they are known by it. */
function leadOf(block: PubBlock, keyOfId: (id: string) => string): string {
  if (block.kind !== 'paragraph') return '';
  const first = block.runs[0];
  const last = block.runs.at(-1);
  if (first?.kind === 'math') return `${block.style} ${first.latex}`;
  if (block.style === 'index-item' && last?.kind === 'ref') return `${block.style} ${keyOfId(last.target)}`;
  return block.style === 'index-letter' && first?.kind === 'text' ? `${block.style} ${first.text}` : block.style;
}

/** Keys that stand several times with how often they stood before. */
export function counted(keys: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return keys.map((key) => {
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return count === 0 ? key : `${key} #${count}`;
  });
}
