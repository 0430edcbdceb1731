import { fuseFile } from './fuse-file.mjs';
import { readFuses } from './fuses.mjs';
import { rehearsedBuild } from './rehearsed-build.mjs';

/** How a packed program is called; from electron-builder.yml. */
export const NAMES = { productName: 'Zhunsheng', executableName: 'zhunsheng' };

/** Packs the program for each of `platforms` with stand-ins for Electron, and reads the fuses back. */
export async function packTrees({ folder, project, platforms, config = {} }) {
  const trees = [];
  for (const platform of platforms) {
    const { ok, said, tree } = await rehearsedBuild({ folder, project, platform, config });
    trees.push({ platform, ok, said, tree, fuses: ok ? readFuses(fuseFile(tree, platform, NAMES)) : {} });
  }
  return trees;
}
