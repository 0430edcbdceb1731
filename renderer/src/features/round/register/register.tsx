import { useDebouncedValue, useMediaQuery } from '@mantine/hooks';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { profileOf } from '#shared/profiles/index.ts';
import { QueryGate, useT } from '../../../ui/index.ts';
import type { RoundView } from '../round-view.ts';
import { ArrangeMenu } from './arrange-menu.tsx';
import { ALL_COMMENTS, type Arrangement, builtInWith, NO_FILTER, sameFilter } from './arrangement.ts';
import { columnsAsTheyCome } from './column-choice.ts';
import { ColumnsMenu } from './columns-menu.tsx';
import { CommentDesk } from './comment-desk.tsx';
import { gridGroups } from './comment-groups.ts';
import type { CommentListOrder } from './comment-window.ts';
import { FilterChips } from './filter-chips.tsx';
import styles from './register.module.css';
import { RegisterFilters } from './register-filters.tsx';
import { useRegisterState } from './register-state.ts';
import { useCurrent } from './use-current.ts';
import { ViewsMenu } from './views-menu.tsx';

/** Narrower windows have room for the list or for all of its columns, not for both beside the detail. */
const WIDE = '(min-width: 1560px)';
const TYPING_MS = 60;

/** The register (登记簿): views, filters, groups, order and columns above the list with its detail. */
export function Register({ view }: { readonly view: RoundView }) {
  const words = useT();
  const { t, locale } = words;
  const { decisions: rules } = profileOf(view.kind);
  const [search] = useSearchParams();
  const wide = useMediaQuery(WIDE, undefined, { getInitialValueInEffect: false }) ?? false;
  const bar = useRef<HTMLDivElement>(null);
  const [detail, setDetail] = useState(true);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const arrangement = useRegisterState((s) => s.arrangements[view.id]) ?? ALL_COMMENTS;
  const chosenColumns = useRegisterState((s) => s.columns);
  const { arrange: arrangeRound, setColumns, fold } = useRegisterState.getState();
  const narrow = !wide && detail;
  const columns = useMemo(() => chosenColumns ?? columnsAsTheyCome(narrow), [chosenColumns, narrow]);

  const [text] = useDebouncedValue(arrangement.filter.text, TYPING_MS);
  const { filter, sort, descending, group } = arrangement;
  const order = useMemo((): CommentListOrder => {
    const slow = filter.text === '' ? '' : text;
    return { id: view.id, filter: { ...filter, text: slow }, sort, descending, group };
  }, [view.id, filter, text, sort, descending, group]);
  const arrange = useCallback(
    (changes: Partial<Arrangement>) => {
      // What is selected must be in sight: another filter begins without a selection.
      if (changes.filter) setSelected((now) => (now.size === 0 ? now : new Set()));
      arrangeRound(view.id, changes);
    },
    [arrangeRound, view.id],
  );
  const setFilter = (changes: Partial<Arrangement['filter']>) => {
    const next = { ...filter, ...changes };
    const builtIn = builtInWith(next);
    arrange({ filter: next, ...(builtIn ? { view: builtIn } : {}) });
  };
  const hidden = !sameFilter(filter, NO_FILTER);
  const onHidden = useCallback(() => {
    if (hidden) arrange({ filter: NO_FILTER, view: 'all' });
    return hidden;
  }, [arrange, hidden]);
  const { list, current, setCurrent, goesOn } = useCurrent(order, search.get('comment') ?? '', onHidden);
  const found = list.query.data;
  const number = (value: number) => value.toLocaleString(locale);
  // Not drawn anew while the list is scrolled.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest is made of these
  const top = useMemo(
    () => (
      <>
        <div ref={bar} className={styles['bar']}>
          <ViewsMenu arrangement={arrangement} columns={columns} onArrange={arrange} onColumns={setColumns} />
          <RegisterFilters roundId={view.id} filter={filter} rules={rules} onChange={setFilter} />
          <ArrangeMenu
            arrangement={arrangement}
            onArrange={arrange}
            onFoldAll={(away) =>
              fold(view.id, away && found ? gridGroups(group, found.groups, rules, words).map(({ key }) => key) : [])
            }
          />
          <ColumnsMenu columns={columns} asTheyCome={chosenColumns === null} onChange={setColumns} />
          <span className={styles['count']} role="status">
            {found && t('app.round.showing', { shown: number(found.total), total: number(view.statistics.comments) })}
          </span>
        </div>
        <FilterChips
          filter={filter}
          rules={rules}
          onChange={(changes) => {
            setFilter(changes);
            // The chip that had the focus is gone.
            bar.current?.querySelector('input')?.focus();
          }}
        />
      </>
    ),
    [view.id, view.statistics.comments, arrangement, columns, chosenColumns, found?.total, found?.groups, words],
  );
  return (
    <>
      {top}
      <QueryGate query={list.query} part>
        {(window) => (
          <CommentDesk
            view={view}
            window={window}
            list={list}
            current={current}
            selected={selected}
            columns={columns}
            narrow={narrow}
            detail={detail}
            sort={{ id: sort, desc: descending }}
            goesOn={goesOn}
            onCurrent={setCurrent}
            onSelect={setSelected}
            onDetail={setDetail}
            onSort={(next) => {
              const by = next ?? { id: 'clause', desc: false };
              arrange({ sort: by.id as Arrangement['sort'], descending: by.desc });
            }}
            onWidth={(id, width) => setColumns(columns.map((it) => (it.id === id ? { id, width } : it)))}
          />
        )}
      </QueryGate>
    </>
  );
}
