import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Statistics } from '#shared/contract/index.ts';
import { percentOf } from '#shared/domain/statistics.ts';
import { useT } from '../../ui/index.ts';
import styles from './statistics.module.css';

type Group = Statistics['groups'][number];
type Row = Group['rows'][number];
type Counts = Row['counts'];

const COLUMNS = [
  'begun',
  'published',
  'ended',
  'running',
  'overdue',
  'comments',
  'accepted',
  'partly',
  'passed',
  'failed',
] as const;
const SHOWN = 12;

/** A bar and what it is made of; parts are told apart by their place, colour and pattern, and by the numbers beside them. */
type Part = { readonly part: 'published' | 'running' | 'overdue' | 'open'; readonly count: number };

/** Counts by one dimension as a table that holds its chart; years stand in their order, others the largest first. */
export function CountsTable({
  dimension,
  rows,
}: {
  readonly dimension: Group['dimension'];
  readonly rows: readonly Row[];
}) {
  const { t, local } = useT();
  const [all, setAll] = useState(false);
  const partsOf = dimension === 'year' ? partsOfYear : partsOfState;
  const sizeOf = (counts: Counts): number => partsOf(counts).reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(1, ...rows.map(({ counts }) => sizeOf(counts)));
  const sorted =
    dimension === 'year'
      ? rows.toReversed()
      : dimension === 'stage'
        ? rows
        : [...rows].sort((a, b) => sizeOf(b.counts) - sizeOf(a.counts));
  const shown = all ? sorted : sorted.slice(0, SHOWN);
  // Hardly any project is terminated.
  const columns = COLUMNS.filter((column) => column !== 'ended' || rows.some(({ counts }) => counts.ended > 0));
  const keyOf = (column: string): string => (dimension === 'year' ? (column === 'begun' ? 'open' : column) : column);
  const keys = new Set<string>(dimension === 'year' ? ['open', 'published'] : ['published', 'running', 'overdue']);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls with the keys.
    <section className={styles['scroll']} tabIndex={0} aria-label={t(`app.statistics.by-${dimension}`)}>
      <table className={styles['table']} data-counts>
        <thead>
          <tr>
            <th scope="col">{t(`app.statistics.${dimension}`)}</th>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                {keys.has(keyOf(column)) && (
                  <span className={`${styles['key']} z-ink`} data-part={keyOf(column)} aria-hidden="true" />
                )}
                {t(`app.statistics.${column}`)}
              </th>
            ))}
            <th scope="col">{t('app.statistics.attendance')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, name, counts }) => {
            const share = percentOf(counts.attended, counts.called);
            const path = listPath(dimension, key);
            return (
              <tr key={key}>
                <th scope="row" title={local(name)}>
                  {path === null ? local(name) : <Link to={path}>{local(name)}</Link>}
                </th>
                <td className={styles['barCell']}>
                  <span className={`${styles['bar']} z-ink`} aria-hidden="true">
                    {partsOf(counts)
                      .filter(({ count }) => count > 0)
                      .map(({ part, count }) => (
                        <span key={part} data-part={part} style={{ width: `${(100 * count) / most}%` }} />
                      ))}
                  </span>
                </td>
                {columns.map((column) => (
                  <td key={column} data-none={counts[column] === 0 || undefined}>
                    {counts[column]}
                  </td>
                ))}
                <td data-none={share === null || undefined}>{share === null ? '—' : `${share}%`}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {sorted.length > SHOWN && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(!all)}>
          {all ? t('app.figures.fewer') : t('app.figures.all', { count: sorted.length })}
        </Button>
      )}
    </section>
  );
}

/** The projects of a group, where a list can be narrowed down to them. */
function listPath(dimension: Group['dimension'], key: string): string | null {
  const value = encodeURIComponent(key);
  switch (dimension) {
    case 'year':
      return `/portfolio?view=table&state=all&year=${value}`;
    case 'kind':
      return `/portfolio?view=table&state=all&kind=${value}`;
    case 'committee':
      return `/portfolio?view=table&state=all&committee=${value}`;
    default:
      return null;
  }
}

function partsOfYear(counts: Counts): readonly Part[] {
  return [
    { part: 'published', count: counts.published },
    { part: 'open', count: Math.max(0, counts.begun - counts.published) },
  ];
}

function partsOfState(counts: Counts): readonly Part[] {
  return [
    { part: 'published', count: counts.published },
    { part: 'running', count: counts.running - counts.overdue },
    { part: 'overdue', count: counts.overdue },
  ];
}
