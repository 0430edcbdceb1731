import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { packTrees } from '../packed-trees.mjs';
import { rehearsedBuild } from '../rehearsed-build.mjs';

/** Without the fonts that are laid beside the program, and not pressed: that changes nothing of an installer but its size. */
export const LEAN = { extraResources: null, compression: 'store' };

/**
 * What every proof gets: the folder, the staged project, builds in it, and the three trees, packed once.
 * @param {{ folder: string, project: string, secondProject: () => string, accept: boolean }} options
 */
export function createLab(options) {
  const { folder, project } = options;
  let trees;
  return {
    ...options,
    build: (own) => rehearsedBuild({ folder, project, ...own }),
    async trees() {
      trees ??= packTrees({ folder, project, platforms: ['linux', 'win32', 'darwin'] });
      return trees;
    },
    async tree(platform) {
      return (await this.trees()).find((tree) => tree.platform === platform);
    },
  };
}

export const resourcesOf = ({ platform, tree }) =>
  platform === 'darwin' ? join(tree, 'Zhunsheng.app', 'Contents', 'Resources') : join(tree, 'resources');

/** Throws `problem` unless `condition`. */
export function ensure(condition, problem) {
  if (!condition) throw new Error(problem);
}

/** Where a tool is on the path, or null. */
export function findTool(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  return folders.map((folder) => join(folder, name)).find(existsSync) ?? null;
}

/** Runs a tool to its end and answers what it printed; throws with that when it fails. */
export function run(tool, args, options = {}) {
  const done = spawnSync(tool, args, { encoding: 'utf8', timeout: 120_000, maxBuffer: 2 ** 28, ...options });
  const said = `${done.stdout ?? ''}${done.stderr ?? ''}`;
  if (done.status !== 0) throw new Error(`${tool} ${args[0]}: ${done.error?.message ?? said.trim().slice(-400)}`);
  return said;
}
