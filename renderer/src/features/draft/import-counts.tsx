import type { ImportCount } from '#shared/contract/index.ts';
import { useT } from '../../ui/index.ts';
import styles from './import.module.css';

/** How many of each kind the file holds and how many the result: `标题 43 = 43`, marked where they differ. */
export function ImportCounts({ counts }: { readonly counts: readonly ImportCount[] }) {
  const { t, any } = useT();
  const shown = counts.filter(({ source, result }) => source > 0 || result > 0);
  return (
    <dl className={styles['counts']} aria-label={t('app.import.counts')}>
      {shown.map(({ name, source, result }) => (
        <div key={name} data-differs={source !== result || undefined}>
          <dt>{any(`app.draft.count-${name}`)}</dt>
          <dd title={t('app.import.count-title', { source, result })}>
            {source === result ? source : t('app.import.count-differs', { source, result })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
