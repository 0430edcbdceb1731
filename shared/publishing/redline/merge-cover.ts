import type { FixedItem, PubParagraph, PubRun } from '../publication.ts';
import { alignKeys } from './align-keys.ts';
import { counted } from './block-keys.ts';
import { markCover } from './mark-whole.ts';

type Box = Extract<FixedItem, { kind: 'box' }>;

/**
 * Cover of a redline: in each box what was printed there before is deleted and what is printed now inserted, line by line and each as a
 * whole (a date or number is not read by its digits). Rules are those of the new cover.
 */
export function mergeCover(old: readonly FixedItem[], now: readonly FixedItem[]): readonly FixedItem[] {
  const rest = old.filter((item) => item.kind === 'box');
  const merged = now.flatMap((item): readonly FixedItem[] => {
    if (item.kind !== 'box') return [item];
    const at = rest.findIndex((box) => isSamePlace(box, item));
    const partner = at < 0 ? undefined : rest.splice(at, 1)[0];
    return partner
      ? [{ ...item, paragraphs: mergeLines(partner.paragraphs, item.paragraphs) }]
      : markCover([item], 'inserted');
  });
  return [...merged, ...markCover(rest, 'deleted')];
}

function isSamePlace(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width;
}

function mergeLines(old: readonly PubParagraph[], now: readonly PubParagraph[]): readonly PubParagraph[] {
  return alignKeys(counted(old.map(styleOf)), counted(now.map(styleOf))).map(([x, y]): PubParagraph => {
    if (y === null) return { ...old[x!]!, change: 'deleted' };
    if (x === null) return { ...now[y]!, change: 'inserted' };
    const [before, after] = [old[x]!, now[y]!];
    if (JSON.stringify(before.runs) === JSON.stringify(after.runs)) return after;
    return { ...after, runs: [...marked(before.runs, 'deleted'), ...marked(after.runs, 'inserted')] };
  });
}

const styleOf = ({ style }: PubParagraph): string => style;

function marked(runs: readonly PubRun[], change: 'deleted' | 'inserted'): readonly PubRun[] {
  return runs.map((run) => ({ ...run, change }) as PubRun);
}
