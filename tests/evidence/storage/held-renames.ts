import { writeDurably } from '#host/storage/durable-write.ts';
import type { FileOps } from '#host/storage/index.ts';
import { fsError } from '#tests/fakes/file-ops.ts';
import { memoryFileOps } from '#tests/fakes/memory-file-ops.ts';
import { fakeTime } from '#tests/unit/storage/support.ts';
import type { Measured } from '../evidence-row.ts';

const MOST = 40;
const PATIENCE_MS = 10_000;
/** Pauses of 10, 20, 40 … 1,000 ms make 7 attempts in 1.3 s and then one a second: so many surely fit into the ten seconds. */
const SURE = 13;
const CODES = ['EPERM', 'EACCES', 'EBUSY'];

/** On Windows a scanner, an indexer or a viewer holds a file while it is renamed 0 to 40 times; nobody really waits. */
export async function tryHeldRenames(write: typeof writeDurably = writeDurably): Promise<Measured> {
  const findings: string[] = [];
  let tried = 0;
  for (const code of CODES) {
    for (let failures = 0; failures <= MOST; failures++) {
      tried++;
      const wrong = await holdRename(write, failures, code);
      if (wrong) findings.push(`${code}, ${failures} times: ${wrong}`);
    }
  }
  return {
    figures: [
      { name: 'renames held by other programs on Windows', value: tried, wanted: { atLeast: 3 * (MOST + 1) } },
      { name: 'neither saved within 10 s nor kept as a copy', value: findings.length, wanted: { exactly: 0 } },
    ],
    findings,
  };
}

async function holdRename(write: typeof writeDurably, failures: number, code: string): Promise<string | null> {
  const disk = memoryFileOps('win32');
  await disk.mkdir('/w/recovery');
  let left = failures;
  const held: FileOps = {
    ...disk,
    rename: async (from, to) => {
      if (!to.includes('recovery') && left-- > 0) throw fsError(code);
      return disk.rename(from, to);
    },
  };
  const time = fakeTime();
  const text = async (path: string) => Buffer.from(await disk.readFile(path)).toString();
  await writeDurably(disk, time.timers, '/w/a.json', Buffer.from('old'), '/w/recovery');
  let refused: string | null = null;
  try {
    await write(held, time.timers, '/w/a.json', Buffer.from('new'), '/w/recovery');
  } catch (error) {
    refused = String((error as { code?: unknown }).code);
  }
  const copies = await disk.readdir('/w/recovery');
  const left1 = (await disk.readdir('/w')).filter(({ name }) => name.endsWith('.tmp'));
  if (time.waited > PATIENCE_MS) return `waited ${time.waited} ms`;
  if (left1.length > 0) return 'a temporary file is left';
  if (refused === null) return (await text('/w/a.json')) === 'new' && copies.length === 0 ? null : 'not saved';
  if (failures <= SURE) return `given up after ${time.waited} ms`;
  const kept = copies[0] ? await text(`/w/recovery/${copies[0].name}`) : '';
  const right = refused === 'storage-file-locked' && kept === 'new' && (await text('/w/a.json')) === 'old';
  return right && time.waited === PATIENCE_MS ? null : `${refused}, copy ${kept}, waited ${time.waited} ms`;
}
