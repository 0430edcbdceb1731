import { Button, Checkbox, SegmentedControl, Select } from '@mantine/core';
import { IconArrowDown, IconArrowsExchange, IconArrowUp, IconListDetails } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useReads } from '../../rpc/index.ts';
import { EmptyState, Page, QueryGate, SideDialog, Status, useEditable, useT } from '../../ui/index.ts';
import type { DraftView } from '../draft/draft-view.ts';
import { ChangeListPanel } from './change-list-panel.tsx';
import styles from './compare.module.css';
import { compareDrafts, kindOf, rowsOf } from './comparison.ts';
import { ComparisonList, type ComparisonListHandle } from './comparison-list.tsx';
import { useDraftChanges } from './use-draft-changes.ts';

/** Two versions of a text side by side or in one (版本比较). `?with=` names the older one. */
export function ComparePage() {
  const { id = '' } = useParams();
  const { t } = useT();
  const read = useReads();
  const [search, setSearch] = useSearchParams();
  const draft = useQuery(read.draft(id));
  const projectId = draft.data?.meta.projectId ?? '';
  const project = useQuery({ ...read.project(projectId), enabled: projectId !== '' });
  const others = (project.data?.drafts ?? []).filter((other) => other.id !== id);
  const number = draft.data?.meta.number ?? 0;
  const before = others.filter((other) => other.number < number).sort((a, b) => b.number - a.number)[0] ?? others[0];
  const chosen = search.get('with') ?? (draft.data?.meta.basedOn || before?.id) ?? '';
  const other = useQuery({ ...read.draft(chosen), enabled: chosen !== '' });

  return (
    <QueryGate query={draft}>
      {(view) => (
        <QueryGate query={project}>
          {(of) => (
            <Page
              fill
              dense
              title={t('app.compare.title')}
              crumbs={[
                { label: t('app.nav.projects'), to: '/projects' },
                { label: of.title, to: `/projects/${projectId}` },
                { label: view.meta.name, to: `/drafts/${id}` },
              ]}
              subtitle={
                <span className={styles['pair']}>
                  <Select
                    size="xs"
                    aria-label={t('app.compare.older')}
                    placeholder={t('app.compare.older')}
                    allowDeselect={false}
                    value={chosen || null}
                    data={others.map((it) => ({ value: it.id, label: it.name }))}
                    onChange={(value) => value && setSearch({ with: value }, { replace: true })}
                  />
                  <IconArrowsExchange size={15} aria-hidden />
                  <span>{view.meta.name}</span>
                </span>
              }
            >
              {chosen === '' ? (
                <EmptyState title={t('app.compare.nothing')} text={t('app.compare.nothing-text')} />
              ) : (
                <QueryGate query={other} part>
                  {(old) => (
                    <Compared
                      key={`${old.id} ${view.id} ${view.version}`}
                      before={old}
                      after={view}
                      onChanged={() => void draft.refetch()}
                    />
                  )}
                </QueryGate>
              )}
            </Page>
          )}
        </QueryGate>
      )}
    </QueryGate>
  );
}

function Compared({
  before,
  after,
  onChanged,
}: {
  readonly before: DraftView;
  readonly after: DraftView;
  readonly onChanged: () => void;
}) {
  const { t } = useT();
  const editable = useEditable();
  const comparison = useMemo(() => compareDrafts(before, after), [before, after]);
  const [layout, setLayout] = useState<'side' | 'inline'>('side');
  const [all, setAll] = useState(false);
  const [editorial, setEditorial] = useState(true);
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const [listing, setListing] = useState(false);
  const rows = useMemo(() => rowsOf(comparison.blocks, { all, open, editorial }), [comparison, all, open, editorial]);
  const list = useRef<ComparisonListHandle>(null);
  // Wherever the focus is on this page.
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F7' || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      list.current?.step(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const changing = useDraftChanges(comparison, onChanged);
  const isOpen = after.meta.status === 'open';
  const counts = countsOf(comparison.blocks.map(kindOf));
  const unchanged = Object.values(counts).every((count) => count === 0);

  return (
    <div className={styles['compare']}>
      <div className={styles['bar']}>
        <SegmentedControl
          size="xs"
          aria-label={t('app.compare.layout')}
          value={layout}
          onChange={(value) => setLayout(value === 'inline' ? 'inline' : 'side')}
          data={[
            { value: 'side', label: t('app.compare.side-by-side') },
            { value: 'inline', label: t('app.compare.inline') },
          ]}
        />
        <Checkbox
          size="xs"
          label={t('app.compare.only-changes')}
          checked={!all}
          onChange={(event) => setAll(!event.currentTarget.checked)}
        />
        <Checkbox
          size="xs"
          label={t('app.compare.editorial')}
          checked={editorial}
          disabled={all}
          onChange={(event) => setEditorial(event.currentTarget.checked)}
        />
        <span className={styles['counts']} role="status">
          {(['changed', 'added', 'removed', 'moved'] as const).map((kind) => (
            <Status key={kind} tone={TONES[kind]}>
              {t(`app.compare.count-${kind}`, { count: counts[kind] })}
            </Status>
          ))}
        </span>
        <Button.Group>
          <Button
            variant="default"
            size="xs"
            aria-label={t('app.compare.previous')}
            title={`${t('app.compare.previous')} (Shift+F7)`}
            onClick={() => list.current?.step(-1)}
          >
            <IconArrowUp size={15} />
          </Button>
          <Button
            variant="default"
            size="xs"
            aria-label={t('app.compare.next')}
            title={`${t('app.compare.next')} (F7)`}
            onClick={() => list.current?.step(1)}
          >
            <IconArrowDown size={15} />
          </Button>
        </Button.Group>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconListDetails size={15} />}
          onClick={() => setListing(true)}
        >
          {t('app.compare.change-list')}
        </Button>
      </div>
      {unchanged && !all ? (
        <EmptyState title={t('app.compare.same')} text={t('app.compare.same-text')} />
      ) : (
        <>
          {layout === 'side' && (
            <div className={styles['heads']}>
              <span />
              <strong>{before.meta.name}</strong>
              <strong>{after.meta.name}</strong>
              <span />
            </div>
          )}
          <ComparisonList
            comparison={comparison}
            rows={rows}
            layout={layout}
            canRestore={isOpen && editable && !changing.pending}
            handle={list}
            onOpenGap={(from) => setOpen((old) => new Set([...old, from]))}
            onRestore={(index) => void changing.restore(index)}
          />
        </>
      )}
      <SideDialog
        opened={listing}
        onClose={() => setListing(false)}
        position="right"
        size={620}
        title={t('app.compare.change-list')}
      >
        <ChangeListPanel
          changes={comparison.changes}
          disabled={isOpen && editable ? '' : t('app.compare.frozen')}
          pending={changing.pending}
          onShow={(block) => {
            setListing(false);
            list.current?.showBlock(block);
          }}
          onUse={async (chosen) => {
            if (await changing.putInForeword(chosen)) setListing(false);
          }}
        />
      </SideDialog>
    </div>
  );
}

const TONES = { changed: 'warn', added: 'good', removed: 'bad', moved: 'accent' } as const;

function countsOf(kinds: readonly (keyof typeof TONES | null)[]): Record<keyof typeof TONES, number> {
  const counts = { changed: 0, added: 0, removed: 0, moved: 0 };
  for (const kind of kinds) if (kind) counts[kind]++;
  // A moved block has a row at either place.
  return { ...counts, moved: Math.ceil(counts.moved / 2) };
}
