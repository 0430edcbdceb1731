import { useState } from 'react';
import type { CommentView } from '#shared/contract/index.ts';
import { usePlatform } from '../../../platform/index.ts';
import { downloadBlob, type Failure, failureOf, useApi } from '../../../rpc/index.ts';
import { FailureNotice, useT } from '../../../ui/index.ts';
import styles from './detail.module.css';

/** 来源: the file that a comment came in, with its place there; a press saves the file as it came. */
export function CommentSource({ source }: { readonly source: CommentView['source'] }) {
  const { t } = useT();
  const api = useApi();
  const platform = usePlatform();
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = async () => {
    setFailure(null);
    try {
      const name = source.file.split(/[\\/]/).pop() ?? source.file;
      await platform.saveFile(name, 'application/octet-stream', await downloadBlob(api, source.blob));
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  return (
    <section className={styles['section']}>
      <h3>{t('app.comment.source')}</h3>
      <p className={styles['source']}>
        {source.blob !== '' ? (
          <button type="button" className={styles['file']} title={t('app.comment.source-save')} onClick={save}>
            {source.file}
          </button>
        ) : (
          source.file || t('app.comment.source-hand')
        )}
        {source.place !== '' && <span className="z-dim"> · {source.place}</span>}
        {source.page !== '' && <span className="z-dim"> · {t('app.comment.source-page', { page: source.page })}</span>}
      </p>
      <FailureNotice failure={failure} />
    </section>
  );
}
