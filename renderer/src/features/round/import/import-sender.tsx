import type { CommentImportFile } from '#shared/contract/index.ts';
import { type Translate, useT } from '../../../ui/index.ts';
import styles from './import.module.css';

/** Whose answer a file is: the organisation of its head; said to be missing when neither head nor rows name one. */
export function senderOf(file: CommentImportFile & { readonly given?: string }, t: Translate): string {
  const name = file.given || file.organisation;
  if (name !== '') return name;
  return file.needsOrganisation ? t('app.round.import-no-organisation') : '';
}

/** The name of a file, and the letter or archive that it came in. */
export function FileName({ file }: { readonly file: Pick<CommentImportFile, 'name' | 'within'> }) {
  const { t } = useT();
  const inside = file.within !== '' && file.name.startsWith(`${file.within}/`);
  return (
    <div className={styles['fileName']}>
      {inside ? file.name.slice(file.within.length + 1) : file.name}
      {file.within !== '' && <span className="z-dim"> {t('app.answers.within', { file: file.within })}</span>}
    </div>
  );
}
