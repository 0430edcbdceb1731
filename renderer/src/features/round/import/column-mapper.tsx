import { Button, Checkbox, NativeSelect, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { COLUMN_ROLES, type ColumnRole, type SheetPreview, type TableLayout } from '#shared/domain/table-layout.ts';
import { Status, useT } from '../../../ui/index.ts';
import styles from './column-mapper.module.css';

/** Rows that are shown below the headings. */
const BELOW = 4;

/** 列对应: the first rows of a sheet, what each of its columns is, and in which row the headings stand. `laid`: a person has changed it. */
export function ColumnMapper({
  sheet,
  laid,
  folded,
  onChange,
}: {
  readonly sheet: SheetPreview;
  readonly laid: TableLayout | undefined;
  /** Only the line with its name is shown until somebody opens it. */
  readonly folded: boolean;
  /** null = as it is read by itself. */
  readonly onChange: (layout: TableLayout | null) => void;
}) {
  const { t } = useT();
  const [wished, setWished] = useState<TableLayout | null>(null);
  const [open, setOpen] = useState(!folded);
  const group = useId();
  // What was chosen is shown before the answer is there.
  const shown = laid === undefined ? null : (wished ?? laid);
  const headerRow = shown?.headerRow ?? sheet.headerRow;
  const roles = shown && shown.roles.length > 0 ? shown.roles : sheet.columns.map(({ role }) => role);
  const ignored = shown !== null && shown.roles.length > 0 && shown.roles.every((role) => role === '');
  const change = (layout: TableLayout | null) => {
    setWished(layout);
    onChange(layout);
  };
  const setRole = (column: number, role: ColumnRole) =>
    change({ headerRow, roles: sheet.columns.map((_, i) => (i === column ? role : (roles[i] ?? ''))) });
  // What a person has said of the columns stays; else the new headings say it.
  const setHeader = (row: number) =>
    change({ headerRow: row, roles: row < 0 || (shown?.roles.length ?? 0) > 0 ? [...roles] : [] });
  const rows = sheet.head.slice(0, Math.max(headerRow, 0) + 1 + BELOW);
  const title = sheet.sheet === '' ? t('app.answers.sheet-only') : sheet.sheet;
  return (
    <section className={styles['mapper']} aria-label={t('app.answers.columns-of', { sheet: title })}>
      <div className={styles['bar']}>
        <Checkbox
          size="xs"
          label={t('app.answers.sheet-read', { sheet: title })}
          checked={!ignored}
          onChange={(e) => change(e.currentTarget.checked ? null : { headerRow, roles: sheet.columns.map(() => '') })}
        />
        <span role="status">
          <Status tone={ignored ? 'neutral' : sheet.rows > 0 ? 'good' : folded ? 'neutral' : 'warn'}>
            {ignored ? t('app.answers.sheet-ignored') : t('app.round.import-rows', { count: sheet.rows })}
          </Status>
        </span>
        {!ignored && (
          <UnstyledButton className={styles['fold']} aria-expanded={open} onClick={() => setOpen(!open)}>
            <IconChevronRight size={13} aria-hidden="true" data-open={open || undefined} />
            {t('app.answers.sheet-rows')}
          </UnstyledButton>
        )}
        {sheet.remembered && <span className="z-dim">{t('app.answers.layout-remembered')}</span>}
        {laid !== undefined && !ignored && headerRow >= 0 && (
          <span className="z-dim">{t('app.answers.layout-kept')}</span>
        )}
        {laid !== undefined && (
          <Button className={styles['reset']} size="compact-xs" variant="subtle" onClick={() => change(null)}>
            {t('app.answers.layout-reset')}
          </Button>
        )}
      </div>
      {!ignored && open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className={styles['scroll']} aria-label={title} tabIndex={0}>
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">
                  <label className={styles['none']}>
                    <input
                      type="radio"
                      name={group}
                      checked={headerRow < 0}
                      onChange={() => setHeader(-1)}
                      aria-label={t('app.answers.header-none')}
                    />
                    <span aria-hidden="true">{t('app.answers.header-none-short')}</span>
                  </label>
                </th>
                {sheet.columns.map((column, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity
                  <th key={index} scope="col" data-unused={(roles[index] ?? '') === '' || undefined}>
                    <NativeSelect
                      size="xs"
                      aria-label={t('app.answers.column-role', {
                        column: index + 1,
                        heading: column.heading || column.examples[0] || '',
                      })}
                      data={COLUMN_ROLES.map((role) => ({ value: role, label: roleName(role, t) }))}
                      value={roles[index] ?? ''}
                      onChange={(e) => setRole(index, e.currentTarget.value as ColumnRole)}
                    />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((cells, row) => (
                <tr
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity
                  key={row}
                  data-place={row === headerRow ? 'header' : row < headerRow ? 'above' : 'body'}
                >
                  <th scope="row">
                    <label>
                      <input
                        type="radio"
                        name={group}
                        checked={row === headerRow}
                        onChange={() => setHeader(row)}
                        aria-label={t('app.answers.header-row', { row: row + 1 })}
                      />
                      <span className="z-number">{row + 1}</span>
                    </label>
                  </th>
                  {sheet.columns.map((_, column) => (
                    <td
                      // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity
                      key={column}
                      title={cells[column]}
                      data-unused={(roles[column] ?? '') === '' || undefined}
                    >
                      {cells[column]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

function roleName(role: ColumnRole, t: ReturnType<typeof useT>['t']): string {
  return role === '' ? t('app.answers.role-none') : t(`app.answers.role-${role}`);
}
