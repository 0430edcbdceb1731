import { ActionIcon, Button, SegmentedControl, Select } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconHistory, IconUserOff } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { AGAINST } from '#shared/domain/voting-rule.ts';
import { useApi, useToday } from '../../rpc/index.ts';
import {
  DataGrid,
  DateField,
  EmptyState,
  type GridColumn,
  Section,
  Status,
  useCommand,
  useEditable,
  useT,
} from '../../ui/index.ts';
import styles from './ballot.module.css';
import type { BallotView, VoterRow } from './ballot-view.ts';
import { type Cast, castOfKey } from './cast.ts';
import { CastStatus } from './cast-status.tsx';
import { RecuseDialog } from './change-dialogs.tsx';
import { ARRIVALS, type Arrival, VoteDialog } from './vote-dialog.tsx';
import { VoteHistory } from './vote-history.tsx';

type Filter = 'all' | 'missing' | 'against' | 'comments' | 'replaced' | 'late' | 'aside';
const FILTERS: readonly Filter[] = ['all', 'missing', 'against', 'comments', 'replaced', 'late', 'aside'];
/** What is said of a vote beside it. */
const WORTH_SAYING: ReadonlySet<string> = new Set(['confirmed', 'late', 'after-closing', 'no-reasons']);
/** Shown even when nobody is in it. */
const ALWAYS: ReadonlySet<Filter> = new Set(['all', 'missing', 'against']);

const isAgainst = ({ vote, verdict }: VoterRow): boolean =>
  vote !== null &&
  (verdict === 'counted' || verdict === 'no-reasons') &&
  AGAINST.some((position) => position === vote.choice);
/** A vote is given, or is no longer asked for. */
const isSettled = ({ standing, vote }: VoterRow): boolean => vote !== null || standing !== 'voting';

/**
 * The electorate with what each voted. While the ballot is open votes are entered as in a spreadsheet: a digit on the row, Enter
 * or an arrow records it and goes on, Escape takes it back. A member who has voted already gets the dialog, which says so.
 */
