import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { Drill } from '#shared/contract/index.ts';
import { useApi } from '../../rpc/index.ts';
import { FailureNotice, momentText, ProblemList, Section, Status, useCommand, useT } from '../../ui/index.ts';
import styles from './backups.module.css';

/** 恢复演练: the last one, and running one. */
export function DrillCard({
  drill,
  due,
  possible,
}: {
  readonly drill: Drill | null;
  readonly due: boolean;
  readonly possible: boolean;
}) {
  const { t, gap } = useT();
  const api = useApi();
  const queries = useQueryClient();
  const run = useCommand(
    async () => {
      const done = await api.backup.drill();
      await queries.invalidateQueries({ queryKey: ['backups'] });
      return done;
    },
    { quiet: true },
  );
  return (
    <Section title={t('app.backup.drill')}>
      <div className={styles['card']} role="status">
        {run.pending ? (
          <p>{t('app.backup.drill-running')}</p>
        ) : (
          <>
            <p>{drill ? t('app.backup.drill-last', { at: momentText(drill.at) }) : t('app.backup.drill-never')}</p>
            {drill?.results.map((result) => (
              <div key={result.place} className={styles['result']}>
                <span>{t(`app.backup.place-${result.place}`)}</span>
                <Status sentence tone={result.ok ? 'good' : 'bad'}>
                  {result.ok
                    ? t('app.backup.drill-good', {
                        files: result.files,
                        records: result.records,
                        seconds: (result.took / 1000).toFixed(1),
                      })
                    : t('app.backup.drill-bad')}
                </Status>
                {!result.ok && <ProblemList problems={result.problems} />}
              </div>
            ))}
          </>
        )}
        {due && !run.pending && (
          <p className={styles['due']}>
            {drill && `${t('app.backup.drill-overdue')}${gap}`}
            {t('app.backup.drill-due')}
          </p>
        )}
        <FailureNotice failure={run.failure} />
        <p className="z-dim">{t('app.backup.drill-text')}</p>
        <div>
          <Button variant="default" disabled={!possible} loading={run.pending} onClick={() => void run.run(undefined)}>
            {t('app.backup.drill-run')}
          </Button>
        </div>
      </div>
    </Section>
  );
}
