import type { CommentImportFile } from '#shared/contract/index.ts';
import type { Translate } from '../../../ui/index.ts';

/** Whose answer a file is: the organisation of its head; said to be missing when neither head nor rows name one. */
export function senderOf(file: CommentImportFile, t: Translate): string {
  if (file.organisation !== '') return file.organisation;
  const missing = file.problems.some((problem) => problem.code === 'form-no-organisation');
  return missing ? t('app.round.import-no-organisation') : '';
}
