import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openWorkspace, verifyWorkspace } from '#host/storage/index.ts';
import { countOf, create, registry, temporaryFolder } from '../../unit/storage/support.ts';

const KILLS = 12;
const script = fileURLToPath(new URL('./writer-process.ts', import.meta.url));

/** Lets a process write until it has confirmed `enough` commits, then kills it without warning; gives the last confirmed count. */
function writeUntilKilled(dir: string, enough: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, dir], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.split('\n').length > enough) child.kill('SIGKILL');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(errors));
      else resolve(Number(output.slice(0, output.lastIndexOf('\n')).split('\n').at(-1)));
    });
  });
}

it('keeps every confirmed commit, whole, when the process is killed again and again', async () => {
  const dir = temporaryFolder();
  await create(dir);
  for (let round = 0; round < KILLS; round++) {
    const confirmed = await writeUntilKilled(dir, 1 + ((round * 7) % 5));
    const opened = await openWorkspace(dir, { registry, backups: 'off' });
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    const { store } = opened.value;
    expect(store.readOnly, 'the lock of a dead process is taken over').toBe(false);
    const count = await countOf(store, 'a');
    expect(count).toBeGreaterThanOrEqual(confirmed);
    expect(await countOf(store, 'b')).toBe(count);
    expect(await store.readLog('sheet', 's')).toMatchObject({ value: { count } });
    await store.close();
    expect((await verifyWorkspace(dir, { registry })).problems).toEqual([]);
  }
});
