import { ActionIcon, Button, Checkbox, NumberInput, TextInput, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useRef } from 'react';
import type { TemplateColumn, TemplateColumnEdit } from '#shared/publishing/index.ts';
import { useT } from '../../../ui/index.ts';
import styles from './styles.module.css';
import { useTemplateDesk } from './template-desk.ts';
import { columnsOf } from './template-edit.ts';

/** Columns of a table: their order, titles, widths, and whether they are printed. One is always printed. */
export function TemplateColumns({
  part,
  columns,
}: {
  readonly part: string;
  readonly columns: readonly TemplateColumn[];
}) {
  const { t } = useT();
  const desk = useTemplateDesk();
  const list = useRef<HTMLOListElement>(null);
  const shown = columnsOf(columns, desk.edit.columns[part]);
  const sum = shown.reduce((total, { shown: on, width }) => total + (on ? width : 0), 0);
  const set = (next: readonly TemplateColumnEdit[]): void => desk.onColumns(part, next, columns);
  const change = (index: number, changes: Partial<TemplateColumnEdit>): void =>
    set(shown.map((column, i) => (i === index ? { ...column, ...changes } : column)));
  const move = (from: number, by: 1 | -1): void => {
    const to = from + by;
    const moved = shown[from];
    if (!moved || to < 0 || to >= shown.length) return;
    const others = shown.filter((_, i) => i !== from);
    set([...others.slice(0, to), moved, ...others.slice(to)]);
    // The button that was pressed goes with its column.
    requestAnimationFrame(() => {
      const row = list.current?.children[to];
      const same = row?.querySelector<HTMLButtonElement>(`button[data-move="${by}"]`);
      const other = row?.querySelector<HTMLButtonElement>(`button[data-move="${-by}"]`);
      (same?.disabled ? other : same)?.focus();
    });
  };
  return (
    <div>
      <ol ref={list} className={styles['columns']} aria-label={t('app.styles.columns')}>
        {shown.map((column, index) => (
          <li key={column.key} data-off={!column.shown || undefined}>
            <Checkbox
              aria-label={t('app.styles.column-shown', { title: column.title })}
              checked={column.shown}
              disabled={!desk.editable || (column.shown && shown.filter((it) => it.shown).length === 1)}
              onChange={(event) => change(index, { shown: event.currentTarget.checked })}
            />
            <TextInput
              aria-label={t('app.styles.column-title', { count: index + 1 })}
              value={column.title}
              readOnly={!desk.editable}
              onChange={(event) => change(index, { title: event.currentTarget.value })}
            />
            <NumberInput
              aria-label={t('app.styles.column-width', { title: column.title })}
              value={column.width}
              min={1}
              max={1000}
              hideControls
              suffix={column.shown && sum > 0 ? ` · ${Math.round((100 * column.width) / sum)}%` : ''}
              readOnly={!desk.editable}
              onChange={(value) => typeof value === 'number' && value > 0 && change(index, { width: value })}
            />
            <Tooltip label={t('app.styles.column-up')}>
              <ActionIcon
                size={26}
                data-move={-1}
                disabled={index === 0 || !desk.editable}
                aria-label={t('app.styles.column-up-name', { title: column.title })}
                onClick={() => move(index, -1)}
              >
                <IconArrowUp size={15} />
              </ActionIcon>
            </Tooltip>
            <Tooltip label={t('app.styles.column-down')}>
              <ActionIcon
                size={26}
                data-move={1}
                disabled={index === shown.length - 1 || !desk.editable}
                aria-label={t('app.styles.column-down-name', { title: column.title })}
                onClick={() => move(index, 1)}
              >
                <IconArrowDown size={15} />
              </ActionIcon>
            </Tooltip>
          </li>
        ))}
      </ol>
      {part in desk.edit.columns && desk.editable && (
        <Button variant="subtle" size="compact-xs" onClick={() => set(columnsOf(columns, undefined))}>
          {t('app.styles.restore-columns')}
        </Button>
      )}
    </div>
  );
}
