import type { Crumb } from '../../state/index.ts';
import { PLACES, WORKSPACE } from './places.ts';

const ENTRIES: ReadonlySet<string> = new Set([...PLACES.map(({ to }) => to), WORKSPACE]);
const IN_TREE = /^\/(projects|committees)\/[^/]+$/;

/**
 * The entry of the navigation that the page at `path` is, or stands below: of a draft its project, of a meeting the meetings. `tree`: committees
 * and projects have entries too.
 */
export function nearestEntry(path: string, crumbs: readonly Crumb[], tree: boolean): string | undefined {
  const isEntry = (to: string): boolean => ENTRIES.has(to) || (tree && IN_TREE.test(to));
  return isEntry(path) ? path : crumbs.findLast(({ to }) => isEntry(to))?.to;
}
