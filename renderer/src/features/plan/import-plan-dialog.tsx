import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { PlanImportLine } from '#shared/contract/index.ts';
import type { Project } from '#shared/domain/project.ts';
import { useApi, useReads } from '../../rpc/index.ts';
import {
  type GridColumn,
  ListImportDialog,
  ListImportLines,
  type ListImportPreview,
  OptionPicker,
  Status,
  useCommand,
  useT,
  useVocabulary,
} from '../../ui/index.ts';

type Props = { readonly batchId: string; readonly opened: boolean; readonly onClose: () => void };

/** A plan list from a file: choose → see which projects are new, known or doubtful → take the ticked lines in one step. */
export function ImportPlanDialog({ batchId, opened, onClose }: Props) {
  const { t } = useT();
  const api = useApi();
  return (
    <ListImportDialog
      opened={opened}
      onClose={onClose}
      title={t('app.plans.import')}
      size="min(1080px, calc(100vw - 48px))"
      accept=".xlsx,.csv,.tsv,.txt"
      texts={{
        reading: t('app.plans.import-reading'),
        drop: t('app.plans.import-drop'),
        hint: t('app.plans.import-hint'),
        empty: t('app.plans.import-empty'),
      }}
      read={(file) => api.plan.preview({ id: batchId, file })}
    >
      {(preview, onOther) => <Lines batchId={batchId} preview={preview} onClose={onClose} onOther={onOther} />}
    </ListImportDialog>
  );
}

function Lines({
  batchId,
  preview,
  onClose,
  onOther,
}: {
  readonly batchId: string;
  readonly preview: ListImportPreview<PlanImportLine>;
  readonly onClose: () => void;
  readonly onOther: () => void;
}) {
  const { t } = useT();
  const api = useApi();
  const words = useVocabulary();
  const committees = useQuery(useReads().committees()).data ?? [];
  const { lines } = preview;
  const [given, setGiven] = useState('');
  const committeeId = given || (committees[0]?.id ?? '');
  const [kind, setKind] = useState<Project['kind'] | ''>('');
  const local = committees.find(({ id }) => id === committeeId);
  const standardKind = kind || kindOf(local?.code ?? '');
  const take = useCommand(api.plan.import, { done: 'app.plans.imported', quiet: true });
  const columns = useColumns();
  const count = (of: (line: PlanImportLine) => boolean) => lines.filter(of).length;
  return (
    <ListImportLines
      preview={preview}
      label={t('app.plans.import')}
      summary={t('app.plans.import-summary', {
        total: lines.length,
        fresh: count((line) => line.projectId === ''),
        known: count((line) => line.projectId !== '' && !line.here),
        here: count((line) => line.here),
      })}
      columns={columns}
      submit={(count) => t('app.plans.import-submit', { count })}
      ready={committeeId !== ''}
      pending={take.pending}
      failure={take.failure}
      onTake={(keys) => take.run({ id: batchId, file: preview.file, lines: keys, committeeId, kind: standardKind })}
      onOther={onOther}
      onClose={onClose}
    >
      {lines.some((line) => line.usable && line.projectId === '') && (
        <Group gap="md" align="flex-end">
          <OptionPicker
            label={t('app.plans.import-committee')}
            data={committees.map(({ id, name }) => ({ value: id, label: name }))}
            value={committeeId}
            onChange={(value) => value && setGiven(value)}
            w={320}
          />
          <OptionPicker
            label={t('app.plans.import-kind')}
            data={words.standardKinds}
            value={standardKind}
            onChange={(value) => value && setKind(value as Project['kind'])}
            w={220}
          />
        </Group>
      )}
    </ListImportLines>
  );
}

/** Standards of a national committee are national ones until somebody says otherwise. */
function kindOf(code: string): Project['kind'] {
  return /^SAC/.test(code) ? 'gb-t' : 'db-city';
}

function useColumns(): readonly GridColumn<PlanImportLine>[] {
  const { t } = useT();
  return useMemo(
    () => [
      { id: 'plan', header: t('app.project.plan-number'), width: 126, value: (line) => line.planNumber },
      {
        id: 'title',
        header: t('app.project.title'),
        width: 230,
        grow: true,
        value: (line) => line.title,
        cell: (line) => (
          <>
            {line.title}{' '}
            {line.here ? (
              <Status>{t('app.plans.in-batch')}</Status>
            ) : (
              line.projectId === '' && <Status tone="accent">{t('app.plans.new')}</Status>
            )}
          </>
        ),
      },
      {
        id: 'organisations',
        header: t('app.plans.organisation'),
        width: 180,
        value: (line) => line.organisations.join(t('app.list.and')),
      },
      { id: 'due', header: t('app.project.due-date'), width: 116, value: (line) => line.due },
    ],
    [t],
  );
}
