import { Button } from '@mantine/core';
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks';
import { IconFileImport, IconMessages } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { decisionRule, profileOf } from '#shared/profiles/index.ts';
import { useApi } from '../../../rpc/index.ts';
import { type OwnCommit, useSession } from '../../../state/index.ts';
import { EmptyState, type GridSort, QueryGate, useCommand, useEditable, useT, useUndo } from '../../../ui/index.ts';
import {
  ADOPT_KEY,
  CommentDetail,
  type DecisionDraft,
  DecisionForm,
  type DecisionMode,
  decisionOfKey,
  draftChosen,
  draftOnRecord,
  useAlike,
  useDeciding,
  useDecisionMode,
} from '../detail/index.ts';
import styles from '../round.module.css';
import type { RoundView } from '../round-view.ts';
import { CommentFilters, NO_FILTER } from './comment-filters.tsx';
import { CommentGrid, type CommentSort } from './comment-grid.tsx';
import { type CommentList, useComments } from './use-comments.ts';

const BULK = '*';
const BY_CLAUSE: GridSort = { id: 'clause', desc: false };
const SORTS: readonly string[] = ['clause', 'no', 'organisation', 'decision'] satisfies CommentSort[];
const SEQUENCE_MS = 1200;

/** The comments with filter, list and detail; decided with the mouse or by A, P, R, one or the selected ones. */
export function RoundComments({ view, onImport }: { readonly view: RoundView; readonly onImport: () => void }) {
  const [filter, setFilter] = useState(NO_FILTER);
  const [slow] = useDebouncedValue(filter, 160);
  const [sort, setSort] = useState<GridSort>(BY_CLAUSE);
  const comments = useComments({
    id: view.id,
    filter: slow,
    sort: SORTS.includes(sort.id) ? (sort.id as CommentSort) : 'clause',
    descending: sort.desc,
  });
  const { t } = useT();
  const editable = useEditable();
  if (view.statistics.comments === 0)
    return (
      <EmptyState
        icon={<IconMessages size={24} />}
        title={t('app.round.comments-empty')}
        text={t('app.round.comments-empty-text')}
        action={
          <Button leftSection={<IconFileImport size={15} />} disabled={!editable} onClick={onImport}>
            {t('app.round.import')}
          </Button>
        }
      />
    );
  return (
    <>
      <div className={styles['filterRow']}>
        <CommentFilters filter={filter} organisations={view.organisations} onChange={setFilter} />
        <span className="z-dim z-number" role="status">
          {t('app.round.showing', { shown: comments.data?.total ?? 0, total: view.statistics.comments })}
        </span>
      </div>
      <QueryGate query={comments}>
        {(list) => <CommentDesk view={view} list={list} sort={sort} onSort={(next) => setSort(next ?? BY_CLAUSE)} />}
      </QueryGate>
    </>
  );
}

