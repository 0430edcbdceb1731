import { Button, Checkbox, Group, SegmentedControl, Select, Stack } from '@mantine/core';
import { IconPackage } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PaperMaker } from '#shared/contract/index.ts';
import { useReads } from '../../../rpc/index.ts';
import { EmptyState, FailureNotice, QueryGate, useEditable, useT } from '../../../ui/index.ts';
import type { ProjectView } from '../project-view.ts';
import { CheckListOfStage } from './check-list.tsx';
import styles from './dossier.module.css';
import { DossierPapers } from './dossier-papers.tsx';
import type { DossierView } from './dossier-view.ts';
import { PackSteps, usePacking } from './pack-steps.tsx';

type Props = {
  readonly view: ProjectView;
  readonly onMake: (maker: PaperMaker) => void;
  readonly onClose: () => void;
};

/** The dossier of a stage, which may be another than the one at hand. */
export function DossierDesk(props: Props) {
  const read = useReads();
  const [stage, setStage] = useState('');
  const dossier = useQuery(read.dossier(props.view.id, stage));
  return (
    <QueryGate query={dossier} part>
      {(loaded) => <Loaded {...props} dossier={loaded} onStage={setStage} />}
    </QueryGate>
  );
}

function Loaded({
  view,
  dossier,
  onStage,
  onMake,
  onClose,
}: Props & { readonly dossier: DossierView; readonly onStage: (stage: string) => void }) {
  const { t, local } = useT();
  const editable = useEditable();
  const packing = usePacking();
  const [making, setMaking] = useState(true);
  const [keep, setKeep] = useState(editable);
  const [part, setPart] = useState<string>('papers');
  const items = (dossier.checkList?.items ?? []).filter(({ needed }) => needed);
  const ticked = items.filter(({ tick }) => tick !== null).length;
  const count = (state: DossierView['papers'][number]['state']) =>
    dossier.papers.filter((paper) => paper.state === state).length;
  const toMake = dossier.papers
    .filter(({ state, maker }) => maker !== null && (state === 'missing' || state === 'outdated'))
    .map(({ kind }) => kind);
  const make = making ? toMake : [];
  const labels = dossier.stages.map(({ code, name }) => ({ value: code, label: `${code} ${local(name)}` }));
  return (
    <PackSteps packing={packing} onClose={onClose}>
      <Stack gap="sm">
        <div className={styles['head']}>
          <Select
            label={t('app.dossier.stage')}
            data={labels}
            value={dossier.stage}
            allowDeselect={false}
            searchable={labels.length > 15}
            nothingFoundMessage={t('app.field.nothing-found')}
            onChange={(code) => code !== null && onStage(code)}
            data-autofocus
            w={260}
          />
          <p className={styles['sum']}>
            {t('app.dossier.sum', { ready: count('ready'), outdated: count('outdated'), missing: count('missing') })}
            {dossier.source !== '' && (
              <span>
                {t('app.committee.source', { source: dossier.source })}
                {dossier.unconfirmed && t('app.stage.unconfirmed')}
              </span>
            )}
          </p>
          <SegmentedControl
            ml="auto"
            aria-label={t('app.dossier.show')}
            value={part}
            onChange={setPart}
            data={[
              { value: 'papers', label: t('app.dossier.papers') },
              { value: 'checks', label: t('app.dossier.checks-of', { ticked, count: items.length }) },
            ]}
          />
        </div>
        {part === 'checks' ? (
          <CheckListOfStage projectId={view.id} dossier={dossier} closed={view.project.ended !== null} />
        ) : dossier.papers.length === 0 ? (
          <EmptyState small title={t('app.dossier.empty')} text={t('app.dossier.empty-text')} />
        ) : (
          <DossierPapers projectId={view.id} papers={dossier.papers} onMake={onMake} />
        )}
        <FailureNotice failure={packing.failure} />
        <div className={styles['foot']}>
          <Stack gap={9}>
            <Checkbox
              label={t('app.dossier.make-missing', { count: toMake.length })}
              checked={making && toMake.length > 0}
              disabled={toMake.length === 0}
              onChange={(event) => setMaking(event.currentTarget.checked)}
            />
            <Checkbox
              label={t('app.dossier.keep')}
              checked={keep && make.length > 0}
              disabled={!editable || make.length === 0}
              onChange={(event) => setKeep(event.currentTarget.checked)}
            />
          </Stack>
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('app.action.close')}
            </Button>
            <Button
              leftSection={<IconPackage size={15} />}
              disabled={dossier.papers.length === 0}
              onClick={() => void packing.pack({ id: view.id, stage: dossier.stage, make, keep: keep && editable })}
            >
              {t('app.dossier.pack')}
            </Button>
          </Group>
        </div>
      </Stack>
    </PackSteps>
  );
}
