import type { FixedItem, PubParagraph } from '../publication.ts';
import { alignKeys } from './align-keys.ts';
import { counted } from './block-keys.ts';
import { markCover } from './mark-whole.ts';
import { mergeRuns } from './merge-runs.ts';
import type { RedlineIds } from './redline-ids.ts';

/** Cover of a redline: in each box the changes of its lines. Rules are those of the new cover. */
export function mergeCover(
  old: readonly FixedItem[],
  now: readonly FixedItem[],
  ids: RedlineIds,
): readonly FixedItem[] {
  return alignKeys(counted(old.map(placeOf)), counted(now.map(placeOf))).flatMap(([x, y]): readonly FixedItem[] => {
    const before = x === null ? null : old[x]!;
    const after = y === null ? null : now[y]!;
    if (!after) return before?.kind === 'box' ? markCover([before], 'deleted') : [];
    if (after.kind !== 'box') return [after];
    if (before?.kind !== 'box') return markCover([after], 'inserted');
    return [{ ...after, paragraphs: mergeLines(before.paragraphs, after.paragraphs, ids) }];
  });
}

function placeOf(item: FixedItem): string {
  return `${item.kind} ${item.x} ${item.y} ${item.kind === 'box' ? item.width : item.length}`;
}

function mergeLines(
  old: readonly PubParagraph[],
  now: readonly PubParagraph[],
  ids: RedlineIds,
): readonly PubParagraph[] {
  return alignKeys(counted(old.map(styleOf)), counted(now.map(styleOf))).map(([x, y]): PubParagraph => {
    if (y === null) return { ...old[x!]!, change: 'deleted' };
    if (x === null) return { ...now[y]!, change: 'inserted' };
    return { ...now[y]!, runs: mergeRuns(old[x]!.runs, now[y]!.runs, ids) };
  });
}

const styleOf = ({ style }: PubParagraph): string => style;
