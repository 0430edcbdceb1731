import type { FixedItem, PubParagraph } from '../publication.ts';
import { alignKeys } from './align-keys.ts';
import { counted } from './block-keys.ts';
import { markCover } from './mark-whole.ts';
import { mergeRuns } from './merge-runs.ts';
import type { RedlineIds } from './redline-ids.ts';

type Box = Extract<FixedItem, { kind: 'box' }>;

/** Cover of a redline: in each box the changes of its lines. Rules are those of the new cover. */
export function mergeCover(
  old: readonly FixedItem[],
  now: readonly FixedItem[],
  ids: RedlineIds,
): readonly FixedItem[] {
  const rest = old.filter((item) => item.kind === 'box');
  const merged = now.flatMap((item): readonly FixedItem[] => {
    if (item.kind !== 'box') return [item];
    const at = rest.findIndex((box) => isSamePlace(box, item));
    const partner = at < 0 ? undefined : rest.splice(at, 1)[0];
    return partner
      ? [{ ...item, paragraphs: mergeLines(partner.paragraphs, item.paragraphs, ids) }]
      : markCover([item], 'inserted');
  });
  return [...merged, ...markCover(rest, 'deleted')];
}

function isSamePlace(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width;
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
