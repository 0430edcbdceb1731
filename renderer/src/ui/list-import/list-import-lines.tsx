import { Button, Group, Stack } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import type { Failure } from '../../rpc/index.ts';
import { DataGrid, type GridColumn } from '../data-grid/index.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useT } from '../i18n.ts';
import { ProblemList } from '../problem-list.tsx';
import styles from './list-import.module.css';
import type { ListImportLine, ListImportPreview } from './list-import-types.ts';

/** Lines of a list that was read, the sound ones ticked; behind `columns` stands what is to be said of each. */
export function ListImportLines<Line extends ListImportLine>({
  preview,
  label,
  summary,
  columns,
  submit,
  ready = true,
  pending,
  failure,
  onTake,
  onOther,
  onClose,
  children,
}: {
  readonly preview: ListImportPreview<Line>;
  readonly label: string;
  readonly summary: string;
  readonly columns: readonly GridColumn<Line>[];
  readonly submit: (count: number) => string;
  readonly ready?: boolean;
  readonly pending: boolean;
  readonly failure: Failure | null;
  /** Takes the lines of these keys; null = it failed. */
  readonly onTake: (keys: string[]) => Promise<unknown>;
  /** Back to choosing a file. */
  readonly onOther: () => void;
  readonly onClose: () => void;
  /** Fields for what the list does not say. */
  readonly children: ReactNode;
}) {
  const { t, problem } = useT();
  const { lines } = preview;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(lines.filter((line) => line.usable && !line.doubtful).map((line) => line.key)),
  );
  const usable = useMemo(() => new Set(lines.filter((line) => line.usable).map((line) => line.key)), [lines]);
  const shown = useMemo(
    (): readonly GridColumn<Line>[] => [
      ...columns,
      {
        id: 'notes',
        header: t('app.list-import.notes'),
        width: 240,
        grow: true,
        value: (line) => line.problems.length,
        cell: (line) =>
          line.problems.map((one) => (
            <div key={one.code} className={styles['note']} data-severity={one.severity}>
              {problem(one)}
            </div>
          )),
      },
    ],
    [columns, t, problem],
  );
  return (
    <Stack gap="sm">
      <p className={styles['summary']}>{summary}</p>
      <ProblemList problems={preview.problems} />
      <div className={styles['grid']}>
        <DataGrid
          fill
          variableHeight
          label={label}
          rows={lines}
          columns={shown}
          rowId={(line) => line.key}
          selected={chosen}
          onSelect={(keys) => setChosen(new Set([...keys].filter((key) => usable.has(key))))}
        />
      </div>
      {children}
      <FailureNotice failure={failure} />
      <Group justify="flex-end">
        <Button variant="subtle" mr="auto" onClick={onOther}>
          {t('app.list-import.other')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('app.action.cancel')}
        </Button>
        <Button
          loading={pending}
          disabled={chosen.size === 0 || !ready}
          onClick={async () => {
            if (await onTake([...chosen])) onClose();
          }}
        >
          {submit(chosen.size)}
        </Button>
      </Group>
    </Stack>
  );
}