function CommentDesk({
  view,
  list,
  sort,
  onSort,
}: {
  readonly view: RoundView;
  readonly list: CommentList;
  readonly sort: GridSort;
  readonly onSort: (sort: GridSort | null) => void;
}) {
  const { t, local } = useT();
  const api = useApi();
  const editable = useEditable();
  const rules = profileOf(view.kind).decisions;
  const wide = useMediaQuery('(min-width: 1560px)', undefined, { getInitialValueInEffect: false }) ?? false;
  const [search] = useSearchParams();
  const [current, setCurrent] = useState(search.get('comment') ?? '');
  const [detail, setDetail] = useState(true);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [drafts, setDrafts] = useState<ReadonlyMap<string, DecisionDraft>>(new Map());
  const [asked, setAsked] = useState(0);
  const desk = useRef<HTMLDivElement>(null);
  const lastG = useRef(0);
  // Done many times a day, so what was done is said below the list and not by a notice that covers the next decision.
  const place = useCommand(api.round.place);
  const decide = useDeciding(view.id);
  const pushCommit = useSession((s) => s.pushCommit);
  const commits = useSession((s) => s.commits);
  const undo = useUndo();
  const [last, setLast] = useState<OwnCommit | null>(null);
  const done = (commitId: string, label: string) => {
    if (commitId === '') return;
    pushCommit({ commitId, label });
    setLast({ commitId, label });
  };

  const { items } = list;
  const wanted = search.get('comment');
  useEffect(() => {
    if (wanted) setCurrent(wanted);
  }, [wanted]);

  // When the row at hand leaves the list (filtered away, decided), the one that took its place is next.
  const index = items.findIndex((c) => c.id === current);
  const lastIndex = useRef(0);
  if (index >= 0) lastIndex.current = index;
  useEffect(() => {
    if (index >= 0) return;
    const next = items[Math.min(lastIndex.current, items.length - 1)];
    setCurrent(next?.id ?? '');
    // The grid gives the tab stop to the new row first.
    if (document.activeElement === document.body) requestAnimationFrame(() => requestAnimationFrame(focusGrid));
  });
  const known = useMemo(() => new Set(items.map((c) => c.id)), [items]);
  const chosen = useMemo(() => new Set([...selected].filter((id) => known.has(id))), [selected, known]);

  const comment = items[index];
  const alike = useAlike(view.id, current);
  const bulk = chosen.size > 1 || (chosen.size === 1 && !chosen.has(current));
  const key = bulk ? BULK : current;
  const comments = useMemo(
    () => (bulk ? items.filter(({ id }) => chosen.has(id)) : comment ? [comment] : []),
    [bulk, items, chosen, comment],
  );
  const mode = useDecisionMode(comments);
  const draft = drafts.get(key) ?? draftOnRecord(comments, mode);
  const ids = comments.map(({ id }) => id);

  const setDraft = (of: string, next: DecisionDraft | null) =>
    setDrafts((old) => {
      const copy = new Map(old);
      if (next === null) copy.delete(of);
      else copy.set(of, next);
      return copy;
    });
  const focusGrid = () => desk.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus();
  const save = async (next: DecisionDraft, as: DecisionMode) => {
    setDraft(key, next);
    const receipt = await decide.save(ids, next, as);
    if (!receipt) return;
    const name = next.decision && local(decisionRule(rules, next.decision).name);
    const word =
      name === null
        ? t('app.round.decision-undecided')
        : as === 'decide'
          ? name
          : `${t('app.comment.mode-suggest')} ${name}`;
    const what = bulk
      ? t('app.round.answer-comments', { count: ids.length })
      : t('app.round.number-of', { no: comment?.no ?? 0 });
    done(receipt.commitId, `${what} → ${word}`);
    setDraft(key, null);
    if (bulk) setSelected(new Set());
    focusGrid();
  };
  const adopt = async (suggested: readonly string[]) => {
    const receipt = await decide.adopt(suggested);
    if (!receipt) return;
    done(receipt.commitId, `${t('app.comment.adopt')} ${t('app.round.answer-comments', { count: suggested.length })}`);
    setDraft(key, null);
    if (bulk) setSelected(new Set());
    focusGrid();
  };
  const tie = async (blockId: string) => {
    if (!comment) return;
    const receipt = await place.run({ roundId: view.id, commentIds: [comment.id], blockId });
    if (receipt) done(receipt.commitId, `${t('app.round.number-of', { no: comment.no })} ${t('app.round.placed')}`);
    focusGrid();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (!(event.target as HTMLElement).matches('[role="row"]')) return;
    if (event.key === 'Escape' && selected.size > 0) return setSelected(new Set());
    // `g p` goes to the projects: a P right after a G is not ours.
    if (event.key === 'g') lastG.current = event.timeStamp;
    const choice = bulk ? undefined : comment?.choices[Number(event.key) - 1];
    if (choice && editable) {
      event.preventDefault();
      return void tie(choice.blockId);
    }
    const suggested = comments.filter((it) => it.suggested !== null).map(({ id }) => id);
    if (event.code === `Key${ADOPT_KEY}` && editable && suggested.length > 0) {
      event.preventDefault();
      return void adopt(suggested);
    }
    const decision = decisionOfKey(event.code, rules);
    if (!decision || !editable || ids.length === 0 || event.timeStamp - lastG.current < SEQUENCE_MS) return;
    event.preventDefault();
    const next = draftChosen(draft, decision, comments, rules, mode);
    if (next.saveNow) return void save(next.draft, mode);
    setDraft(key, next.draft);
    setDetail(true);
    setAsked((n) => n + 1);
  };
  const unsaved = useMemo(
    () => new Set([...drafts].filter(([, d]) => d.reason.trim() !== '').map(([id]) => id)),
    [drafts],
  );
  const open = detail && (comment !== undefined || bulk);

  const form = (
    <DecisionForm
      roundId={view.id}
      rules={rules}
      comments={comments}
      draft={draft}
      asked={asked}
      disabled={!editable || ids.length === 0}
      pending={decide.pending}
      failure={decide.failure}
      onDraft={(next) => {
        decide.clear();
        setDraft(key, next);
      }}
      onSave={(next, as) => void save(next, as)}
      onAdopt={(suggested) => void adopt(suggested)}
      onLeave={focusGrid}
    />
  );
  return (
    <div className={styles['desk']} data-detail={open || undefined}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the rows inside, which are focusable */}
      <div ref={desk} className={styles['list']} onKeyDown={keys}>
        <div className={styles['gridPlace']}>
          <CommentGrid
            rules={rules}
            rows={items}
            total={list.total}
            current={current}
            selected={chosen}
            sort={sort}
            narrow={!wide && open}
            unsaved={unsaved}
            empty={undefined}
            onCurrent={(id) => {
              decide.clear();
              setCurrent(id);
              setDetail(true);
            }}
            onSelect={setSelected}
            onSort={onSort}
          />
        </div>
        <div className={styles['hint']}>
          <span>{t('app.round.key-hint')}</span>
          <span role="status">
            {last && commits.some((c) => c.commitId === last.commitId) && (
              <>
                {last.label}
                <Button variant="subtle" size="compact-xs" onClick={() => void undo(last.commitId, last.label)}>
                  {t('app.undo.button')}
                </Button>
              </>
            )}
          </span>
        </div>
      </div>
      {open && (
        <aside className={styles['detail']} aria-label={t('app.round.detail')}>
          {bulk ? (
            <>
              <div className={styles['detailScroll']}>
                <header className={styles['detailHead']}>
                  <h2 className={styles['detailTitle']}>{t('app.round.bulk-title', { count: chosen.size })}</h2>
                  <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setSelected(new Set())}>
                    {t('app.round.selection-clear')}
                  </Button>
                </header>
                <p>
                  {t('app.round.bulk-intro', {
                    count: chosen.size,
                    numbers: items
                      .filter((c) => chosen.has(c.id))
                      .map((c) => c.no)
                      .sort((a, b) => a - b)
                      .join(t('app.list.and')),
                  })}
                </p>
              </div>
              <div className={styles['detailFoot']}>{form}</div>
            </>
          ) : (
            comment && (
              <CommentDetail
                view={view}
                comment={comment}
                editable={editable}
                alike={alike}
                onTogether={() => setSelected(new Set([comment.id, ...alike.map(({ id }) => id)]))}
                onPlace={(blockId) => void tie(blockId)}
                onClose={() => setDetail(false)}
              >
                {form}
              </CommentDetail>
            )
          )}
        </aside>
      )}
    </div>
  );
}
