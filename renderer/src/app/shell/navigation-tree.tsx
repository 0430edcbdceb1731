import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { type Api, useReads } from '../../rpc/index.ts';
import { usePreferences } from '../../state/index.ts';
import { useT } from '../../ui/index.ts';
import { EntryLink } from './entry-link.tsx';
import styles from './navigation.module.css';

type Committee = Awaited<ReturnType<Api['committee']['list']>>[number];
type Project = Awaited<ReturnType<Api['project']['list']>>[number];
type Line =
  | { readonly key: string; readonly committee: Committee; readonly closed: boolean; readonly empty: boolean }
  | { readonly key: string; readonly project: Project };

/** From so many committees on they are folded until somebody unfolds one; before that the other way round. */
const MANY = 20;
/** Estimated height of a line; it is measured when it is drawn. */
const LINE = 29;

/** The committees with their projects; only lines in sight are drawn. */
export function NavigationTree() {
  const { t } = useT();
  const read = useReads();
  const committees = useQuery(read.committees()).data;
  const projects = useQuery(read.projects()).data;
  const many = (committees?.length ?? 0) >= MANY;
  const turned = usePreferences((s) => (many ? s.unfolded : s.folded));
  const set = usePreferences((s) => s.set);
  const lines = useMemo(() => {
    const own = Map.groupBy(projects ?? [], (project) => project.committeeId);
    return (committees ?? []).flatMap((committee): Line[] => {
      const below = own.get(committee.id) ?? [];
      const closed = turned.includes(committee.id) !== many;
      const head = { key: committee.id, committee, closed, empty: below.length === 0 };
      return [head, ...(closed ? [] : below.map((project) => ({ key: project.id, project })))];
    });
  }, [committees, projects, turned, many]);
  const turn = (id: string) => {
    const next = turned.includes(id) ? turned.filter((other) => other !== id) : [...turned, id];
    set(many ? { unfolded: next } : { folded: next });
  };
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE,
    overscan: 12,
    getItemKey: (index) => lines[index]?.key ?? index,
  });
  return (
    <div className={styles['tree']}>
      {lines.length > 0 && <h2 className={styles['treeTitle']}>{t('app.nav.tree')}</h2>}
      <div ref={scroller} className={styles['treeLines']}>
        <ul style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const line = lines[index];
            return (
              line && (
                <li
                  key={key}
                  ref={virtual.measureElement}
                  data-index={index}
                  aria-setsize={lines.length}
                  aria-posinset={index + 1}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  {'project' in line ? (
                    <ProjectLine project={line.project} />
                  ) : (
                    <CommitteeLine
                      committee={line.committee}
                      closed={line.closed}
                      empty={line.empty}
                      onTurn={() => turn(line.committee.id)}
                    />
                  )}
                </li>
              )
            );
          })}
        </ul>
      </div>
    </div>
  );
}

function CommitteeLine({
  committee,
  closed,
  empty,
  onTurn,
}: {
  readonly committee: Committee;
  readonly closed: boolean;
  readonly empty: boolean;
  readonly onTurn: () => void;
}) {
  const { t } = useT();
  const name = committee.code || committee.name;
  return (
    <div className={styles['branch']}>
      <ActionIcon
        size={24}
        aria-label={t(closed ? 'app.nav.unfold' : 'app.nav.fold', { name })}
        aria-expanded={!closed}
        disabled={empty}
        onClick={onTurn}
      >
        {closed ? <IconChevronRight size={14} /> : <IconChevronDown size={14} />}
      </ActionIcon>
      <EntryLink to={`/committees/${committee.id}`} className={styles['committee']} title={committee.name}>
        {name}
      </EntryLink>
    </div>
  );
}

function ProjectLine({ project }: { readonly project: Project }) {
  return (
    <EntryLink to={`/projects/${project.id}`} className={styles['project']} title={project.title}>
      <span className={`${styles['dot']} z-ink`} data-state={project.dueState} aria-hidden="true" />
      <span className={styles['ellipsis']}>{project.title}</span>
    </EntryLink>
  );
}
