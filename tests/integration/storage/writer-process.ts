import { openWorkspace } from '#host/storage/index.ts';
import { registry } from '../../unit/storage/support.ts';

/** Writes commits over two notes and a log until it is killed; prints the count of each confirmed one. */
const opened = await openWorkspace(process.argv[2] as string, { registry, backups: 'off' });
if (!opened.ok || opened.value.store.readOnly) throw new Error(JSON.stringify(opened));
const { store } = opened.value;
for (let count = (store.head('note', 'a')?.rev ?? 0) + 1; ; count++) {
  const put = (id: string) => ({ kind: 'note' as const, id, data: { title: '进程', count }, expectedRev: count - 1 });
  const sheet = { kind: 'sheet' as const, id: 's', data: { version: count }, expectedRev: count - 1 };
  const result = await store.commit(
    { puts: [put('a'), put('b'), sheet], appends: [{ kind: 'sheet', id: 's', lines: [count] }] },
    { actor: 'child', command: 'note.write', undo: 'undoable' },
  );
  if (!result.ok) throw new Error(JSON.stringify(result));
  process.stdout.write(`${count}\n`);
}
