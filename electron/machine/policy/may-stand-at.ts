import { realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { ok, type Result, refuse } from '#shared/base/index.ts';
import type { EffectivePolicy } from './effective-policy.ts';

/**
 * Whether a workspace may stand in that folder (`AllowedWorkspaceRoots`), links followed. Refused: `policy-workspace-root`.
 */
export async function mayStandAt(folder: string, { values, from }: EffectivePolicy): Promise<Result<null>> {
  const roots = values.AllowedWorkspaceRoots;
  if (roots === undefined) return ok(null);
  const place = await realPlace(folder);
  for (const root of roots) {
    if (!isAbsolute(root)) continue;
    const way = relative(await realPlace(root), place);
    if (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)) return ok(null);
  }
  const source = from.AllowedWorkspaceRoots ?? '';
  return refuse('policy-workspace-root', { dir: folder, roots: roots.join('; ') || '—', source });
}

/** The path with links followed as far as it exists. */
async function realPlace(path: string): Promise<string> {
  const full = resolve(path);
  try {
    return await realpath(full);
  } catch {
    const above = dirname(full);
    return above === full ? full : join(await realPlace(above), basename(full));
  }
}
