import { Group, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { MemberImportLine } from '#shared/contract/index.ts';
import type { Membership } from '#shared/domain/committee.ts';
import { useApi, useToday } from '../../rpc/index.ts';
import {
  DateField,
  type GridColumn,
  ListImportDialog,
  ListImportLines,
  type ListImportPreview,
  Status,
  useCommand,
  useT,
  useVocabulary,
} from '../../ui/index.ts';
import type { CommitteeView } from './committee-view.ts';

type Props = { readonly view: CommitteeView; readonly opened: boolean; readonly onClose: () => void };

/** A member list from a file: choose → see who is new, known or doubtful → take the ticked lines in one step. */
export function ImportMembersDialog({ view, opened, onClose }: Props) {
  const { t } = useT();
  const api = useApi();
  return (
    <ListImportDialog
      opened={opened}
      onClose={onClose}
      title={t('app.members.import-title')}
      size={1040}
      accept=".docx,.xlsx,.csv,.tsv,.txt"
      texts={{
        reading: t('app.members.import-reading'),
        drop: t('app.members.import-drop'),
        hint: t('app.members.import-hint'),
        empty: t('app.members.import-empty'),
      }}
      read={(file) => api.committee.previewMembers({ committeeId: view.id, file })}
    >
      {(preview, onOther) => <Lines view={view} preview={preview} onClose={onClose} onOther={onOther} />}
    </ListImportDialog>
  );
}

function Lines({
  view,
  preview,
  onClose,
  onOther,
}: {
  readonly view: CommitteeView;
  readonly preview: ListImportPreview<MemberImportLine>;
  readonly onClose: () => void;
  readonly onOther: () => void;
}) {
  const { t } = useT();
  const api = useApi();
  const words = useVocabulary();
  const today = useToday();
  const { lines } = preview;
  const [side, setSide] = useState<Membership['side']>('public');
  const [given, setGiven] = useState<string | null>(null);
  const from = given ?? (view.committee.termFrom || today);
  const take = useCommand(api.committee.importMembers, { done: 'app.members.imported', quiet: true });
  const columns = useColumns(side, from);
  const count = (of: (line: MemberImportLine) => boolean) => lines.filter(of).length;
  return (
    <ListImportLines
      preview={preview}
      label={t('app.members.import-title')}
      summary={t('app.members.import-summary', {
        total: lines.length,
        fresh: count((line) => line.usable && line.person === 'new'),
        known: count((line) => line.usable && line.person === 'known'),
        seated: count((line) => line.seated),
      })}
      columns={columns}
      submit={(count) => t('app.members.import-submit', { count })}
      pending={take.pending}
      failure={take.failure}
      onTake={(keys) => take.run({ committeeId: view.id, file: preview.file, lines: keys, side, from })}
      onOther={onOther}
      onClose={onClose}
    >
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
    </ListImportLines>
  );
}

/** Values that the file does not give are shown as they will be, dim. */
function useColumns(side: Membership['side'], from: string): readonly GridColumn<MemberImportLine>[] {
  const { t } = useT();
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
    ];
  }, [t, side, from]);
}
