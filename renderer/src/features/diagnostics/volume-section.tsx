import type { DiagnosticReport } from '#shared/contract/index.ts';
import { Fact, Facts, Section, Status, useT } from '../../ui/index.ts';
import styles from './diagnostics.module.css';

/** Above it, file managers and office programs of Windows fail. */
const LONG_PATH = 240;

/** Where the workspace stands and what its disk does: one line, then the details (卷探测). */
export function VolumeSection({
  volume,
  longestPath,
}: {
  readonly volume: DiagnosticReport['volume'];
  readonly longestPath: number;
}) {
  const { t } = useT();
  const { probe } = volume;
  const yes = (is: boolean) => t(is ? 'app.diagnostics.probe-yes' : 'app.diagnostics.probe-no');
  const gb = (mb: number) => (mb / 1024).toFixed(1);
  return (
    <Section title={t('app.diagnostics.disk')}>
      <Facts>
        <Fact label={t('app.diagnostics.place')}>
          <Status sentence tone={volume.place === 'local' ? 'good' : 'warn'}>
            {t(`app.diagnostics.place-${volume.place}`, { service: volume.service })}
          </Status>
        </Fact>
        <Fact label={t('app.diagnostics.probe')}>
          {probe === null ? (
            t('app.diagnostics.probe-not')
          ) : (
            <Status sentence tone={probe.saves ? 'good' : 'bad'}>
              {probe.saves
                ? t('app.diagnostics.probe-saves', { ms: probe.ms })
                : t('app.diagnostics.probe-failed', { error: probe.error })}
            </Status>
          )}
        </Fact>
        <Fact label={t('app.diagnostics.space')}>
          {t('app.diagnostics.space-value', { free: gb(volume.freeMB), total: gb(volume.totalMB) })}
        </Fact>
        {probe?.saves && (
          <>
            <Fact label={t('app.diagnostics.probe-links')}>{yes(probe.hardLinks)}</Fact>
            <Fact label={t('app.diagnostics.probe-flush')}>{yes(!volume.noFolderFlush)}</Fact>
            <Fact label={t('app.diagnostics.probe-case')}>{yes(probe.caseCounts)}</Fact>
            <Fact label={t('app.diagnostics.probe-forms')}>{yes(probe.formsCount)}</Fact>
          </>
        )}
      </Facts>
      {volume.noFolderFlush && <p className={styles['note']}>{t('app.diagnostics.no-flush')}</p>}
      {volume.openToAll && (
        <p className={styles['note']}>
          <Status sentence tone="warn">
            {t('app.diagnostics.open-to-all')}
          </Status>
        </p>
      )}
      {longestPath > LONG_PATH && (
        <p className={styles['note']}>
          <Status sentence tone="warn">
            {t('app.diagnostics.path-long', { length: longestPath })}
          </Status>
        </p>
      )}
    </Section>
  );
}
