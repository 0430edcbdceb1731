import { join } from 'node:path';
import { writeDurably } from './durable-write.ts';
import { exists, type FileOps } from './file-ops.ts';
import type { Timers } from './ports.ts';
import { POINTER } from './workspace-paths.ts';

/** Writes the file that opens the workspace with a double click. */
export async function writePointer(ops: FileOps, timers: Timers, dir: string, id: string): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify({ kind: 'workspace-pointer', id })}\n`);
  await writeDurably(ops, timers, join(dir, POINTER), bytes, join(dir, 'recovery'));
}

/** The same where there is none, as in workspaces of an earlier version; that it cannot be written is no trouble. */
export async function writeMissingPointer(ops: FileOps, timers: Timers, dir: string, id: string): Promise<void> {
  try {
    if (!(await exists(ops, join(dir, POINTER)))) await writePointer(ops, timers, dir, id);
  } catch {
    // tried again at the next opening
  }
}
