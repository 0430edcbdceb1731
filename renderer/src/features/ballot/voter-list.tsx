import { ActionIcon, Button, SegmentedControl, Select } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { VOTE_SOURCES } from '#shared/domain/ballot.ts';
import { useApi, useReads } from '../../rpc/index.ts';
import {
  DataGrid,
  DateField,
  EmptyState,
  type GridColumn,
  Section,
  useCommand,
  useEditable,
  useT,
} from '../../ui/index.ts';
import styles from './ballot.module.css';
import type { BallotView, VoterRow } from './ballot-view.ts';
import { type Cast, castOfKey } from './cast.ts';
import { CastStatus } from './cast-status.tsx';
import { type Arrival, VoteDialog } from './vote-dialog.tsx';
import { VoteHistory } from './vote-history.tsx';

type Filter = 'all' | 'missing' | 'comments' | 'replaced';
const FILTERS: readonly Filter[] = ['all', 'missing', 'comments', 'replaced'];

/**
 * The electorate with what each voted. While the ballot is open votes are entered as in a spreadsheet: a digit on the row, Enter
 * or an arrow records it and goes on, Escape takes it back. A member who has voted already gets the dialog, which says so.
 */
export function VoterList({ view }: { readonly view: BallotView }) {
  const { t, any } = useT();
  const api = useApi();
  const read = useReads();
  const open = useEditable() && view.ballot.status === 'open';
  const today = useQuery(read.home()).data?.today ?? '';
  const wide = useMediaQuery('(min-width: 1560px)', undefined, { getInitialValueInEffect: false }) ?? false;
  const [filter, setFilter] = useState<Filter>('all');
  const [typed, setTyped] = useState<{ readonly personId: string; readonly cast: Cast } | null>(null);
  const [source, setSource] = useState<Arrival['source']>(view.ballot.mode === 'meeting' ? 'meeting' : 'form');
  const [day, setDay] = useState<string | null>(null);
  const [voter, setVoter] = useState<{ readonly row: VoterRow; readonly cast?: Cast } | null>(null);
  const [history, setHistory] = useState<VoterRow | null>(null);
  const list = useRef<HTMLDivElement>(null);
  // The row itself shows what was recorded; a notice for each of thirty votes would only be in the way.
  const record = useCommand(api.ballot.vote);
  const arrival: Arrival = { source, receivedOn: day ?? today };

  const matches: Record<Filter, (row: VoterRow) => boolean> = {
    all: () => true,
    missing: (row) => row.vote === null,
    comments: (row) => row.vote !== null && row.vote.comment !== '',
    replaced: (row) => row.records > 1,
  };
  const rows = view.rows.filter(matches[filter]);

  const columns = useMemo((): readonly GridColumn<VoterRow>[] => {
    const all: (GridColumn<VoterRow> | null)[] = [
      { id: 'name', header: t('app.ballot.voter'), width: 76, value: (r) => r.name },
      { id: 'role', header: t('app.committee.role'), width: wide ? 150 : 98, value: (r) => any(`app.role.${r.role}`) },
      {
        id: 'organisation',
        header: t('app.people.organisation'),
        width: 150,
        grow: true,
        value: (r) => r.organisation,
      },
      {
        id: 'choice',
        header: t('app.ballot.choice'),
        width: 172,
        value: (r) => (r.vote === null ? '' : t(`app.ballot.choice-short-${r.vote.choice ?? 'invalid'}`)),
        cell: (r) =>
          typed?.personId === r.personId ? (
            <span className={styles['typed']}>
              {t('app.ballot.pending', { choice: t(`app.ballot.choice-short-${typed.cast ?? 'invalid'}`) })}
            </span>
          ) : r.vote === null ? (
            <span className="z-dim">{t('app.ballot.choice-none')}</span>
          ) : (
            <CastStatus cast={r.vote.choice} />
          ),
      },
      {
        id: 'comment',
        header: t('app.ballot.comment'),
        width: 100,
        grow: true,
        sortable: false,
        value: (r) => r.vote?.comment ?? '',
        cell: (r) => <span title={r.vote?.comment || undefined}>{r.vote?.comment}</span>,
      },
      {
        id: 'source',
        header: t('app.ballot.source'),
        width: 84,
        value: (r) => (r.vote === null ? '' : t(`app.ballot.source-${r.vote.source}`)),
      },
      { id: 'received', header: t('app.ballot.received'), width: 102, value: (r) => r.vote?.receivedOn ?? '' },
      {
        id: 'records',
        header: '',
        width: 108,
        sortable: false,
        value: (r) => (r.records > 1 ? r.records : ''),
        cell: (r) =>
          r.records > 1 ? (
            <Button
              variant="light"
              color="yellow"
              size="compact-xs"
              aria-label={`${t('app.ballot.history-of', { name: r.name })}，${t('app.ballot.records', { count: r.records })}`}
              onClick={() => setHistory(r)}
            >
              {t('app.ballot.records', { count: r.records })}
            </Button>
          ) : (
            r.records === 1 && (
              <ActionIcon
                size={24}
                aria-label={t('app.ballot.history-of', { name: r.name })}
                onClick={() => setHistory(r)}
              >
                <IconHistory size={15} />
              </ActionIcon>
            )
          ),
      },
      open
        ? {
            id: 'actions',
            header: '',
            width: 74,
            sortable: false,
            value: () => '',
            cell: (r) => (
              <Button
                variant="default"
                size="compact-xs"
                aria-label={t('app.ballot.record-of', { name: r.name })}
                onClick={() => setVoter({ row: r })}
              >
                {t('app.ballot.record')}
              </Button>
            ),
          }
        : null,
    ];
    return all.filter((column) => column !== null);
  }, [t, any, typed, open, wide]);

  const rowAt = (event: KeyboardEvent) => {
    const element = (event.target as HTMLElement).closest<HTMLElement>('[role="row"][data-row]');
    return element && event.target === element ? element : null;
  };
  const personOf = (element: HTMLElement) => element.querySelector<HTMLElement>('[data-person]')?.dataset['person'];
  const keys = (event: KeyboardEvent) => {
    const element = rowAt(event);
    if (!element || !open || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rows.find((r) => r.personId === personOf(element));
    if (!row) return;
    const cast = castOfKey(event.key);
    if (cast !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      if (row.vote !== null) setVoter({ row, cast });
      else setTyped({ personId: row.personId, cast });
      return;
    }
    if (typed?.personId !== row.personId) return;
    if (event.key === 'Escape') setTyped(null);
    else if (event.key === 'Enter' || event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = Number(element.dataset['row']) + (event.key === 'ArrowUp' ? -1 : 1);
      void record
        .run({
          ballotId: view.id,
          vote: { personId: row.personId, choice: typed.cast, comment: '', file: '', blob: '', ...arrival },
        })
        .then((receipt) => receipt && setTyped((now) => (now?.personId === row.personId ? null : now)));
      // With "not voted" the row leaves the list and the next one takes its place.
      if (filter !== 'missing') list.current?.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const marked = useMemo(
    () =>
      columns.map((column) =>
        column.id === 'name'
          ? { ...column, cell: (r: VoterRow) => <span data-person={r.personId}>{r.name}</span> }
          : column,
      ),
    [columns],
  );
  return (
    <Section
      plain
      title={t('app.ballot.voters')}
      count={view.rows.length}
      actions={
        <SegmentedControl
          aria-label={t('app.ballot.filter')}
          value={filter}
          onChange={(value) => setFilter(FILTERS.find((f) => f === value) ?? 'all')}
          data={FILTERS.map((value) => ({
            value,
            label: `${t(`app.ballot.filter-${value}`)} ${view.rows.filter(matches[value]).length}`,
          }))}
        />
      }
    >
      {open && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in the line
        <div className={styles['quick']} role="group" aria-label={t('app.ballot.quick')}>
          <b>{t('app.ballot.quick')}</b>
          <Select
            aria-label={t('app.ballot.source')}
            data={VOTE_SOURCES.map((value) => ({ value, label: t(`app.ballot.source-${value}`) }))}
            value={source}
            onChange={(value) => setSource(VOTE_SOURCES.find((s) => s === value) ?? 'form')}
            w={124}
          />
          <DateField aria-label={t('app.ballot.received')} value={day ?? today} onChange={setDay} w={116} />
          <span className="z-dim">{t('app.ballot.key-hint')}</span>
        </div>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the rows inside; a choice not confirmed goes when the row is left */}
      <div ref={list} onKeyDownCapture={keys} onBlur={() => setTyped(null)}>
        <DataGrid
          label={t('app.ballot.voters')}
          rows={rows}
          columns={marked}
          rowId={(r) => r.personId}
          onOpen={(r) => (open ? setVoter({ row: r }) : r.records > 0 && setHistory(r))}
          empty={<EmptyState small title={t('app.filter.nothing')} />}
        />
      </div>
      <VoteDialog
        view={view}
        voter={voter?.row ?? null}
        cast={voter?.cast}
        arrival={arrival}
        onClose={() => setVoter(null)}
      />
      <VoteHistory view={view} voter={history} onClose={() => setHistory(null)} />
    </Section>
  );
}
