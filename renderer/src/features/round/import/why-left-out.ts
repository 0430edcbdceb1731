import type { CommentImportFile } from '#shared/contract/index.ts';
import type { Translate } from '../../../ui/index.ts';

/** Why a file of the preview did not come in, the gravest reason first. */
export function whyLeftOut(file: CommentImportFile, t: Translate): string {
  if (file.rows === 0 && !file.noComment) return t('app.round.import-blocked');
  if (file.duplicateOf !== '') return t('app.round.import-duplicate', { file: file.duplicateOf });
  if (file.otherStandard) return t('app.round.import-other-standard', { title: file.standardTitle });
  return t('app.round.import-left-out-by-hand');
}
