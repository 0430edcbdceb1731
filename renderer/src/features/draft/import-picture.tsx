import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useApi } from '../../rpc/index.ts';
import { useT } from '../../ui/index.ts';
import styles from './import.module.css';

const SHOWN = /^image\/(?:png|jpeg|gif|bmp|svg\+xml)$/;

/** A picture of the reviewed file, or the name of its format where the page cannot show it. */
export function ImportPicture({ review, blob }: { readonly review: string; readonly blob: string }) {
  const { t } = useT();
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['import-picture', review, blob],
    queryFn: ({ signal }) => api.draft.reviewPicture({ review, blob }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const url = useMemo(() => {
    if (!data || data.base64 === '' || !SHOWN.test(data.mime)) return '';
    const bytes = Uint8Array.from(atob(data.base64), (char) => char.charCodeAt(0));
    return URL.createObjectURL(new Blob([bytes], { type: data.mime }));
  }, [data]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  if (url !== '') return <img className={styles['picture']} src={url} alt={t('app.import.picture')} />;
  return (
    <span className={styles['noPicture']}>
      {data?.mime
        ? t('app.import.picture-of', { format: data.mime.replace(/^image\/(?:x-)?/, '') })
        : t('app.import.picture')}
    </span>
  );
}
