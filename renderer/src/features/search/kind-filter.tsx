import type { SearchAnswer, SearchKind } from '#shared/contract/index.ts';
import { useT } from '../../ui/index.ts';
import styles from './search.module.css';

/** The kinds of what was found, each with how many; one or all of them are shown. */
export function KindFilter({
  counts,
  kind,
  onChoose,
}: {
  readonly counts: SearchAnswer['counts'];
  readonly kind: SearchKind | '';
  readonly onChoose: (kind: SearchKind | '') => void;
}) {
  const { t } = useT();
  if (counts.length === 0 && kind === '') return null;
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  // The chosen kind stays when the words change and nothing of it is found.
  const shown = kind !== '' && !counts.some((one) => one.kind === kind) ? [...counts, { kind, count: 0 }] : counts;
  return (
    <fieldset className={styles['kinds']}>
      <legend className="z-hidden">{t('app.search.kinds')}</legend>
      {[{ kind: '' as const, count: all }, ...shown].map((one) => (
        <button
          key={one.kind}
          type="button"
          className={styles['kind']}
          aria-pressed={one.kind === kind}
          onClick={() => onChoose(one.kind)}
        >
          {one.kind === '' ? t('app.search.kinds-all') : t(`app.kind.${one.kind}`)}{' '}
          <span className="z-number">{one.count}</span>
        </button>
      ))}
    </fieldset>
  );
}
