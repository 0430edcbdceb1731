import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';

/** Name of the file in each workspace that opens it with a double click (`electron/host/storage/create-workspace.ts` writes it). */
const POINTER = /\.zsws$/i;
const MOST_RECENT = 8;

/** An absolute path without anything hidden in it: arguments are data (reliability 4.2 #17). */
function isPlainPath(path: string): boolean {
  return isAbsolute(path) && !path.includes('\0') && path.length <= 4096;
}

/** The folder whose `.zsws` file is among the arguments; switches and everything else are not looked at. */
export function pointedFolder(argv: readonly string[]): string | null {
  const pointer = argv.find((arg) => POINTER.test(arg) && isPlainPath(arg));
  return pointer === undefined ? null : dirname(pointer);
}

/** The folder that the launcher names (`--workspace=`), or that of a `.zsws` file. */
export function workspaceFrom(argv: readonly string[]): string | null {
  const given = argv.find((arg) => arg.startsWith('--workspace='))?.slice('--workspace='.length);
  return given && isPlainPath(given) ? given : pointedFolder(argv);
}

export type RecentWorkspaces = {
  /** Folders that still hold a workspace, the last one first. */
  list(): readonly string[];
  remember(folder: string): void;
};

/** The workspaces opened last, beside this person's settings; `last-workspace` is what the launcher reads too. */
export function recentWorkspaces(settings: string): RecentWorkspaces {
  const last = join(settings, 'last-workspace');
  const file = join(settings, 'recent-workspaces');
  const lines = (path: string) => {
    try {
      return readFileSync(path, 'utf8').split('\n');
    } catch {
      return [];
    }
  };
  const list = () =>
    [...new Set([...lines(last), ...lines(file)].map((line) => line.trim()))]
      .filter((folder) => isPlainPath(folder) && existsSync(join(folder, 'workspace.json')))
      .slice(0, MOST_RECENT);
  return {
    list,
    remember(folder) {
      const all = [folder, ...list().filter((other) => other !== folder)].slice(0, MOST_RECENT);
      try {
        mkdirSync(settings, { recursive: true });
        for (const [path, content] of [
          [file, all],
          [last, [folder]],
        ] as const) {
          writeFileSync(`${path}.new`, `${content.join('\n')}\n`);
          renameSync(`${path}.new`, path);
        }
      } catch {
        // A settings folder that cannot be written costs the list, not the work.
      }
    },
  };
}
