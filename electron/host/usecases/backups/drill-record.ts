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
