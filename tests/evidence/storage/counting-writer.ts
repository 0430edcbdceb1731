import { writeSync } from 'node:fs';
import { type FileOps, nodeFileOps, openWorkspace, verifyWorkspace } from '#host/storage/index.ts';
import { registry, type Store } from '#tests/unit/storage/support.ts';

/** Commits after which the shapes of commits come round again. */
const PERIOD = 6;

/**
 * `node counting-writer.ts FOLDER write|look|weak`: a process that writes until it is killed. Says `open N PROBLEMS` (what it found: the last count,
 * or -1 when that does not fit together) and `done N` for each confirmed commit. `look` ends then; `weak` writes over the old
 * contents, as a writer without our protocol does.
 */
const [dir = '', mode] = process.argv.slice(2);
const weak = mode === 'weak' ? { fileOps: inPlace(nodeFileOps()) } : {};
const opened = await openWorkspace(dir, { registry, backups: 'off', whenLocked: 'refuse', ...weak });
if (!opened.ok) end(`open -1 ${opened.error.code}`);
const { store } = opened.value;
await store.settled();
const found = await countOf(store);
const { problems } = await verifyWorkspace(dir, { registry });
const codes = problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
say(`open ${found} ${[...codes, ...(store.readOnly ? ['read-only'] : [])].join(',')}`);
if (mode === 'look') {
  await store.close();
  process.exit(0);
}
for (let n = Math.max(found, 0) + 1; ; n++) {
  const result = await writeNext(store, n);
  if (!result.ok) end(`refused ${result.error.code}`);
  say(`done ${n}`);
}

function say(line: string): void {
  writeSync(1, `${line}\n`);
}

function end(line: string): never {
  say(line);
  process.exit(1);
}

/** The last count, when everything is as it was to be after that many commits; else -1. */
async function countOf(store: Store): Promise<number> {
  const a = await store.get('note', 'a');
  if (!a.ok) return a.error.code === 'storage-not-found' ? 0 : -1;
  const n = a.value.data.count;
  const b = await store.get('note', 'b');
  const sheet = await store.get('sheet', 's');
  const log = await store.readLog('sheet', 's');
  if (!sheet.ok || !log.ok) return -1;
  const step = n % PERIOD;
  const first = Math.max(1, n - step);
  const lines = Array.from({ length: n - first + 1 }, (_, i) => first + i);
  const fits =
    (b.ok ? b.value.data.count === n : step === 3) &&
    sheet.value.data.version === n &&
    log.value.lines.join() === lines.join();
  return fits ? n : -1;
}

/** The n-th commit: three files and a log each time; a file is deleted and made again, the log begun anew, an attachment kept in turn. */
function writeNext(store: Store, n: number): ReturnType<Store['commit']> {
  const revOf = (kind: 'note' | 'sheet', id: string) => store.head(kind, id)?.rev ?? 0;
  const note = (id: string) => ({
    kind: 'note' as const,
    id,
    data: { title: '进程', count: n },
    expectedRev: revOf('note', id),
  });
  const step = n % PERIOD;
  const deletesB = step === 3 && revOf('note', 'b') > 0;
  return store.commit(
    {
      puts: [
        note('a'),
        ...(step === 3 ? [] : [note('b')]),
        { kind: 'sheet', id: 's', data: { version: n }, expectedRev: revOf('sheet', 's') },
      ],
      deletes: deletesB ? [{ kind: 'note', id: 'b', expectedRev: revOf('note', 'b') }] : [],
      appends: [{ kind: 'sheet', id: 's', lines: [n], reset: step === 0 }],
      blobs: step === 1 ? [Buffer.from(`附件 ${n}`)] : [],
    },
    { actor: 'child', command: 'note.write', undo: 'undoable' },
  );
}

/** A disk on which new contents are written over the old ones, piece by piece. */
function inPlace(disk: FileOps): FileOps {
  return {
    ...disk,
    rename: async (from, to) => {
      const bytes = await disk.readFile(from);
      await disk.unlink(from);
      await disk.unlink(to).catch(() => undefined);
      const handle = await disk.open(to, 'wx');
      for (let at = 0; at < bytes.length; at += 32) await handle.writeFile(bytes.subarray(at, at + 32));
      await handle.close();
    },
  };
}
