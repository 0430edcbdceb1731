import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where this person's settings stand on this machine, outside every workspace; `ZHUNSHENG_HOME` names another folder. The launcher
 * (`electron/launch/start.mjs`), which runs before TypeScript can, finds the same.
 */
export function settingsFolder(): string {
  const { env, platform } = process;
  if (env['ZHUNSHENG_HOME']) return env['ZHUNSHENG_HOME'];
  if (platform === 'win32') return join(env['APPDATA'] ?? homedir(), 'Zhunsheng');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Zhunsheng');
  return join(env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'zhunsheng');
}
