// biome-ignore-all lint/a11y/useSemanticElements: virtual rows in a CSS grid cannot be table elements; roles say what they are
// biome-ignore-all lint/a11y/useFocusableInteractive: one tab stop for the whole grid; rows take the focus, cells do not
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { memo } from 'react';
import { useT } from '../i18n.ts';
import styles from './grid-group.module.css';
import type { LineActs } from './grid-row.tsx';
import type { GridGroup } from './grid-types.ts';

/** What a group shares, how many rows it has, and whether they are shown. */
export function GroupName({ group, folded }: { readonly group: GridGroup; readonly folded: boolean }) {
  const { t, locale } = useT();
  const Chevron = folded ? IconChevronRight : IconChevronDown;
  return (
    <span className={styles['groupName']}>
      <Chevron size={15} aria-hidden="true" />
      <b>{group.label}</b>
      <span className="z-dim z-number">
        {t('app.grid.group-count', { count: group.count.toLocaleString(locale) })}
        {group.note ? ` · ${group.note}` : ''}
      </span>
    </span>
  );
}

/** Head of a group in the list; Space selects all its rows, Enter, Left and Right fold it and unfold it. */
export const GridGroupLine = memo(function GridGroupLine({
  group,
  folded,
  line,
  start,
  height,
  columns,
  active,
  selectable,
  acts,
}: {
  readonly group: GridGroup;
  readonly folded: boolean;
  readonly line: number;
  readonly start: number;
  readonly height: number;
  readonly columns: number;
  readonly active: boolean;
  readonly selectable: boolean;
  readonly acts: LineActs;
}) {
  const { t } = useT();
  return (
    <div
      data-index={line}
      data-row={line}
      data-group={group.key}
      role="row"
      aria-rowindex={line + 2}
      aria-level={1}
      aria-expanded={!folded}
      tabIndex={active ? 0 : -1}
      className={styles['groupLine']}
      style={{ transform: `translateY(${start}px)`, height }}
      onFocus={() => acts.focus(line)}
      onKeyDown={(e) => acts.key(e, line)}
      onClick={(e) => {
        if (!(e.target as HTMLElement).closest('button')) acts.click(e, line);
      }}
    >
      <div role="gridcell" aria-colindex={1} aria-colspan={columns} className={styles['groupCell']}>
        <GroupName group={group} folded={folded} />
        {selectable && (
          <button type="button" tabIndex={-1} className={styles['groupSelect']} onClick={() => acts.toggle(line)}>
            {t('app.grid.select-group')}
          </button>
        )}
      </div>
    </div>
  );
});
