import { Group, NumberInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { insertTable } from '../commands/insert-commands.ts';
import { useEditor } from '../editor-context.ts';
import { DialogFrame } from './dialog-frame.tsx';
import { useActionContext } from './use-action-context.ts';

/** Asks for the size of a new table. */
export function TableDialog(): ReactNode {
  const { text } = useEditor();
  const context = useActionContext();
  const [rows, setRows] = useState(4);
  const [columns, setColumns] = useState(3);
  const [headRows, setHeadRows] = useState(1);
  return (
    <DialogFrame
      title={text('table.title')}
      action={text('dialog.insert')}
      onApply={() => context.run(insertTable({ rows, columns, headRows: Math.min(headRows, rows) }))}
    >
      <Group grow align="flex-end">
        <NumberInput
          data-autofocus
          label={text('table.rows')}
          min={1}
          max={200}
          value={rows}
          onChange={(value) => setRows(Number(value) || 1)}
        />
        <NumberInput
          label={text('table.columns')}
          min={1}
          max={30}
          value={columns}
          onChange={(value) => setColumns(Number(value) || 1)}
        />
        <NumberInput
          label={text('table.head-rows')}
          min={0}
          max={5}
          value={headRows}
          onChange={(value) => setHeadRows(Number(value) || 0)}
        />
      </Group>
    </DialogFrame>
  );
}
