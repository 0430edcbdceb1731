import { Button, SegmentedControl } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { PortfolioRow } from '#shared/contract/index.ts';
import { DataGrid, Due, type GridColumn, type GridGrouping, useT } from '../../ui/index.ts';
import { PaperDialog } from '../paper/index.ts';
import styles from './portfolio.module.css';
import type { Portfolio } from './portfolio-view.ts';

const GROUPS = ['none', 'committee', 'kind', 'stage', 'year'] as const;
const collator = new Intl.Collator('zh-CN', { numeric: true });

/** Projects as rows, in groups, and as a workbook or CSV. */
export function PortfolioTable({
  data,
  rows,
  group,
  onGroup,
}: {
  readonly data: Portfolio;
  readonly rows: readonly PortfolioRow[];
  readonly group: string;
  readonly onGroup: (group: string) => void;
}) {
  const { t, any, local, locale } = useT();
  const navigate = useNavigate();
  const [exporting, setExporting] = useState(false);
  const committees = useMemo(() => new Map(data.committees.map(({ id, name }) => [id, name])), [data.committees]);
  const stages = useMemo(
    () =>
      new Map(
        data.lifeCycles.flatMap(({ id, stages: all }) => all.map(({ code, name }) => [`${id} ${code}`, local(name)])),
      ),
    [data.lifeCycles, local],
  );
  const of = useMemo(
    () => ({
      committee: (row: PortfolioRow) => committees.get(row.committeeId) ?? '',
      kind: (row: PortfolioRow) => any(`app.standard-kind.${row.kind}`),
      stage: (row: PortfolioRow) => stages.get(`${row.lifeCycleId} ${row.stage}`) ?? row.stage,
      year: (row: PortfolioRow) => row.begun.slice(0, 4) || t('app.portfolio.no-year'),
    }),
    [committees, stages, any, t],
  );
  const columns = useMemo(
    (): readonly GridColumn<PortfolioRow>[] => [
      {
        id: 'title',
        header: t('app.project.title'),
        width: 250,
        grow: true,
        value: (row) => row.title,
        cell: (row) => (
          <Link to={`/projects/${row.id}`} tabIndex={-1}>
            {row.title}
          </Link>
        ),
      },
      { id: 'stage', header: t('app.project.stage'), width: 96, most: 150, value: (row) => row.stage, cell: of.stage },
      {
        id: 'due',
        header: t('app.project.due'),
        width: 140,
        value: (row) => row.due,
        cell: (row) => <Due date={row.due} state={row.dueState} />,
      },
      { id: 'begun', header: t('app.portfolio.begun'), width: 100, value: (row) => row.begun },
      { id: 'published', header: t('app.portfolio.published'), width: 100, value: (row) => row.publishDate },
      { id: 'committee', header: t('app.project.committee'), width: 176, grow: true, value: of.committee },
      { id: 'kind', header: t('app.project.kind'), width: 126, value: of.kind },
      { id: 'number', header: t('app.project.number'), width: 160, value: (row) => row.number || row.planNumber },
    ],
    [t, of],
  );
  const grouping = useMemo((): GridGrouping<PortfolioRow> | undefined => {
    const by = GROUPS.find((each) => each === group && each !== 'none');
    if (by === undefined || by === 'none') return undefined;
    const keyOf = (row: PortfolioRow) =>
      by === 'stage' ? `${row.stage} ${of.stage(row)}` : by === 'committee' ? row.committeeId : of[by](row);
    const order =
      by === 'year'
        ? (a: PortfolioRow, b: PortfolioRow) => collator.compare(of.year(b), of.year(a))
        : (a: PortfolioRow, b: PortfolioRow) =>
            by === 'stage' ? collator.compare(keyOf(a), keyOf(b)) : collator.compare(of[by](a), of[by](b));
    return { keyOf, labelOf: of[by], order };
  }, [group, of]);
  return (
    <div className={styles['tablePlace']}>
      <div className={styles['bar']}>
        <SegmentedControl
          size="xs"
          aria-label={t('app.group.title')}
          value={GROUPS.find((each) => each === group) ?? 'none'}
          onChange={(value) => onGroup(value === 'none' ? '' : value)}
          data={GROUPS.map((value) => ({ value, label: t(`app.portfolio.group-${value}`) }))}
        />
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconTable size={15} />}
          onClick={() => setExporting(true)}
        >
          {t('app.portfolio.export')}
        </Button>
      </div>
      <div className={styles['gridPlace']}>
        <DataGrid
          label={t('app.portfolio.title')}
          rows={rows}
          columns={columns}
          rowId={(row) => row.id}
          fill
          grouping={grouping}
          initialSort={{ id: 'due', desc: false }}
          onOpen={(row) => void navigate(`/projects/${row.id}`)}
        />
      </div>
      <PaperDialog
        opened={exporting}
        title={t('app.portfolio.export')}
        paper={{ kind: 'projects', projectIds: rows.map(({ id }) => id), language: locale }}
        formats={['xlsx', 'csv']}
        onClose={() => setExporting(false)}
      />
    </div>
  );
}
