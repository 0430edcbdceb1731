import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconFiles, IconPackageExport, IconPlus, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useReads } from '../../rpc/index.ts';
import {
  DataGrid,
  Due,
  EmptyState,
  type GridColumn,
  OptionPicker,
  Page,
  QueryGate,
  useEditable,
  useT,
} from '../../ui/index.ts';
import { CreateProjectDialog } from './create-project-dialog.tsx';
import styles from './project.module.css';
import { type ProjectRow, projectGrouping } from './project-groups.ts';

/** Names of committees and stages are longer than their filters. */
const WIDE = { shadow: 'md', position: 'bottom-start', width: 280 } as const;

/** All projects: filter by text, committee, stage and due state; grouped or as one list. What is chosen stands in the address. */
export function ProjectListPage() {
  const { t, local } = useT();
  const read = useReads();
  const editable = useEditable();
  const projects = useQuery(read.projects());
  const [search, setSearch] = useSearchParams();
  const set = (name: string, value: string) =>
    setSearch(
      (old) => {
        const next = new URLSearchParams(old);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const text = search.get('text') ?? '';
  const committee = search.get('committee') ?? '';
  const stage = search.get('stage') ?? '';
  const due = search.get('due') ?? '';
  const grouping = search.get('group') ?? 'none';

  const create = (
    <Button leftSection={<IconPlus size={15} />} disabled={!editable} onClick={() => set('new', '1')}>
      {t('app.action.new-project')}
    </Button>
  );
  return (
    <QueryGate query={projects}>
      {(all) => {
        const needle = text.trim().toLowerCase();
        const shown = all.filter(
          (p) =>
            (committee === '' || p.committeeId === committee) &&
            (stage === '' || p.stage === stage) &&
            (due === '' || p.dueState === due) &&
            (needle === '' || `${p.title} ${p.number} ${p.planNumber}`.toLowerCase().includes(needle)),
        );
        const committees = unique(all.map((p) => ({ value: p.committeeId, label: p.committee })));
        const stages = unique(all.map((p) => ({ value: p.stage, label: local(p.stageName) })));
        return (
          <Page
            title={t('app.nav.projects')}
            fill={all.length > 0}
            actions={
              all.length > 0 && (
                <>
                  <Button
                    component={Link}
                    to={committee === '' ? '/export' : `/export?committee=${committee}`}
                    variant="default"
                    leftSection={<IconPackageExport size={15} />}
                  >
                    {t('app.action.batch')}
                  </Button>
                  {create}
                </>
              )
            }
          >
            {all.length === 0 ? (
              <EmptyState
                icon={<IconFiles size={24} />}
                title={t('app.project.empty')}
                text={t('app.project.empty-text')}
                action={create}
              />
            ) : (
              <>
                <search className={styles['filters']} aria-label={t('app.filter.title')}>
                  <TextInput
                    aria-label={t('app.filter.text')}
                    placeholder={t('app.filter.text')}
                    leftSection={<IconSearch size={15} />}
                    value={text}
                    onChange={(e) => set('text', e.currentTarget.value)}
                    w={200}
                  />
                  <OptionPicker
                    aria-label={t('app.project.committee')}
                    data={[{ value: '', label: t('app.filter.all-committees') }, ...committees]}
                    value={committee}
                    onChange={(value) => set('committee', value ?? '')}
                    comboboxProps={WIDE}
                    w={170}
                  />
                  <OptionPicker
                    aria-label={t('app.project.stage')}
                    data={[{ value: '', label: t('app.filter.all-stages') }, ...stages]}
                    value={stage}
                    onChange={(value) => set('stage', value ?? '')}
                    comboboxProps={WIDE}
                    w={132}
                  />
                  <OptionPicker
                    aria-label={t('app.project.due')}
                    data={[
                      { value: '', label: t('app.filter.all-due') },
                      { value: 'overdue', label: t('app.due.overdue') },
                      { value: 'soon', label: t('app.due.soon') },
                      { value: 'later', label: t('app.due.later') },
                    ]}
                    value={due}
                    onChange={(value) => set('due', value ?? '')}
                    w={122}
                  />
                  <SegmentedControl
                    ml="auto"
                    aria-label={t('app.group.title')}
                    value={grouping}
                    onChange={(value) => set('group', value === 'none' ? '' : value)}
                    data={[
                      { value: 'none', label: t('app.group.none') },
                      { value: 'stage', label: t('app.group.stage') },
                      { value: 'committee', label: t('app.group.committee') },
                      { value: 'due', label: t('app.group.due') },
                    ]}
                  />
                </search>
                <div className={styles['gridPlace']}>
                  <ProjectGrid rows={shown} by={grouping} />
                </div>
              </>
            )}
            <CreateProjectDialog
              opened={search.get('new') === '1'}
              committeeId={committee}
              onClose={() => set('new', '')}
            />
          </Page>
        );
      }}
    </QueryGate>
  );
}

function ProjectGrid({ rows, by }: { readonly rows: readonly ProjectRow[]; readonly by: string }) {
  const { t, local, any } = useT();
  const navigate = useNavigate();
  const columns = useMemo(
    (): readonly GridColumn<ProjectRow>[] => [
      {
        id: 'title',
        header: t('app.project.title'),
        width: 222,
        grow: true,
        value: (p) => p.title,
        cell: (p) => (
          <Link to={`/projects/${p.id}`} className={styles['titleLink']} tabIndex={-1}>
            {p.title}
          </Link>
        ),
      },
      {
        id: 'stage',
        header: t('app.project.stage'),
        width: 92,
        most: 150,
        value: (p) => p.stage,
        cell: (p) => local(p.stageName),
      },
      {
        id: 'due',
        header: t('app.project.due'),
        width: 140,
        value: (p) => p.due,
        cell: (p) => <Due date={p.due} state={p.dueState} />,
      },
      { id: 'committee', header: t('app.project.committee'), width: 160, grow: true, value: (p) => p.committee },
      {
        id: 'kind',
        header: t('app.project.kind'),
        width: 136,
        value: (p) => any(`app.standard-kind.${p.kind}`),
      },
      { id: 'number', header: t('app.project.number'), width: 180, value: (p) => p.number || p.planNumber },
    ],
    [t, local, any],
  );
  const grouping = useMemo(
    () =>
      projectGrouping(by, {
        stage: (p) => local(p.stageName),
        due: (p) => t(`app.due.${p.dueState}`),
      }),
    [by, t, local],
  );
  return (
    <DataGrid
      label={t('app.nav.projects')}
      rows={rows}
      grouping={grouping}
      columns={columns}
      rowId={(p) => p.id}
      fill
      initialSort={{ id: 'due', desc: false }}
      onOpen={(p) => void navigate(`/projects/${p.id}`)}
      empty={<EmptyState small title={t('app.filter.nothing')} />}
    />
  );
}

function unique(options: readonly { readonly value: string; readonly label: string }[]) {
  return [...new Map(options.map((o) => [o.value, o])).values()];
}
