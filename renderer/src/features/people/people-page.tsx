import { Button, Tabs, TextInput } from '@mantine/core';
import { IconPlus, IconSearch, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Organisation } from '#shared/domain/people.ts';
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
import styles from './people.module.css';
import { Removals } from './removals.tsx';

type PersonRow = Awaited<ReturnType<Api['people']['list']>>[number];
type OrganisationRow = Awaited<ReturnType<Api['people']['organisations']>>[number];

/** Everybody the workspace knows, and where they work. */
export function PeoplePage() {
  const { t } = useT();
  const [search, setSearch] = useSearchParams();
  const tab = search.get('tab') ?? 'people';
  const [creating, setCreating] = useState(false);
  const [text, setText] = useState(search.get('text') ?? '');
  const editable = useEditable();
  return (
    <Page
      title={t('app.nav.people')}
      fill
      actions={
        tab !== 'removals' && (
          <Button leftSection={<IconPlus size={15} />} disabled={!editable} onClick={() => setCreating(true)}>
            {t(tab === 'people' ? 'app.people.add' : 'app.people.add-organisation')}
          </Button>
        )
      }
    >
      <div className={styles['head']}>
        <Tabs
          value={tab}
          onChange={(value) => setSearch(value === null || value === 'people' ? {} : { tab: value }, { replace: true })}
        >
          <Tabs.List aria-label={t('app.nav.people')}>
            <Tabs.Tab value="people" aria-controls={undefined}>
              {t('app.people.people')}
            </Tabs.Tab>
            <Tabs.Tab value="organisations" aria-controls={undefined}>
              {t('app.people.organisations')}
            </Tabs.Tab>
            <Tabs.Tab value="removals" aria-controls={undefined}>
              {t('app.held.file')}
            </Tabs.Tab>
          </Tabs.List>
        </Tabs>
        {tab !== 'removals' && (
          <TextInput
            aria-label={t('app.filter.text')}
            placeholder={t('app.filter.text')}
            leftSection={<IconSearch size={15} />}
            value={text}
            onChange={(e) => setText(e.currentTarget.value)}
            w={240}
          />
        )}
      </div>
      <div className={styles['place']}>
        {tab === 'removals' ? (
          <Removals />
        ) : tab === 'people' ? (
          <People text={text} creating={creating} onCreated={() => setCreating(false)} wanted={search.get('person')} />
        ) : (
          <Organisations text={text} creating={creating} onCreated={() => setCreating(false)} />
        )}
      </div>
    </Page>
  );
}

type ListProps = { readonly text: string; readonly creating: boolean; readonly onCreated: () => void };

function People({ text, creating, onCreated, wanted }: ListProps & { readonly wanted: string | null }) {
  const { t } = useT();
  const api = useApi();
  const read = useReads();
  const editable = useEditable();
  const people = useQuery(read.people());
  const organisations = useQuery(read.organisations());
  const [edited, setEdited] = useState<PersonRow | null>(null);
  const save = useCommand(api.people.save, { done: 'app.people.saved', quiet: true });
  const columns = useMemo(
    (): readonly GridColumn<PersonRow>[] => [
      { id: 'name', header: t('app.people.name'), width: 90, value: (p) => p.name },
      {
        id: 'organisation',
        header: t('app.people.organisation'),
        width: 210,
        grow: true,
        value: (p) => p.organisation,
      },
      { id: 'title', header: t('app.people.title'), width: 112, value: (p) => p.title },
      { id: 'position', header: t('app.people.position'), width: 100, value: (p) => p.position },
      { id: 'phone', header: t('app.people.phone'), width: 130, value: (p) => p.phone },
      { id: 'email', header: t('app.people.email'), width: 168, grow: true, value: (p) => p.email },
      {
        id: 'committees',
        header: t('app.nav.committees'),
        width: 160,
        grow: true,
        value: (p) => p.committees.join(t('app.list.and')),
      },
    ],
    [t],
  );
  return (
    <QueryGate query={people} part>
      {(rows) => {
        const needle = text.trim().toLowerCase();
        const shown = rows.filter(
          (p) =>
            (wanted === null || p.id === wanted) &&
            (needle === '' || `${p.name} ${p.organisation} ${p.title} ${p.email}`.toLowerCase().includes(needle)),
        );
        return (
          <>
            <DataGrid
              label={t('app.people.people')}
              rows={shown}
              columns={columns}
              rowId={(p) => p.id}
              fill
              onOpen={editable ? setEdited : undefined}
              initialSort={{ id: 'name', desc: false }}
              empty={
                rows.length === 0 ? (
                  <EmptyState
                    icon={<IconUsers size={24} />}
                    title={t('app.people.empty')}
                    text={t('app.people.empty-text')}
                  />
                ) : (
                  <EmptyState small title={t('app.filter.nothing')} />
                )
              }
            />
            <FormDialog
              opened={creating || edited !== null}
              title={edited?.name ?? t('app.people.add')}
              fields={[
                { name: 'name', label: t('app.people.name'), required: true, known: rows.map((p) => p.name) },
                {
                  name: 'organisationId',
                  label: t('app.people.organisation'),
                  kind: 'choice',
                  options: [
                    { value: '', label: '—' },
                    ...(organisations.data ?? []).map((o) => ({ value: o.id, label: o.name })),
                  ],
                },
                { name: 'title', label: t('app.people.title') },
                { name: 'position', label: t('app.people.position') },
                { name: 'phone', label: t('app.people.phone') },
                { name: 'email', label: t('app.people.email') },
                { name: 'note', label: t('app.people.note'), kind: 'long' },
              ]}
              initial={{
                name: edited?.name ?? '',
                organisationId: edited?.organisationId ?? '',
                title: edited?.title ?? '',
                position: edited?.position ?? '',
                phone: edited?.phone ?? '',
                email: edited?.email ?? '',
                note: edited?.note ?? '',
              }}
              submit={t('app.action.save')}
              pending={save.pending}
              failure={save.failure}
              onClose={() => {
                setEdited(null);
                onCreated();
              }}
              onSubmit={async (person) => (await save.run({ id: edited?.id ?? '', person })) !== null}
            >
              {edited && <Link to={`/people/${edited.id}`}>{t('app.held.open')}</Link>}
            </FormDialog>
          </>
        );
      }}
    </QueryGate>
  );
}

