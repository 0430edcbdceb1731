import { Button, Group } from '@mantine/core';
import { IconChartBar, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Statistics } from '#shared/contract/index.ts';
import { percentOf } from '#shared/domain/statistics.ts';
import { useReads } from '../../rpc/index.ts';
import { EmptyState, OptionPicker, Page, QueryGate, Section, useT } from '../../ui/index.ts';
import { PaperDialog } from '../paper/index.ts';
import { CountsTable } from './counts-table.tsx';
import { StageDaysTable } from './stage-days-table.tsx';
import styles from './statistics.module.css';

/** 统计: what was begun, published, commented, voted and attended, by year, stage, kind, committee, region and function. */
export function StatisticsPage() {
  const { t, locale } = useT();
  const read = useReads();
  const [search, setSearch] = useSearchParams();
  const [printing, setPrinting] = useState(false);
  const committee = search.get('committee') ?? '';
  const year = search.get('year') ?? '';
  const committees = useQuery(read.committees());
  const statistics = useQuery(read.statistics(committee, year));
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
  return (
    <QueryGate query={statistics}>
      {(data) => (
        <Page
          title={t('app.statistics.title')}
          subtitle={t('app.statistics.as-of', { date: data.today })}
          actions={
            <Group gap="xs">
              <OptionPicker
                aria-label={t('app.project.committee')}
                data={[
                  { value: '', label: t('app.home.all-committees') },
                  ...(committees.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
                ]}
                value={committee}
                onChange={(id) => set('committee', id ?? '')}
                w={230}
              />
              <OptionPicker
                aria-label={t('app.statistics.year')}
                data={[
                  { value: '', label: t('app.portfolio.all-years') },
                  ...data.years.map((each) => ({ value: each, label: t('app.statistics.in-year', { year: each }) })),
                ]}
                value={year}
                onChange={(value) => set('year', value ?? '')}
                w={120}
              />
              <Button variant="default" leftSection={<IconPrinter size={15} />} onClick={() => setPrinting(true)}>
                {t('app.statistics.print')}
              </Button>
            </Group>
          }
        >
          {data.years.length === 0 ? (
            <EmptyState
              icon={<IconChartBar size={24} />}
              title={t('app.statistics.empty')}
              text={t('app.statistics.empty-text')}
            />
          ) : (
            <>
              <Totals total={data.total} />
              <Tables data={data} />
            </>
          )}
          <PaperDialog
            opened={printing}
            title={t('app.statistics.print')}
            paper={{ kind: 'statistics', committeeId: committee, year, language: locale }}
            formats={['pdf', 'docx', 'xlsx']}
            onClose={() => setPrinting(false)}
          />
        </Page>
      )}
    </QueryGate>
  );
}

const SHOWN = ['begun', 'published', 'running', 'overdue', 'comments', 'accepted', 'passed', 'failed'] as const;

function Totals({ total }: { readonly total: Statistics['total'] }) {
  const { t } = useT();
  const share = percentOf(total.attended, total.called);
  return (
    <dl className={styles['totals']}>
      {SHOWN.map((measure) => (
        <div key={measure} data-late={(measure === 'overdue' && total.overdue > 0) || undefined}>
          <dt>{t(`app.statistics.${measure}`)}</dt>
          <dd>{total[measure]}</dd>
        </div>
      ))}
      <div>
        <dt>{t('app.statistics.attendance')}</dt>
        <dd>{share === null ? '—' : `${share}%`}</dd>
      </div>
    </dl>
  );
}

function Tables({ data }: { readonly data: Statistics }) {
  const { t } = useT();
  return (
    <div className={styles['tables']}>
      {data.groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ dimension, rows }) => (
          <Section key={dimension} title={t(`app.statistics.by-${dimension}`)} count={rows.length}>
            <CountsTable dimension={dimension} rows={rows} />
          </Section>
        ))}
      {data.durations.length > 0 && (
        <Section title={t('app.statistics.durations')} count={data.durations.length}>
          <StageDaysTable durations={data.durations} />
        </Section>
      )}
    </div>
  );
}
