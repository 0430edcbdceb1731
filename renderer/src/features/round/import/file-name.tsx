import type { CommentImportFile } from '#shared/contract/index.ts';
import { useT } from '../../../ui/index.ts';
import styles from './import.module.css';

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
