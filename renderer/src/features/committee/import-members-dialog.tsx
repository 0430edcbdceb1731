import { Button, Group, Loader, Modal, Select, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { MemberImportLine } from '#shared/contract/index.ts';
import type { Membership } from '#shared/domain/committee.ts';
import { type Failure, failureOf, type StoredFile, uploadFile, useApi, useToday } from '../../rpc/index.ts';
import {
  DataGrid,
  DateField,
  FailureNotice,
  FileDrop,
  type GridColumn,
  ProblemList,
  Status,
  useCommand,
  useT,
  useVocabulary,
} from '../../ui/index.ts';
import type { CommitteeView } from './committee-view.ts';
import styles from './import-members-dialog.module.css';

type Preview = {
  readonly file: StoredFile;
  readonly lines: readonly MemberImportLine[];
  readonly problems: Parameters<typeof ProblemList>[0]['problems'];
};

/** A member list from a file: choose → see who is new, known or doubtful → take the ticked lines in one step. */
export function ImportMembersDialog({
  view,
  opened,
  onClose,
}: {
  readonly view: CommitteeView;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('app.members.import-title')}
      size={1040}
      closeOnClickOutside={false}
    >
      {opened && <ImportBody view={view} onClose={onClose} />}
    </Modal>
  );
}

function ImportBody({ view, onClose }: { readonly view: CommitteeView; readonly onClose: () => void }) {
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
      setPreview({ file, ...(await api.committee.previewMembers({ committeeId: view.id, file })) });
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setReading(false);
    }
  };
  if (reading)
    return (
      <Group role="status" gap="sm" py="md">
        <Loader size="sm" /> {t('app.members.import-reading')}
      </Group>
    );
  if (preview && preview.lines.length > 0)
    return <Lines view={view} preview={preview} onClose={onClose} onOther={() => setPreview(null)} />;
  return (
    <Stack gap="sm">
      <FileDrop
        accept=".docx,.xlsx,.csv,.tsv,.txt"
        title={t('app.members.import-drop')}
        hint={t('app.members.import-hint')}
        onFiles={(chosen) => void read(chosen)}
      />
      {preview && <ProblemList problems={preview.problems} />}
      {preview && preview.problems.length === 0 && <p className="z-dim">{t('app.members.import-empty')}</p>}
      <FailureNotice failure={failure} />
    </Stack>
  );
}

function Lines({
  view,
  preview,
  onClose,
  onOther,
}: {
  readonly view: CommitteeView;
  readonly preview: Preview;
  readonly onClose: () => void;
  readonly onOther: () => void;
}) {
  const { t } = useT();
  const api = useApi();
  const words = useVocabulary();
  const today = useToday();
  const { lines } = preview;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(lines.filter((line) => line.usable && !line.doubtful).map((line) => line.key)),
  );
  const [side, setSide] = useState<Membership['side']>('public');
  const [given, setGiven] = useState<string | null>(null);
  const from = given ?? (view.committee.termFrom || today);
  const take = useCommand(api.committee.importMembers, { done: 'app.members.imported', quiet: true });
  const columns = useColumns(side, from);
  const usable = useMemo(() => new Set(lines.filter((line) => line.usable).map((line) => line.key)), [lines]);
  const count = (of: (line: MemberImportLine) => boolean) => lines.filter(of).length;
  return (
    <Stack gap="sm">
      <p className={styles['summary']}>
        {t('app.members.import-summary', {
          total: lines.length,
          fresh: count((line) => line.usable && line.person === 'new'),
          known: count((line) => line.usable && line.person === 'known'),
          seated: count((line) => line.seated),
        })}
      </p>
      <ProblemList problems={preview.problems} />
      <div className={styles['grid']}>
        <DataGrid
          fill
          variableHeight
          label={t('app.members.import-title')}
          rows={lines}
          columns={columns}
          rowId={(line) => line.key}
          selected={chosen}
          onSelect={(keys) => setChosen(new Set([...keys].filter((key) => usable.has(key))))}
        />
      </div>
      <Group gap="md" align="flex-end">
        {lines.some((line) => line.usable && line.side === '') && (
          <Select
            label={t('app.members.import-side')}
            data={words.sides}
            value={side}
            allowDeselect={false}
            onChange={(value) => value && setSide(value as Membership['side'])}
            w={190}
          />
        )}
        {lines.some((line) => line.usable && line.from === '') && (
          <DateField label={t('app.members.import-from')} value={from} onChange={setGiven} w={190} />
        )}
      </Group>
      <FailureNotice failure={take.failure} />
      <Group justify="flex-end">
        <Button variant="subtle" mr="auto" onClick={onOther}>
          {t('app.members.import-other')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('app.action.cancel')}
        </Button>
        <Button
          loading={take.pending}
          disabled={chosen.size === 0}
          onClick={async () => {
            const input = { committeeId: view.id, file: preview.file, lines: [...chosen], side, from };
            if (await take.run(input)) onClose();
          }}
        >
          {t('app.members.import-submit', { count: chosen.size })}
        </Button>
      </Group>
    </Stack>
  );
}

/** Values that the file does not give are shown as they will be, dim. */
function useColumns(side: Membership['side'], from: string): readonly GridColumn<MemberImportLine>[] {
  const { t, problem } = useT();
  return useMemo(() => {
    const assumed = (text: string) => <span className="z-dim">{text}</span>;
    const fresh = <Status tone="accent">{t('app.members.new')}</Status>;
    return [
      {
        id: 'name',
        header: t('app.people.name'),
        width: 130,
        value: (line) => line.name,
        cell: (line) => (
          <>
            {line.name} {line.seated ? <Status>{t('app.members.seated')}</Status> : line.person === 'new' && fresh}
          </>
        ),
      },
      {
        id: 'organisation',
        header: t('app.people.organisation'),
        width: 200,
        value: (line) => line.organisation,
        cell: (line) => (
          <>
            {line.organisation} {line.organisationState === 'new' && fresh}
          </>
        ),
      },
      {
        id: 'role',
        header: t('app.committee.role'),
        width: 100,
        value: (line) => line.role,
        cell: (line) => t(`app.role.${line.role}`),
      },
      {
        id: 'side',
        header: t('app.committee.side'),
        width: 100,
        value: (line) => line.side,
        cell: (line) => (line.side === '' ? assumed(t(`app.side.${side}`)) : t(`app.side.${line.side}`)),
      },
      {
        id: 'from',
        header: t('app.committee.term'),
        width: 134,
        value: (line) => line.from,
        cell: (line) => (
          <div className="z-number">
            {line.from || assumed(from)}
            {line.to !== '' && <div>{t('app.committee.ended', { day: line.to })}</div>}
          </div>
        ),
      },
      {
        id: 'notes',
        header: t('app.members.import-notes'),
        width: 240,
        grow: true,
        value: (line) => line.problems.length,
        cell: (line) =>
          line.problems.map((one) => (
            <div key={one.code} className={styles['note']} data-severity={one.severity}>
              {problem(one)}
            </div>
          )),
      },
    ];
  }, [t, problem, side, from]);
}
