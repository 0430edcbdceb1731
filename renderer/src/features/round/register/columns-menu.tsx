import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns3, IconGripVertical } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '../../../ui/index.ts';
import type { ColumnChoice } from './arrangement.ts';
import { COLUMN_IDS, type ColumnId, moveColumn, toggleColumn } from './column-choice.ts';
import styles from './register.module.css';
import { columnName } from './register-columns.tsx';

/** Which columns are shown, and in which order: dragged, by buttons, or by Alt with the arrow keys. */
export function ColumnsMenu({
  columns,
  asTheyCome,
  onChange,
}: {
  readonly columns: readonly ColumnChoice[];
  /** Nothing was chosen: what is shown follows the width of the window. */
  readonly asTheyCome: boolean;
  /** Null = as they come. */
  readonly onChange: (columns: readonly ColumnChoice[] | null) => void;
}) {
  const words = useT();
  const { t } = words;
  const [opened, setOpened] = useState(false);
  const [dragged, setDragged] = useState('');
  const shown = columns.map(({ id }) => id).filter((id): id is ColumnId => COLUMN_IDS.some((known) => known === id));
  const hidden = COLUMN_IDS.filter((id) => !shown.includes(id));
  const move = (id: string, to: number) => onChange(moveColumn(columns, id, to));
  const line = (id: ColumnId, at: number) => {
    const name = columnName(id, words);
    const on = at >= 0;
    return (
      <li
        key={id}
        className={styles['column']}
        data-dragged={dragged === id || undefined}
        draggable={on}
        onDragStart={(e) => {
          e.dataTransfer.effectAllowed = 'move';
          setDragged(id);
        }}
        onDragEnd={() => setDragged('')}
        onDragOver={(e) => {
          if (!on || dragged === '') return;
          e.preventDefault();
          if (dragged !== id) move(dragged, at);
        }}
        onDrop={(e) => e.preventDefault()}
      >
        <span className={styles['grip']}>{on && <IconGripVertical size={14} aria-hidden="true" />}</span>
        <Checkbox
          label={name}
          checked={on}
          disabled={on && shown.length === 1}
          onChange={() => onChange(toggleColumn(columns, id))}
          onKeyDown={(e) => {
            if (!on || !e.altKey || (e.key !== 'ArrowUp' && e.key !== 'ArrowDown')) return;
            e.preventDefault();
            move(id, at + (e.key === 'ArrowUp' ? -1 : 1));
          }}
        />
        {on && (
          <span className={styles['movers']}>
            <ActionIcon
              size={22}
              aria-label={t('app.register.column-earlier', { column: name })}
              disabled={at === 0}
              onClick={() => move(id, at - 1)}
            >
              <IconArrowUp size={14} />
            </ActionIcon>
            <ActionIcon
              size={22}
              aria-label={t('app.register.column-later', { column: name })}
              disabled={at === shown.length - 1}
              onClick={() => move(id, at + 1)}
            >
              <IconArrowDown size={14} />
            </ActionIcon>
          </span>
        )}
      </li>
    );
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="md" width={260} trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconColumns3 size={15} />}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          {t('app.register.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('app.register.columns')} className={styles['columnPanel']}>
        <ul className={styles['columnList']}>{shown.map(line)}</ul>
        {hidden.length > 0 && <ul className={styles['columnList']}>{hidden.map((id) => line(id, -1))}</ul>}
        <Button variant="subtle" color="gray" size="compact-sm" disabled={asTheyCome} onClick={() => onChange(null)}>
          {t('app.register.columns-reset')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
