import { composeForewordIn } from '#shared/doc-model/commands/compose-foreword.ts';
import { deriveReferences } from '#shared/doc-model/commands/derive-references.ts';
import type { ForewordPart } from '#shared/doc-model/commands/new-standard-document.ts';
import {
  type RestorableWording,
  referenceWording,
  restoreWording,
} from '#shared/doc-model/commands/restore-wording.ts';
import type { FixCommands } from './apply-fix.ts';

/**
 * The larger repairs with the fixed wording of a profile. `foreword` is what the project gives for it (`newDocumentWording`); without a
 * project the foreword is not composed.
 */
export function fixCommands(
  wording: RestorableWording,
  foreword: readonly ForewordPart[] | null,
  newId: () => string,
): FixCommands {
  return {
    'derive-references': (tr) => deriveReferences(tr, referenceWording(wording), newId),
    'restore-wording': (tr, block) => restoreWording(tr, block, wording, newId),
    ...(foreword ? { 'compose-foreword': (tr) => composeForewordIn(tr, foreword, newId) } : {}),
  };
}
