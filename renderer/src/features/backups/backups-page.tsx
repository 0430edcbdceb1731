import { Button, Loader } from '@mantine/core';
import { IconDatabaseExport } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi, useReads } from '../../rpc/index.ts';
import {
  FailureNotice,
  Page,
  ProblemList,
  QueryGate,
  Status,
  sizeText,
  useCommand,
  useEditable,
  useT,
} from '../../ui/index.ts';
import styles from './backups.module.css';
import type { ChosenBackup } from './chosen-backup.ts';
import { CompareDialog } from './compare-dialog.tsx';
import { DamagedSection } from './damaged-section.tsx';
import { DrillCard } from './drill-card.tsx';
import { NewestCard } from './newest-card.tsx';
import { OlderDialog } from './older-dialog.tsx';
import { PlaceSection } from './place-section.tsx';
import { RestoreDialog } from './restore-dialog.tsx';

/** 备份与恢复: what is kept where, and getting it back. */
export function BackupsPage() {
  const { t } = useT();
  const api = useApi();
  const read = useReads();
  const queries = useQueryClient();
  const editable = useEditable();
  const info = useQuery(read.info());
  const backups = useQuery(read.backups());
  const [compared, setCompared] = useState<ChosenBackup | null>(null);
  const [restored, setRestored] = useState<ChosenBackup | null>(null);
  const [clearing, setClearing] = useState(false);
  const [cleared, setCleared] = useState('');
  const make = useCommand(
    async () => {
      const made = await api.backup.make();
      await queries.invalidateQueries({ queryKey: ['backups'] });
      return made;
    },
    { quiet: true },
  );
  const [outcome, setOutcome] = useState<Awaited<ReturnType<typeof make.run>>>(null);
  const failed = outcome?.places.flatMap(({ problem }) => problem ?? []) ?? [];
  return (
    <QueryGate query={backups}>
      {(data) => (
        <Page
          title={t('app.backup.title')}
          subtitle={t('app.backup.subtitle')}
          crumbs={[{ label: t('app.nav.workspace'), to: '/workspace' }]}
          actions={
            <>
              <Button variant="default" disabled={!editable || data.newest === null} onClick={() => setClearing(true)}>
                {t('app.backup.older')}
              </Button>
              <Button
                leftSection={<IconDatabaseExport size={15} />}
                disabled={!editable}
                loading={make.pending}
                onClick={async () => {
                  setCleared('');
                  setOutcome(await make.run(undefined));
                }}
              >
                {t('app.backup.make')}
              </Button>
            </>
          }
        >
          <div className={styles['page']}>
            <div role="status" className={styles['said']}>
              {make.pending && (
                <span>
                  <Loader size="xs" /> {t('app.backup.making')}
                </span>
              )}
              {outcome && !make.pending && (
                <Status sentence tone={failed.length > 0 ? 'warn' : 'good'}>
                  {t(failed.length > 0 ? 'app.backup.made-partly' : 'app.backup.made')}
                </Status>
              )}
              {cleared !== '' && (
                <Status sentence tone="good">
                  {cleared}
                </Status>
              )}
              {info.data?.archive && <Status sentence>{t('app.backup.archive')}</Status>}
              {info.data?.readOnly && !info.data.archive && (
                <Status sentence tone="warn">
                  {t('app.backup.read-only')}
                </Status>
              )}
            </div>
            <FailureNotice failure={make.failure} />
            <DamagedSection />
            <div className={styles['cards']}>
              <div>
                <NewestCard newest={data.newest} />
              </div>
              <div>
                <DrillCard drill={data.drill} due={data.drillDue} possible={data.newest !== null} />
              </div>
            </div>
            {data.places.map((place) => (
              <PlaceSection
                key={place.place}
                place={place}
                onCompare={(backup) => setCompared({ place: place.place, backup })}
                onRestore={(backup) => setRestored({ place: place.place, backup })}
              />
            ))}
            <p className="z-dim">{t('app.backup.place-cap', { cap: sizeText(data.cap) })}</p>
            <ProblemList
              problems={failed.filter(({ where }) => !data.places.some((p) => p.problem?.where === where))}
            />
          </div>
          <CompareDialog chosen={compared} onClose={() => setCompared(null)} onRestore={setRestored} />
          <OlderDialog
            opened={clearing}
            onClose={() => setClearing(false)}
            onDone={(said) => {
              setOutcome(null);
              setCleared(said);
            }}
          />
          <RestoreDialog chosen={restored} onClose={() => setRestored(null)} />
        </Page>
      )}
    </QueryGate>
  );
}
