import { Button, Menu } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { PortfolioRow } from '#shared/contract/index.ts';
import { Due, OptionPicker, useEditable, useT } from '../../ui/index.ts';
import styles from './portfolio.module.css';
import type { Portfolio } from './portfolio-view.ts';

type Cycle = Portfolio['lifeCycles'][number];
type Stage = Cycle['stages'][number];

/** Cards of a column that are drawn at once. */
const DRAWN = 40;
const URGENCY = { overdue: 0, soon: 1, later: 2, none: 3 } as const;

/** Projects of one life cycle as cards in the columns of its stages. Moving a card opens the gate on its page; nothing moves by itself. */
export function Board({
  data,
  rows,
  cycle: chosen,
  onCycle,
}: {
  readonly data: Portfolio;
  readonly rows: readonly PortfolioRow[];
  readonly cycle: string;
  readonly onCycle: (cycle: string) => void;
}) {
  const { t, local } = useT();
  const editable = useEditable();
  const [dragged, drag] = useState<PortfolioRow | null>(null);
  const navigate = useNavigate();
  const counts = Map.groupBy(rows, ({ lifeCycleId }) => lifeCycleId);
  const cycles = data.lifeCycles.filter(({ id }) => counts.has(id) || id === chosen);
  const cycle = cycles.find(({ id }) => id === chosen) ?? cycles[0];
  if (!cycle) return null;
  const columns = Map.groupBy(counts.get(cycle.id) ?? [], ({ stage }) => stage);
  const names = new Map(data.committees.map(({ id, name }) => [id, name]));
  const from = dragged && cycle.stages.find(({ code }) => code === dragged.stage);
  return (
    <div className={styles['boardPlace']}>
      <div className={styles['bar']}>
        <OptionPicker
          aria-label={t('app.project.life-cycle')}
          data={cycles.map(({ id, name }) => ({
            value: id,
            label: t('app.list.with-more', { text: local(name), more: String(counts.get(id)?.length ?? 0) }),
          }))}
          value={cycle.id}
          onChange={(id) => onCycle(id === null || id === cycles[0]?.id ? '' : id)}
          w={300}
        />
        <span className="z-dim">{t('app.portfolio.move-help')}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls with the keys. */}
      <section className={styles['board']} tabIndex={0} aria-label={t('app.portfolio.view-board')}>
        {cycle.stages.map((stage) => (
          <Column
            key={stage.code}
            stage={stage}
            rows={columns.get(stage.code) ?? []}
            names={names}
            cycle={cycle}
            editable={editable}
            target={from ? (from.next.includes(stage.code) ? 'yes' : 'no') : ''}
            onDrag={drag}
            onDrop={() => dragged && void navigate(gatePath(dragged.id, stage.code))}
          />
        ))}
      </section>
    </div>
  );
}

/** The page of a project with the gate to a stage opened. */
function gatePath(id: string, to: string): string {
  return `/projects/${id}?advance=${encodeURIComponent(to)}`;
}

function Column({
  stage,
  rows,
  names,
  cycle,
  editable,
  target,
  onDrag,
  onDrop,
}: {
  readonly stage: Stage;
  readonly rows: readonly PortfolioRow[];
  readonly names: ReadonlyMap<string, string>;
  readonly cycle: Cycle;
  readonly editable: boolean;
  /** Whether the card that is held may be put here. */
  readonly target: '' | 'yes' | 'no';
  readonly onDrag: (row: PortfolioRow | null) => void;
  readonly onDrop: () => void;
}) {
  const { t, local } = useT();
  const [drawn, setDrawn] = useState(DRAWN);
  const sorted = [...rows].sort(
    (a, b) => URGENCY[a.dueState] - URGENCY[b.dueState] || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0),
  );
  const late = rows.filter(({ dueState }) => dueState === 'overdue').length;
  const over = (event: DragEvent) => {
    if (target === 'yes') event.preventDefault();
  };
  const next = cycle.stages.filter(({ code }) => stage.next.includes(code));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the menu of each card does the same with the keys
    <div
      className={styles['column']}
      data-empty={rows.length === 0 || undefined}
      data-target={target || undefined}
      onDragOver={over}
      onDrop={onDrop}
    >
      <h2 className={styles['columnTitle']}>
        <span>{local(stage.name)}</span>
        <span className="z-dim z-number">{rows.length}</span>
        {late > 0 && <span className={styles['late']}>{t('app.portfolio.late', { count: late })}</span>}
      </h2>
      <ul className={styles['cards']}>
        {sorted.slice(0, drawn).map((row) => (
          <li
            key={row.id}
            className={styles['card']}
            data-due={row.dueState}
            draggable={editable && next.length > 0}
            onDragStart={(event) => {
              event.dataTransfer.setData('text/plain', row.title);
              onDrag(row);
            }}
            onDragEnd={() => onDrag(null)}
          >
            <Link to={`/projects/${row.id}`} draggable={false}>
              {row.title}
            </Link>
            <span className={styles['cardPlace']}>{names.get(row.committeeId)}</span>
            <span className={styles['cardFoot']}>
              {row.due === '' ? (
                <span className="z-dim">{row.number || row.planNumber}</span>
              ) : (
                <Due date={row.due} state={row.dueState} />
              )}
              {next.length > 0 && <MoveMenu row={row} next={next} editable={editable} />}
            </span>
          </li>
        ))}
      </ul>
      {sorted.length > drawn && (
        <Button variant="subtle" size="compact-sm" flex="none" onClick={() => setDrawn(drawn + DRAWN)}>
          {t('app.portfolio.more', { count: sorted.length - drawn })}
        </Button>
      )}
    </div>
  );
}

function MoveMenu({
  row,
  next,
  editable,
}: {
  readonly row: PortfolioRow;
  readonly next: readonly Stage[];
  readonly editable: boolean;
}) {
  const { t, local } = useT();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button
          type="button"
          className={styles['move']}
          disabled={!editable}
          aria-label={t('app.portfolio.move', { title: row.title })}
        >
          <IconArrowRight size={14} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('app.stage.to')}</Menu.Label>
        {next.map(({ code, name }) => (
          <Menu.Item key={code} component={Link} to={gatePath(row.id, code)}>
            {local(name)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
