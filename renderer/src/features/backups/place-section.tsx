import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BackupInfo } from '#shared/contract/index.ts';
import type { Api } from '../../rpc/index.ts';
import { EmptyState, momentText, ProblemList, Section, Status, sizeText, useT } from '../../ui/index.ts';
import styles from './backups.module.css';

type Place = Awaited<ReturnType<Api['backup']['list']>>['places'][number];
/** Backups that stand at once; a few more do not hide behind a button. */
const SHOWN = 6;
const FEW = 3;

/** The backups of one place, the newest first. */
export function PlaceSection({
  place,
  onCompare,
  onRestore,
}: {
  readonly place: Place;
  readonly onCompare: (backup: BackupInfo) => void;
  readonly onRestore: (backup: BackupInfo) => void;
}) {
  const { t } = useT();
  const [all, setAll] = useState(false);
  const { backups } = place;
  const hidden = !all && backups.length > SHOWN + FEW;
  const shown = hidden ? backups.slice(0, SHOWN) : backups;
  const title = t(`app.backup.place-${place.place}`);
  return (
    <Section title={title} count={backups.length}>
      <div className={styles['about']}>
        <p>{t(`app.backup.place-${place.place}-text`)}</p>
        <p className={styles['folder']}>{place.folder}</p>
      </div>
      {place.problem && <ProblemList problems={[{ ...place.problem, where: undefined }]} label={title} />}
      {backups.length === 0 ? (
        <EmptyState small title={t('app.backup.place-empty')} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className={styles['scroll']} aria-label={title} tabIndex={0}>
          <table className={styles['table']} aria-label={title}>
            <thead>
              <tr>
                <th scope="col">{t('app.backup.when')}</th>
                <th scope="col">{t('app.backup.why')}</th>
                <th scope="col">{t('app.backup.record')}</th>
                <th scope="col" className={styles['figure']}>
                  {t('app.backup.files')}
                </th>
                <th scope="col" className={styles['figure']}>
                  {t('app.backup.size')}
                </th>
                <th scope="col">{t('app.backup.state')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {shown.map((backup) => (
                <BackupRow key={backup.name} backup={backup} onCompare={onCompare} onRestore={onRestore} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {hidden && (
        <Button variant="subtle" m="xs" onClick={() => setAll(true)}>
          {t('app.backup.show-all', { count: backups.length })}
        </Button>
      )}
    </Section>
  );
}

function BackupRow({
  backup,
  onCompare,
  onRestore,
}: {
  readonly backup: BackupInfo;
  readonly onCompare: (backup: BackupInfo) => void;
  readonly onRestore: (backup: BackupInfo) => void;
}) {
  const { t, locale } = useT();
  const { at, why, files, bytes, seq } = backup;
  const when = momentText(at);
  return (
    <tr>
      <th scope="row">
        <time dateTime={at}>{when}</time>
      </th>
      <td>{why && t(`app.backup.why-${why}`)}</td>
      <td>{why && t('app.backup.record-at', { seq })}</td>
      <td className={styles['figure']}>{why && files.toLocaleString(locale)}</td>
      <td className={styles['figure']}>{why && sizeText(bytes)}</td>
      <td>
        <Status tone={why ? 'good' : 'bad'}>{t(why ? 'app.backup.state-good' : 'app.backup.state-bad')}</Status>
      </td>
      <td className={styles['buttons']}>
        {why && (
          <>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={`${t('app.backup.compare')} ${when}`}
              onClick={() => onCompare(backup)}
            >
              {t('app.backup.compare')}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={`${t('app.backup.restore')} ${when}`}
              onClick={() => onRestore(backup)}
            >
              {t('app.backup.restore')}
            </Button>
          </>
        )}
      </td>
    </tr>
  );
}
