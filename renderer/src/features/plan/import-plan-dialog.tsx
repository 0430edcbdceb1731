import { Button, Group, Loader, Modal, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { PlanImportLine } from '#shared/contract/index.ts';
import type { Project } from '#shared/domain/project.ts';
import { type Failure, failureOf, type StoredFile, uploadFile, useApi, useReads } from '../../rpc/index.ts';
import {
  DataGrid,
  FailureNotice,
  FileDrop,
  type GridColumn,
  OptionPicker,
  ProblemList,
  Status,
  useCommand,
  useT,
  useVocabulary,
} from '../../ui/index.ts';
import styles from './plan.module.css';

type Preview = {
  readonly file: StoredFile;
  readonly lines: readonly PlanImportLine[];
  readonly problems: Parameters<typeof ProblemList>[0]['problems'];
};
type Props = { readonly batchId: string; readonly opened: boolean; readonly onClose: () => void };

/** A plan list from a file: choose → see which projects are new, known or doubtful → take the ticked lines in one step. */
export function ImportPlanDialog({ batchId, opened, onClose }: Props) {
  const { t } = useT();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('app.plans.import')}
      size="min(1080px, calc(100vw - 48px))"
      closeOnClickOutside={false}
    >
      {opened && <ImportBody batchId={batchId} onClose={onClose} />}
    </Modal>
  );
}

function ImportBody({ batchId, onClose }: Omit<Props, 'opened'>) {
  const { t } = useT();
  const api = useApi();
  const [preview, setPreview] = useState<Preview | null>(null);
  const [reading, setReading] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const read = async (chosen: readonly File[]) => {
    const [first] = chosen;
    if (!first) return;
    setFailure(null);
    setReading(true);
    try {
      const file = await uploadFile(api, first);
      setPreview({ file, ...(await api.plan.preview({ id: batchId, file })) });
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setReading(false);
    }
  };
  if (reading)
    return (
      <Group role="status" gap="sm" py="md">
        <Loader size="sm" /> {t('app.plans.import-reading')}
      </Group>
    );
  if (preview && preview.lines.length > 0)
    return <Lines batchId={batchId} preview={preview} onClose={onClose} onOther={() => setPreview(null)} />;
  return (
    <Stack gap="sm">
      <FileDrop
        accept=".xlsx,.csv,.tsv,.txt"
        title={t('app.plans.import-drop')}
        hint={t('app.plans.import-hint')}
        onFiles={(chosen) => void read(chosen)}
      />
      {preview && <ProblemList problems={preview.problems} />}
      {preview && preview.problems.length === 0 && <p className="z-dim">{t('app.plans.import-empty')}</p>}
      <FailureNotice failure={failure} />
    </Stack>
  );
}

function Lines({
  batchId,
  preview,
  onClose,
  onOther,
}: {
  readonly batchId: string;
  readonly preview: Preview;
  readonly onClose: () => void;
  readonly onOther: () => void;
}) {
  const { t } = useT();
  const api = useApi();
  const words = useVocabulary();
  const committees = useQuery(useReads().committees()).data ?? [];
  const { lines } = preview;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(lines.filter((line) => line.usable && !line.doubtful).map((line) => line.key)),
  );
  const [given, setGiven] = useState('');
  const committeeId = given || (committees[0]?.id ?? '');
  const [kind, setKind] = useState<Project['kind'] | ''>('');
  const local = committees.find(({ id }) => id === committeeId);
  const standardKind = kind || kindOf(local?.code ?? '');
  const take = useCommand(api.plan.import, { done: 'app.plans.imported', quiet: true });
  const columns = useColumns();
  const usable = useMemo(() => new Set(lines.filter((line) => line.usable).map((line) => line.key)), [lines]);
  const count = (of: (line: PlanImportLine) => boolean) => lines.filter(of).length;
  return (
    <Stack gap="sm">
      <p className={styles['summary']}>
        {t('app.plans.import-summary', {
          total: lines.length,
          fresh: count((line) => line.projectId === ''),
          known: count((line) => line.projectId !== '' && !line.here),
          here: count((line) => line.here),
        })}
      </p>
      <ProblemList problems={preview.problems} />
      <div className={styles['grid']}>
        <DataGrid
          fill
          variableHeight
          label={t('app.plans.import')}
          rows={lines}
          columns={columns}
          rowId={(line) => line.key}
          selected={chosen}
          onSelect={(keys) => setChosen(new Set([...keys].filter((key) => usable.has(key))))}
        />
      </div>
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
      <FailureNotice failure={take.failure} />
      <Group justify="flex-end">
        <Button variant="subtle" mr="auto" onClick={onOther}>
          {t('app.plans.import-other')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('app.action.cancel')}
        </Button>
        <Button
          loading={take.pending}
          disabled={chosen.size === 0 || committeeId === ''}
          onClick={async () => {
            const input = { id: batchId, file: preview.file, lines: [...chosen], committeeId, kind: standardKind };
            if (await take.run(input)) onClose();
          }}
        >
          {t('app.plans.import-submit', { count: chosen.size })}
        </Button>
      </Group>
    </Stack>
  );
}

/** Standards of a national committee are national ones until somebody says otherwise. */
function kindOf(code: string): Project['kind'] {
  return /^SAC/.test(code) ? 'gb-t' : 'db-city';
}

function useColumns(): readonly GridColumn<PlanImportLine>[] {
  const { t, problem } = useT();
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
        value: (line) => line.organisations.join('、'),
      },
      { id: 'due', header: t('app.project.due-date'), width: 116, value: (line) => line.due },
      {
        id: 'notes',
        header: t('app.plans.import-notes'),
        width: 240,
        grow: true,
        value: (line) => line.problems.length,
        cell: (line) =>
          line.problems.map((one) => (
            <div key={one.code} className={styles['problem']} data-severity={one.severity}>
              {problem(one)}
            </div>
          )),
      },
    ],
    [t, problem],
  );
}
