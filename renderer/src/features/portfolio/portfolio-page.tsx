import { Button, SegmentedControl } from '@mantine/core';
import { IconFiles, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { plainDate } from '#shared/base/index.ts';
import { useReads } from '../../rpc/index.ts';
import { EmptyState, Page, QueryGate, useEditable, useT } from '../../ui/index.ts';
import { Board } from './board.tsx';
import styles from './portfolio.module.css';
import { filterPortfolio } from './portfolio-filter.ts';
import { PortfolioFilters } from './portfolio-filters.tsx';
import { PortfolioTable } from './portfolio-table.tsx';
import type { Portfolio } from './portfolio-view.ts';
import { Timeline } from './timeline.tsx';
import { usePortfolioSearch } from './use-portfolio-search.ts';

const VIEWS = ['board', 'timeline', 'table'] as const;

/** 项目总览: every project as a card of its stage, as a bar of time, or as a row of a table. */
export function PortfolioPage() {
  const { t } = useT();
  const read = useReads();
  const editable = useEditable();
  const portfolio = useQuery(read.portfolio());
  const { asked, set } = usePortfolioSearch();
  return (
    <QueryGate query={portfolio}>
      {(data) => (
        <Page
          title={t('app.portfolio.title')}
          fill={data.rows.length > 0}
          actions={
            <SegmentedControl
              aria-label={t('app.portfolio.view')}
              value={asked.view || 'board'}
              onChange={(view) => set({ view: view === 'board' ? '' : view })}
              data={VIEWS.map((value) => ({ value, label: t(`app.portfolio.view-${value}`) }))}
            />
          }
        >
          {data.rows.length === 0 ? (
            <EmptyState
              icon={<IconFiles size={24} />}
              title={t('app.project.empty')}
              text={t('app.project.empty-text')}
              action={
                <Button component={Link} to="/projects?new=1" leftSection={<IconPlus size={15} />} disabled={!editable}>
                  {t('app.action.new-project')}
                </Button>
              }
            />
          ) : (
            <Views data={data} />
          )}
        </Page>
      )}
    </QueryGate>
  );
}

function Views({ data }: { readonly data: Portfolio }) {
  const { t } = useT();
  const { asked, set } = usePortfolioSearch();
  const { rows } = data;
  const { text, committee, kind, stage, due, year, state } = asked;
  const shown = useMemo(
    () => filterPortfolio(rows, { text, committee, kind, stage, due, year, state }),
    [rows, text, committee, kind, stage, due, year, state],
  );
  return (
    <>
      <PortfolioFilters data={data} asked={asked} count={shown.length} set={set} />
      <div className={styles['view']}>
        {shown.length === 0 ? (
          <EmptyState title={t('app.filter.nothing')} />
        ) : asked.view === 'timeline' ? (
          <Timeline
            data={data}
            rows={shown}
            today={plainDate(data.today)}
            zoom={asked.zoom === 'quarter' ? 'quarter' : 'year'}
            onZoom={(zoom) => set({ zoom: zoom === 'year' ? '' : zoom })}
          />
        ) : asked.view === 'table' ? (
          <PortfolioTable data={data} rows={shown} group={asked.group} onGroup={(group) => set({ group })} />
        ) : (
          <Board data={data} rows={shown} cycle={asked.cycle} onCycle={(cycle) => set({ cycle })} />
        )}
      </div>
    </>
  );
}
