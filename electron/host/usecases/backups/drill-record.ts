import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { HostContext } from '#host/host-context.ts';
import { type Drill, drillSchema } from '#shared/contract/index.ts';

/** Beside the backups outside of the workspace, where one can drill a workspace that may only be read; else inside. */
function drillFile({ store }: HostContext): string {
  const { places } = store.backups;
  return join((places.find(({ id }) => id === 'outside') ?? places[0])?.folder ?? store.dir, 'drill.json');
}

/** The last drill; null = none, or it cannot be read. */
export async function readDrill(ctx: HostContext): Promise<Drill | null> {
  try {
    return drillSchema.parse(JSON.parse(await readFile(drillFile(ctx), 'utf8')));
  } catch {
    return null;
  }
}

/** A quarter. */
const DRILL_EVERY_MS = 91 * 86_400_000;
/** So long a new workspace is left in peace. */
const AT_FIRST_MS = 30 * 86_400_000;

/** Whether the last drill that succeeded is a quarter ago. */
export function isDrillDue(drill: Drill | null, now: string): boolean {
  const isGood = drill?.results.every(({ ok }) => ok) === true;
  return !isGood || Date.parse(now) - Date.parse(drill.at) >= DRILL_EVERY_MS;
}

/** Whether the start page reminds of a drill: not where nothing is written, not in the first thirty days of a workspace. */
export async function drillReminder(ctx: HostContext) {
  const age = Date.parse(ctx.now()) - Date.parse(ctx.store.createdAt);
  if (ctx.archive !== null || ctx.store.readOnly || age < AT_FIRST_MS) return { due: false, last: null };
  const drill = await readDrill(ctx);
  return { due: isDrillDue(drill, ctx.now()), last: drill?.at ?? null };
}

/** Remembers a drill as far as the disk allows: that it is not remembered changes nothing in its result. */
export async function keepDrill(ctx: HostContext, drill: Drill): Promise<void> {
  const file = drillFile(ctx);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(`${file}.tmp`, `${JSON.stringify(drill, null, 2)}\n`);
    await rename(`${file}.tmp`, file);
  } catch {
    ctx.log.note('drill-not-kept');
  }
}
