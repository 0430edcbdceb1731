import { writeSync } from 'node:fs';
import { nodeFileOps, nodeTimers, openWorkspace, type Timers } from '#host/storage/index.ts';
import { registry, type Store } from '#tests/unit/storage/support.ts';
import { credulous } from './credulous.ts';

/**
 * `node rival-process.ts FOLDER NAME [weak]`: opens a workspace that others want too, writes a little, closes it, and begins again, until it
 * is killed. Says `opening`, `held PID` (refused, by whom), `broken CODES` (not writable for another reason), `done SEQ COMMIT LINE` for each
 * confirmed commit, `lost CODE` when a commit was refused. `weak` believes for ever that the lock is its own.
 */
const [dir = '', name = '', mode] = process.argv.slice(2);

/** Seconds are short here: a counter that stands still for a fifth of a second counts as stopped. */
const FASTER = 150;
const timers: Timers = {
  wait: (ms) => nodeTimers.wait(ms / FASTER),
  every: (ms, run) => nodeTimers.every(ms / FASTER, run),
};
/** Records that nobody may have in common: a process begins where its number does. */
let line = process.pid * 100_000;

for (;;) {
  say('opening');
  const disk = nodeFileOps();
  const opened = await openWorkspace(dir, {
    registry,
    timers,
    takeOver: Math.random() < 0.7,
    backups: 'off',
    fileOps: mode === 'weak' ? credulous(disk) : disk,
  });
  if (!opened.ok) say(`broken ${opened.error.code} ${JSON.stringify(opened.error.params)}`);
  else {
    const { store, heldBy } = opened.value;
    if (heldBy) say(`held ${heldBy.pid}`);
    else if (store.readOnly) say(`broken ${store.problems.map(({ code }) => code).join()}`);
    else await write(store);
    await store.close();
  }
  await nodeTimers.wait(Math.random() * 20);
}

async function write(store: Store): Promise<void> {
  for (let left = 1 + Math.floor(Math.random() * 60); left > 0; left--) {
    const text = `${name}-${++line}`;
    const before = await store.get('note', 'a');
    const data = { title: name, count: before.ok ? before.value.data.count + 1 : 1 };
    const put = { kind: 'note' as const, id: 'a', data, expectedRev: before.ok ? before.value.rev : 0 };
    const audited = left % 3 !== 0;
    const appends = [{ kind: 'sheet' as const, id: 's', lines: [text] }];
    const result = await store.commit({ puts: audited ? [put] : [], appends }, { actor: name, command: 'note.write' });
    if (!result.ok) return say(`lost ${result.error.code}`);
    say(`done ${result.value.seq} ${result.value.commitId} ${text}`);
  }
}

function say(text: string): void {
  writeSync(1, `${text}\n`);
}
