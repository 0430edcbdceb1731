import type { PubLabel, PubParagraph } from '../publication.ts';
import { mergeRuns } from './merge-runs.ts';
import type { RedlineIds } from './redline-ids.ts';

/**
 * A paragraph that stands in both versions, with its changes; null when it is set otherwise now (another style or list), so that the old
 * one is deleted and the new one inserted. The merged paragraph is made by the function that comes back, once everything kept is known.
 */
export function mergeParagraph(old: PubParagraph, now: PubParagraph, ids: RedlineIds): (() => PubParagraph) | null {
  if (!isSameForm(old, now, ids)) return null;
  ids.keep(old.id, now.id);
  return () => {
    const { label } = now;
    const textBefore = old.label?.text ?? '';
    return {
      ...now,
      ...(label && label.text !== textBefore ? { label: { ...label, textBefore } } : {}),
      runs: mergeRuns(old.runs, now.runs, ids),
    };
  };
}

/** Set in the same style and counted in the same list, so that one mark can end either of them. */
export function isSameForm(old: PubParagraph, now: PubParagraph, ids: RedlineIds): boolean {
  return old.style === now.style && isSameLabel(old.label, now.label, ids);
}

/** Labels that the same list makes, or of the same form: only their number may differ. */
function isSameLabel(old: PubLabel | undefined, now: PubLabel | undefined, ids: RedlineIds): boolean {
  if (!old || !now) return old === now;
  if (old.face !== now.face || old.gap !== now.gap) return false;
  const [a, b] = [old.numbering, now.numbering];
  if (!a || !b) return a === b;
  return a.list === b.list && a.level === b.level && ids.instanceOfOld(a.instance) === b.instance;
}
