import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { kindWords } from '#shared/i18n/record-words.ts';
import { useReads } from '../../rpc/index.ts';
import { Dialog, DialogFoot, momentText, QueryGate, Status, useT } from '../../ui/index.ts';
import styles from './backups.module.css';
import type { ChosenBackup } from './chosen-backup.ts';
import { DifferenceList } from './difference-list.tsx';

/** What is newer than a backup, by kind. */
export function CompareDialog({
  chosen,
  onClose,
  onRestore,
}: {
  readonly chosen: ChosenBackup | null;
  readonly onClose: () => void;
  readonly onRestore: (chosen: ChosenBackup) => void;
}) {
  const { t } = useT();
  const title = t('app.backup.compare-title', { at: chosen ? momentText(chosen.backup.at) : '' });
  return (
    <Dialog opened={chosen !== null} onClose={onClose} title={title} size={760}>
      {chosen && (
        <>
          <Comparison chosen={chosen} />
          <DialogFoot>
            <Button variant="default" onClick={onClose}>
              {t('app.action.close')}
            </Button>
            <Button
              onClick={() => {
                onClose();
                onRestore(chosen);
              }}
            >
              {t('app.backup.restore')}
            </Button>
          </DialogFoot>
        </>
      )}
    </Dialog>
  );
}

/** The difference list of a backup. */
export function Comparison({ chosen: { place, backup } }: { readonly chosen: ChosenBackup }) {
  const { t, locale } = useT();
  const read = useReads();
  const comparison = useQuery(read.backupComparison(place, backup.name));
  return (
    <QueryGate query={comparison} part>
      {({ goesOn, records, differences, more }) => {
        if (!goesOn) return <p>{t('app.backup.compare-unrelated')}</p>;
        if (differences.length === 0)
          return (
            <p>
              <Status sentence tone="good">
                {t('app.backup.compare-same')}
              </Status>
            </p>
          );
        const kinds = [...new Set(differences.map(({ kind }) => kind))];
        return (
          <div className={styles['comparison']}>
            <p>{t('app.backup.compare-intro', { count: records })}</p>
            {kinds.map((kind) => (
              <DifferenceList
                key={kind}
                title={kindWords(locale, kind)}
                differences={differences.filter((difference) => difference.kind === kind)}
              />
            ))}
            {more > 0 && <p className="z-dim">{t('app.backup.compare-more', { count: more })}</p>}
          </div>
        );
      }}
    </QueryGate>
  );
}
