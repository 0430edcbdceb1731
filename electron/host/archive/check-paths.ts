import { registry } from '#host/registry.ts';
import { type Problem, safeFileName } from '#shared/base/index.ts';
import { WORKSPACE_FOLDER } from './archive-manifest.ts';

/** What a package holds of a workspace: never its lock, its settings of encryption or what is left of unfinished changes. */
const HELD = new Set(['workspace.json', 'audit', 'blobs', ...Object.values(registry).map(({ folder }) => folder)]);
/** Names as a workspace has them. Every file system takes them, and none of them means a device, a stream or a short name of another file. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** The paths of a package that no workspace has (`archive-path`), and those that are a file and a folder at once. */
export function checkPaths(paths: readonly string[]): readonly Problem[] {
  const own = paths.filter((path) => path.startsWith(WORKSPACE_FOLDER));
  const folders = new Set(own.flatMap(foldersOf));
  return own
    .filter((path) => !isHeld(path.slice(WORKSPACE_FOLDER.length)) || folders.has(path.toLowerCase()))
    .map((where) => ({ code: 'archive-path', severity: 'error', where }));
}

function isHeld(path: string): boolean {
  const names = path.split('/');
  return HELD.has(names[0] ?? '') && names.every((name) => NAME.test(name) && safeFileName(name) === name);
}

/** Every folder on the way, in lower case. */
function foldersOf(path: string): readonly string[] {
  const names = path.toLowerCase().split('/');
  return names.slice(1).map((_, index) => names.slice(0, index + 1).join('/'));
}
