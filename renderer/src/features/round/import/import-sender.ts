import type { CommentImportFile } from '#shared/contract/index.ts';
import type { Translate } from '../../../ui/index.ts';

/** Whose answer a file is: the organisation of its head; said to be missing when neither head nor rows name one. */
export function senderOf(file: CommentImportFile & { readonly given?: string }, t: Translate): string {
  const name = file.given || file.organisation;
  if (name !== '') return name;
  return file.needsOrganisation ? t('app.round.import-no-organisation') : '';
}
