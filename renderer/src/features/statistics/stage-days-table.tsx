import type { Statistics } from '#shared/contract/index.ts';
import { useT } from '../../ui/index.ts';
import styles from './statistics.module.css';

/** How long stages took until they were left, in days, with the limits that hold for them. */
export function StageDaysTable({ durations }: { readonly durations: Statistics['durations'] }) {
  const { t, local } = useT();
  const most = Math.max(1, ...durations.map(({ median }) => median));
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{t('app.statistics.stage')}</th>
          <td />
          <th scope="col">{t('app.statistics.median')}</th>
          <th scope="col">{t('app.statistics.times')}</th>
          <th scope="col">{t('app.statistics.limit')}</th>
        </tr>
      </thead>
      <tbody>
        {durations.map(({ lifeCycleId, lifeCycle, stage, name, projects, median, limit }) => (
          <tr key={`${lifeCycleId} ${stage}`}>
            <th scope="row">
              {local(name)} <span className="z-dim">{local(lifeCycle)}</span>
            </th>
            <td className={styles['barCell']}>
              <span className={`${styles['bar']} z-ink`} aria-hidden="true">
                <span data-part="running" style={{ width: `${(100 * median) / most}%` }} />
              </span>
            </td>
            <td>{median}</td>
            <td>{projects}</td>
            <td>{limit === null ? '—' : t(`app.stage.${limit.kind}-${limit.unit}`, { amount: limit.amount })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
