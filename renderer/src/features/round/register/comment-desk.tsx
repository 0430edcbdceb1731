import { Button } from '@mantine/core';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { type GridSort, useEditable, useT, useUndo } from '../../../ui/index.ts';
import { ADOPT_KEY, CommentDetail, DecisionForm, useAlike } from '../detail/index.ts';
import type { RoundView } from '../round-view.ts';
import type { ColumnChoice } from './arrangement.ts';
import { BulkPanel } from './bulk-panel.tsx';
import { CommentGrid } from './comment-grid.tsx';
import type { CommentWindow } from './comment-window.ts';
import styles from './register.module.css';
import { useChosen } from './use-chosen.ts';
import type { useCommentWindow } from './use-comment-window.ts';
import { useDesk } from './use-desk.ts';
import { MODE_KEY, useDeskKeys } from './use-desk-keys.ts';
import { useGridSource } from './use-grid-source.ts';

/** The list with what is done in it by keyboard, and beside it the comment at hand or the selection. */
export function CommentDesk({
  view,
  window,
  list,
  current,
  selected,
  columns,
  narrow,
  detail,
  sort,
  goesOn,
  onCurrent,
  onSelect,
  onDetail,
  onSort,
  onWidth,
}: {
  readonly view: RoundView;
  readonly window: CommentWindow;
  readonly list: Pick<ReturnType<typeof useCommentWindow>, 'look' | 'idsOf'>;
  readonly current: string;
  readonly selected: ReadonlySet<string>;
  readonly columns: readonly ColumnChoice[];
  readonly narrow: boolean;
  readonly detail: boolean;
  readonly sort: GridSort;
  /** Set before a decision that may take the comment elsewhere. */
  readonly goesOn: RefObject<boolean>;
  readonly onCurrent: (id: string) => void;
  readonly onSelect: (ids: ReadonlySet<string>) => void;
  readonly onDetail: (open: boolean) => void;
  readonly onSort: (sort: GridSort | null) => void;
  readonly onWidth: (column: string, width: number) => void;
}) {
  const { t, local } = useT();
  const editable = useEditable();
  const undo = useUndo();
  const place = useRef<HTMLDivElement>(null);
  /** How often the words of a decision were asked for, and of which comment: another one is only looked at. */
  const [asked, setAsked] = useState({ times: 0, of: '' });
  const unselect = () => onSelect(new Set());
  const focusList = () => place.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus();

  const chosen = useChosen(view.id, window, current, selected);
  const { bulk, ids, comments, comment } = chosen;
  const { order } = window;
  const desk = useDesk(view, chosen, {
    before: () => {
      goesOn.current = !bulk && (order.sort === 'decision' || order.group === 'decision');
    },
    refused: () => {
      goesOn.current = false;
    },
    done: () => {
      if (bulk) unselect();
      focusList();
    },
  });
  const at = bulk ? '' : current;
  const ask = (of = at) => {
    onDetail(true);
    setAsked(({ times }) => ({ times: times + 1, of }));
  };
  const keys = useDeskKeys(desk, chosen, { ask, unselect, selected: selected.size, editable });
  const source = useGridSource(window, list, desk.rules);
  const alike = useAlike(view.id, current);
  // The row that had the focus has left the list: the next one takes it, once the grid has given it the tab stop.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another comment is at hand
  useEffect(() => {
    if (document.activeElement === document.body) requestAnimationFrame(() => requestAnimationFrame(focusList));
  }, [current]);

  const open = detail && (comment !== undefined || bulk);
  // Scrolling draws the list anew many times a second; what stands beside it only when it changes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest is made of these
  const beside = useMemo(() => {
    if (!open) return null;
    const form = (
      <DecisionForm
        roundId={view.id}
        rules={desk.rules}
        comments={comments}
        count={ids.length}
        draft={desk.draft}
        asked={asked.of === at ? asked.times : 0}
        disabled={!editable || ids.length === 0}
        pending={desk.pending}
        failure={desk.failure}
        onDraft={desk.setDraft}
        onSave={(next, as) => void desk.save(next, as)}
        onAdopt={(suggested) => void desk.adopt(suggested)}
        onLeave={focusList}
      />
    );
    return (
      <aside className={styles['detail']} aria-label={t('app.round.detail')}>
        {bulk ? (
          <BulkPanel chosen={chosen} onClear={unselect}>
            {form}
          </BulkPanel>
        ) : (
          comment && (
            <CommentDetail
              view={view}
              comment={comment}
              editable={editable}
              alike={alike}
              onTogether={() => onSelect(new Set([comment.id, ...alike.map(({ id }) => id)]))}
              onPlace={(blockId) => void desk.tie(blockId)}
              onClose={() => {
                onDetail(false);
                setAsked({ times: 0, of: '' });
                focusList();
              }}
            >
              {form}
            </CommentDetail>
          )
        )}
      </aside>
    );
  }, [open, chosen, desk.draft, desk.mode, desk.pending, desk.failure, asked, alike, editable, view, selected]);
  const letters = desk.rules.map(({ key, name }) => `${key} ${local(name)}`).join(' · ');
  const hint = t('app.register.key-hint', {
    mode: t(desk.mode === 'suggest' ? 'app.comment.mode-suggest' : 'app.comment.mode-decide'),
    letters,
    switch: MODE_KEY,
    adopt: ADOPT_KEY,
  });
  return (
    <div className={styles['desk']} data-detail={open || undefined}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the rows inside, which are focusable */}
      <div ref={place} className={styles['list']} onKeyDown={keys}>
        <div className={styles['gridPlace']}>
          <CommentGrid
            rules={desk.rules}
            source={source}
            columns={columns}
            current={current}
            selected={selected}
            sort={sort}
            narrow={narrow}
            unsaved={desk.unsaved}
            onCurrent={(id) => {
              desk.clear();
              onCurrent(id);
              onDetail(true);
            }}
            onOpen={(id) => {
              onCurrent(id);
              ask(id);
            }}
            onSelect={onSelect}
            onSort={onSort}
            onWidth={onWidth}
          />
        </div>
        <div className={styles['hint']}>
          {editable && (
            <span className={styles['hintText']} title={hint}>
              {hint}
            </span>
          )}
          <span role="status" className={styles['last']}>
            {desk.last && (
              <>
                {desk.last.label}
                <Button
                  variant="subtle"
                  size="compact-xs"
                  onClick={() => desk.last && void undo(desk.last.commitId, desk.last.label)}
                >
                  {t('app.undo.button')}
                </Button>
              </>
            )}
          </span>
        </div>
      </div>
      {beside}
    </div>
  );
}
