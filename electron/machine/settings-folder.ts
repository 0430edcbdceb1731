import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where this person's settings stand on this machine, outside every workspace; `ZHUNSHENG_HOME` names another folder. The launcher
 * (`electron/launch/start.mjs`), which runs before TypeScript can, finds the same. There are backups, the log, keys and dumps of crashes in it:
 * it is made for its owner alone, and one of an earlier version is closed to others (`ZHUNSHENG_HOME` stays as whoever made it wanted).
 */
export function settingsFolder(): string {
  const folder = process.env['ZHUNSHENG_HOME'] || defaultFolder();
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { mode, uid } = statSync(folder);
    const others = mode & 0o077;
    if (others !== 0 && process.platform !== 'win32' && uid === process.getuid?.() && !process.env['ZHUNSHENG_HOME'])
      chmodSync(folder, mode & 0o700);
  } catch {
    // A folder that cannot be made is told where something is written into it.
  }
  return folder;
}

function defaultFolder(): string {
  const { env, platform } = process;
  if (platform === 'win32') return join(env['APPDATA'] ?? homedir(), 'Zhunsheng');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Zhunsheng');
  return join(env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'zhunsheng');
}
