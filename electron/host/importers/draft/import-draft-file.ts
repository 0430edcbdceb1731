import { getRandomValues } from 'node:crypto';
import type { Result } from '#shared/base/index.ts';
import { blockIdMaker } from '#shared/doc-model/index.ts';
import { type DraftImportOptions, type ImportedDraft, importDraft } from './import-draft.ts';

/** `importDraft` with random block ids, for drafts that are kept. */
export function importDraftFile(
  bytes: Uint8Array,
  fileName: string,
  options: Omit<DraftImportOptions, 'newId'>,
): Promise<Result<ImportedDraft>> {
  const random = new Uint32Array(1);
  const newId = blockIdMaker(() => getRandomValues(random)[0] ?? 0);
  return importDraft(bytes, fileName, { ...options, newId });
}