export function VoterList({ view }: { readonly view: BallotView }) {
  const { t, any, locale } = useT();
  const api = useApi();
  const editable = useEditable();
  const open = editable && view.ballot.status === 'open';
  const late = editable && view.ballot.status === 'closed';
  const { positions } = view.rule;
  const today = useToday();
  const wide = useMediaQuery('(min-width: 1560px)', undefined, { getInitialValueInEffect: false }) ?? false;
  const [filter, setFilter] = useState<Filter>('all');
  const [typed, setTyped] = useState<{ readonly personId: string; readonly cast: Cast } | null>(null);
  const [source, setSource] = useState<Arrival['source']>(view.ballot.mode === 'meeting' ? 'meeting' : 'form');
  const [day, setDay] = useState<string | null>(null);
  const [voter, setVoter] = useState<{ readonly row: VoterRow; readonly cast?: Cast } | null>(null);
  const [history, setHistory] = useState<string | null>(null);
  const [recusing, setRecusing] = useState<VoterRow | null>(null);
  const list = useRef<HTMLDivElement>(null);
  // The row itself shows what was recorded; a notice for each of thirty votes would only be in the way.
  const record = useCommand(api.ballot.vote);
  const arrival: Arrival = { source, receivedOn: day ?? today };

  const matches: Record<Filter, (row: VoterRow) => boolean> = {
    all: () => true,
    missing: (row) => !isSettled(row),
    against: isAgainst,
    comments: (row) => row.vote !== null && row.vote.comment !== '',
    replaced: (row) => row.records > 1,
    late: (row) => row.late,
    aside: (row) => row.standing !== 'voting',
  };
  const offersAgainst = AGAINST.some((position) => positions.includes(position));
  const shownFilters = FILTERS.filter(
    (each) => (ALWAYS.has(each) && (each !== 'against' || offersAgainst)) || view.rows.some(matches[each]),
  );
  const rows = view.rows.filter(matches[filter]);
  const keysOf = positions.map((position, n) => `${n + 1} ${t(`app.ballot.choice-short-${position}`)}`).join(' · ');

  const replaced = view.rows.some((row) => row.records > 1);
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
        width: 160,
        value: (r) => (r.vote === null ? '' : t(`app.ballot.choice-short-${r.vote.choice ?? 'invalid'}`)),
        cell: (r) =>
          r.standing !== 'voting' ? (
            <span title={r.note || undefined}>
              <Status>{t(`app.ballot.standing-${r.standing}`)}</Status>
            </span>
          ) : typed?.personId === r.personId ? (
            <span className={styles['typed']}>
              {t('app.ballot.pending', { choice: t(`app.ballot.choice-short-${typed.cast ?? 'invalid'}`) })}
            </span>
          ) : r.vote === null ? (
            <span className="z-dim">{t('app.ballot.choice-none')}</span>
          ) : (
            <>
              <CastStatus cast={r.vote.choice} />
              {r.verdict !== null && WORTH_SAYING.has(r.verdict) && (
                <span className="z-dim"> {t(`app.ballot.verdict-${r.verdict}`)}</span>
              )}
            </>
          ),
      },
      {
        id: 'comment',
        header: t('app.ballot.comment'),
        width: 64,
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
        width: replaced ? 108 : 48,
        sortable: false,
        value: (r) => (r.records > 1 ? r.records : ''),
        cell: (r) =>
          r.records > 1 ? (
            <Button
              variant="light"
              color="yellow"
              size="compact-xs"
              aria-label={t('app.list.with-more', {
                text: t('app.ballot.history-of', { name: r.name }),
                more: t('app.ballot.records', { count: r.records }),
              })}
              onClick={() => setHistory(r.personId)}
            >
              {t('app.ballot.records', { count: r.records })}
            </Button>
          ) : (
            r.records === 1 && (
              <ActionIcon
                size={24}
                aria-label={t('app.ballot.history-of', { name: r.name })}
                onClick={() => setHistory(r.personId)}
              >
                <IconHistory size={15} />
              </ActionIcon>
            )
          ),
      },
      open || late
        ? {
            id: 'actions',
            header: '',
            width: wide || locale === 'en' ? 138 : 104,
            sortable: false,
            value: () => '',
            cell: (r) =>
              r.standing === 'voting' && (
                <span className={styles['rowActions']}>
                  <Button
                    variant="default"
                    size="compact-xs"
                    aria-label={t(late ? 'app.ballot.late-of' : 'app.ballot.record-of', { name: r.name })}
                    onClick={() => setVoter({ row: r })}
                  >
                    {t(late ? 'app.ballot.late-vote' : 'app.ballot.record')}
                  </Button>
                  {open && (
                    <ActionIcon
                      size={24}
                      aria-label={t('app.ballot.recuse-of', { name: r.name })}
                      onClick={() => setRecusing(r)}
                    >
                      <IconUserOff size={15} />
                    </ActionIcon>
                  )}
                </span>
              ),
          }
        : null,
    ];
    return all.filter((column) => column !== null);
  }, [t, any, locale, typed, open, late, wide, replaced]);

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
    const cast = row.standing === 'voting' ? castOfKey(event.key, positions) : undefined;
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
          ? {
              ...column,
              cell: (r: VoterRow) => (
                <span data-person={r.personId}>
                  {r.name}
                  {r.standing === 'voting' && r.note !== '' && (
                    <span className="z-dim"> {t('app.ballot.substitute-for', { name: r.note })}</span>
                  )}
                </span>
              ),
            }
          : column,
      ),
    [columns, t],
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
          data={shownFilters.map((value) => ({
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
            data={ARRIVALS.map((value) => ({ value, label: t(`app.ballot.source-${value}`) }))}
            value={source}
            onChange={(value) => setSource(ARRIVALS.find((s) => s === value) ?? 'form')}
            w={124}
          />
          <DateField aria-label={t('app.ballot.received')} value={day ?? today} onChange={setDay} w={116} />
          <span className="z-dim">{t('app.ballot.key-hint', { keys: keysOf })}</span>
        </div>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the rows inside; a choice not confirmed goes when the row is left */}
      <div ref={list} onKeyDownCapture={keys} onBlur={() => setTyped(null)}>
        <DataGrid
          label={t('app.ballot.voters')}
          rows={rows}
          columns={marked}
          rowId={(r) => r.personId}
          onOpen={(r) =>
            open && r.standing === 'voting' ? setVoter({ row: r }) : r.records > 0 && setHistory(r.personId)
          }
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
      <VoteHistory
        view={view}
        voter={view.rows.find(({ personId }) => personId === history) ?? null}
        onClose={() => setHistory(null)}
      />
      <RecuseDialog view={view} voter={recusing} onClose={() => setRecusing(null)} />
    </Section>
  );
}