function Organisations({ text, creating, onCreated }: ListProps) {
  const { t } = useT();
  const api = useApi();
  const read = useReads();
  const editable = useEditable();
  const words = useVocabulary();
  const organisations = useQuery(read.organisations());
  const [edited, setEdited] = useState<OrganisationRow | null>(null);
  const save = useCommand(api.people.saveOrganisation, { done: 'app.people.organisation-saved', quiet: true });
  const columns = useMemo(
    (): readonly GridColumn<OrganisationRow>[] => [
      { id: 'name', header: t('app.people.organisation'), width: 260, grow: true, value: (o) => o.name },
      { id: 'shortName', header: t('app.people.short-name'), width: 120, value: (o) => o.shortName },
      { id: 'kind', header: t('app.people.kind'), width: 140, value: (o) => t(`app.organisation.${o.kind}`) },
      { id: 'phone', header: t('app.people.phone'), width: 140, value: (o) => o.phone },
      { id: 'address', header: t('app.people.address'), width: 230, grow: true, value: (o) => o.address },
      { id: 'people', header: t('app.people.people'), width: 80, align: 'end', value: (o) => o.people },
    ],
    [t],
  );
  return (
    <QueryGate query={organisations} part>
      {(rows) => {
        const needle = text.trim().toLowerCase();
        const shown = rows.filter(
          (o) => needle === '' || `${o.name} ${o.shortName} ${o.address}`.toLowerCase().includes(needle),
        );
        return (
          <>
            <DataGrid
              label={t('app.people.organisations')}
              rows={shown}
              columns={columns}
              rowId={(o) => o.id}
              fill
              onOpen={editable ? setEdited : undefined}
              initialSort={{ id: 'name', desc: false }}
              empty={
                <EmptyState small title={t(rows.length === 0 ? 'app.people.no-organisations' : 'app.filter.nothing')} />
              }
            />
            <FormDialog
              opened={creating || edited !== null}
              title={edited?.name ?? t('app.people.add-organisation')}
              fields={[
                {
                  name: 'name',
                  label: t('app.people.organisation'),
                  required: true,
                  wide: true,
                  known: rows.map((o) => o.name),
                },
                { name: 'shortName', label: t('app.people.short-name') },
                { name: 'kind', label: t('app.people.kind'), kind: 'choice', options: words.organisationKinds },
                { name: 'phone', label: t('app.people.phone') },
                { name: 'address', label: t('app.people.address'), wide: true },
              ]}
              initial={{
                name: edited?.name ?? '',
                shortName: edited?.shortName ?? '',
                kind: edited?.kind ?? 'enterprise',
                phone: edited?.phone ?? '',
                address: edited?.address ?? '',
              }}
              submit={t('app.action.save')}
              pending={save.pending}
              failure={save.failure}
              onClose={() => {
                setEdited(null);
                onCreated();
              }}
              onSubmit={async (values) =>
                (await save.run({
                  id: edited?.id ?? '',
                  organisation: { ...values, kind: values.kind as Organisation['kind'] },
                })) !== null
              }
            />
          </>
        );
      }}
    </QueryGate>
  );
}
