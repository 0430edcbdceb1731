import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** Where personal data and attachments stand. */
const CONFIDENTIAL = ['people', 'blobs'];
const READ = 0o005;
const PASS = 0o001;

/**
 * Whether every account of this machine can read people or attachments of a workspace, as far as the rights of POSIX say: the folder is passable for
 * others, and so is every one above it. A group that shares the folder is nobody else. On Windows, where a folder takes the rights of the one
 * above it, false. `top`: the last folder above that is looked at, all of them when it is not said.
 */
export async function isOpenToAll(dir: string, top?: string): Promise<boolean> {
  if (process.platform === 'win32') return false;
  const allows = async (path: string, rights: number) => {
    const mode = await stat(path).then(
      (found) => found.mode,
      () => 0,
    );
    return (mode & rights) === rights;
  };
  for (let folder = resolve(dir); ; folder = dirname(folder)) {
    if (!(await allows(folder, PASS))) return false;
    if (folder === top || folder === dirname(folder)) break;
  }
  const open = await Promise.all(CONFIDENTIAL.map((name) => allows(join(dir, name), READ)));
  return open.includes(true);
}
