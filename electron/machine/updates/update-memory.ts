import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ok, parseOutsideJson, type Result, refuse } from '#shared/base/index.ts';
import { writeWhole } from '../write-whole.ts';

const memorySchema = z.strictObject({
  /** What the person chose; null = nothing. */
  mode: z.enum(['off', 'notify', 'manual']).nullable(),
  /** The newest list that was believed. */
  seen: z.strictObject({ serial: z.number().int(), sha512: z.string() }).nullable(),
  /** When the feed last answered, milliseconds since 1970. */
  checkedAt: z.number().nullable(),
});
export type UpdateMemory = z.infer<typeof memorySchema>;

const NOTHING: UpdateMemory = { mode: null, seen: null, checkedAt: null };

export const updatesFolder = (settings: string): string => join(settings, 'updates');
const fileOf = (settings: string): string => join(updatesFolder(settings), 'known.json');

/** What is remembered; a file that cannot be read is no empty one: `update-memory-broken`. */
export async function readMemory(settings: string): Promise<Result<UpdateMemory>> {
  const file = fileOf(settings);
  try {
    return ok(memorySchema.parse(parseOutsideJson(await readFile(file, 'utf8'))));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? ok(NOTHING) : refuse('update-memory-broken', { file });
  }
}

/**
 * Remembers something more, whole or not at all; memories wait for each other, so that none takes back another one. What cannot be read
 * is left as it is. Throws when it cannot be written.
 */
export function rememberingIn(settings: string): (more: Partial<UpdateMemory>) => Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  return (more) => {
    const done = last.then(async () => {
      const memory = await readMemory(settings);
      if (!memory.ok) return;
      await mkdir(updatesFolder(settings), { recursive: true, mode: 0o700 });
      await writeWhole(fileOf(settings), JSON.stringify({ ...memory.value, ...more }));
    });
    last = done.catch(() => undefined);
    return done;
  };
}
