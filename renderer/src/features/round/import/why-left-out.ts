import type { CommentImportFile } from '#shared/contract/index.ts';
import type { Translate } from '../../../ui/index.ts';
import { isReadable } from './is-readable.ts';

/** Why a file of the preview did not come in, the gravest reason first. */
export function whyLeftOut(file: CommentImportFile, t: Translate): string {
  if (!isReadable(file)) return file.within === '' ? t('app.round.import-blocked') : t('app.answers.kept-unread');
  if (file.duplicateOf !== '') return t('app.round.import-duplicate', { file: file.duplicateOf });
  if (file.otherStandard) return t('app.round.import-other-standard', { title: file.standardTitle });
  if (!file.usable && file.problems.some(({ code }) => code === 'form-rows-repeated'))
    return t('app.answers.nothing-new');
  return t(file.within === '' ? 'app.round.import-left-out-by-hand' : 'app.answers.kept-unticked');
}
