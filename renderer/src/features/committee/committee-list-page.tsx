import { Button, TextInput } from '@mantine/core';
import { IconBuildingCommunity, IconPlus, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { Committee } from '#shared/domain/committee.ts';
import { type Api, useApi, useReads } from '../../rpc/index.ts';
import {
  DataGrid,
  EmptyState,
  FormDialog,
  type GridColumn,
  Page,
  QueryGate,
  useCommand,
  useEditable,
  useT,
  useVocabulary,
} from '../../ui/index.ts';
import styles from './committee.module.css';

/** A list of so many is seen at a glance: no filter above it. */
const SHORT = 12;

type CommitteeRow = Awaited<ReturnType<Api['committee']['list']>>[number];

/** All committees of the workspace. */
export function CommitteeListPage() {
  const { t } = useT();
  const read = useReads();
  const navigate = useNavigate();
  const editable = useEditable();
  const committees = useQuery(read.committees());
  const [search, setSearch] = useSearchParams();
  const [text, setText] = useState('');
  const columns = useMemo(
    (): readonly GridColumn<CommitteeRow>[] => [
      {
        id: 'name',
        header: t('app.committee.name'),
        width: 320,
        grow: true,
        value: (c) => c.name,
        cell: (c) => (
          <Link to={`/committees/${c.id}`} className={styles['titleLink']} tabIndex={-1}>
            {c.name}
          </Link>
        ),
      },
      { id: 'code', header: t('app.committee.code'), width: 160, value: (c) => c.code },
      { id: 'kind', header: t('app.committee.kind'), width: 160, value: (c) => t(`app.body.${c.kind}`) },
      { id: 'members', header: t('app.committee.members'), width: 100, align: 'end', value: (c) => c.members },
      { id: 'projects', header: t('app.nav.projects'), width: 100, align: 'end', value: (c) => c.projects },
    ],
    [t],
  );
  const create = (
    <Button leftSection={<IconPlus size={15} />} disabled={!editable} onClick={() => setSearch({ new: '1' })}>
      {t('app.action.new-committee')}
    </Button>
  );
  return (
    <QueryGate query={committees}>
      {(rows) => (
        <Page title={t('app.nav.committees')} fill={rows.length > SHORT} actions={rows.length > 0 && create}>
          {rows.length === 0 ? (
            <EmptyState
              icon={<IconBuildingCommunity size={24} />}
              title={t('app.committee.empty')}
              text={t('app.committee.empty-text')}
              action={create}
            />
          ) : (
            <>
              {rows.length > SHORT && (
                <search className={styles['filters']} aria-label={t('app.filter.title')}>
                  <TextInput
                    aria-label={t('app.filter.text')}
                    placeholder={t('app.filter.text')}
                    leftSection={<IconSearch size={15} />}
                    value={text}
                    onChange={(e) => setText(e.currentTarget.value)}
                    w={240}
                  />
                </search>
              )}
              <div className={rows.length > SHORT ? styles['listPlace'] : undefined}>
                <DataGrid
                  label={t('app.nav.committees')}
                  rows={rows.filter((c) => `${c.name} ${c.code}`.toLowerCase().includes(text.trim().toLowerCase()))}
                  columns={columns}
                  rowId={(c) => c.id}
                  fill={rows.length > SHORT}
                  onOpen={(c) => void navigate(`/committees/${c.id}`)}
                  empty={<EmptyState small title={t('app.filter.nothing')} />}
                />
              </div>
            </>
          )}
          <CreateCommitteeDialog opened={search.get('new') === '1'} onClose={() => setSearch({}, { replace: true })} />
        </Page>
      )}
    </QueryGate>
  );
}

function CreateCommitteeDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t, local } = useT();
  const api = useApi();
  const read = useReads();
  const navigate = useNavigate();
  const words = useVocabulary();
  const profiles = useQuery({ ...read.profiles(), enabled: opened });
  const create = useCommand(api.committee.create, { done: 'app.committee.created', quiet: true });
  if (!profiles.data) return null;
  const compositions = profiles.data.compositions.map((c) => ({ value: c.id, label: local(c.source) }));
  const rules = profiles.data.votingRules.map((r) => ({ value: r.id, label: local(r.name) }));
  const cycles = profiles.data.lifeCycles.map((c) => ({ value: c.id, label: local(c.name) }));
  return (
    <FormDialog
      opened={opened}
      title={t('app.action.new-committee')}
      intro={t('app.committee.create-intro')}
      size="620"
      fields={[
        { name: 'name', label: t('app.committee.name'), required: true, wide: true },
        { name: 'nameEn', label: t('app.committee.name-en'), wide: true },
        { name: 'code', label: t('app.committee.code'), placeholder: 'SAC/TC 47' },
        { name: 'kind', label: t('app.committee.kind'), kind: 'choice', options: words.bodyKinds },
        { name: 'secretariat', label: t('app.committee.secretariat'), wide: true },
        {
          name: 'compositionId',
          label: t('app.committee.composition-rule'),
          kind: 'choice',
          options: compositions,
          wide: true,
        },
        { name: 'votingRuleId', label: t('app.committee.voting-rule'), kind: 'choice', options: rules },
        { name: 'lifeCycleId', label: t('app.project.life-cycle'), kind: 'choice', options: cycles },
        { name: 'termFrom', label: t('app.committee.term-from'), kind: 'date' },
        { name: 'termTo', label: t('app.committee.term-to'), kind: 'date' },
      ]}
      initial={{
        name: '',
        nameEn: '',
        code: '',
        kind: 'tc',
        secretariat: '',
        compositionId: compositions[0]?.value ?? '',
        votingRuleId: rules[0]?.value ?? '',
        lifeCycleId: cycles[0]?.value ?? '',
        termFrom: '',
        termTo: '',
      }}
      submit={t('app.action.create')}
      pending={create.pending}
      failure={create.failure}
      onClose={onClose}
      onSubmit={async (values) => {
        const receipt = await create.run({
          parentId: '',
          scope: '',
          contactPerson: '',
          contactPhone: '',
          contactEmail: '',
          address: '',
          ...values,
          kind: values.kind as Committee['kind'],
        });
        // The dialog goes with this page: closing it as well would navigate again, back to the list.
        if (receipt) void navigate(`/committees/${receipt.id}`, { replace: true });
        return false;
      }}
    />
  );
}
