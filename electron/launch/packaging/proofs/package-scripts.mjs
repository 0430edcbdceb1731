import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensure, run } from './lab.mjs';

/** Everything that the scripts of a package may call: on the machine of a customer, as root. */
const ALLOWED = [
  'update-alternatives',
  'update-mime-database',
  'update-desktop-database',
  'apparmor_status',
  'apparmor_parser',
  'readlink',
  'unshare',
  'chmod',
  'cp',
  'ln',
  'rm',
];
const COMMAND = '/usr/bin/zhunsheng';
const PROGRAM = '/opt/Zhunsheng/zhunsheng';

/** Runs a script with nothing on its path but programs that write down how they were called; answers these lines. */
function calledBy(folder, [script, argument]) {
  const tools = join(folder, 'tools');
  const log = join(folder, 'called.txt');
  mkdirSync(tools, { recursive: true });
  rmSync(log, { force: true });
  for (const name of ALLOWED) {
    writeFileSync(join(tools, name), `#!/bin/bash\necho "${name} $*" >> "${log}"\n`);
    chmodSync(join(tools, name), 0o755);
  }
  const said = run('/bin/bash', [script, argument], { env: { PATH: tools } });
  // A program that is not there, the one that was just installed among them, is complained about and no more.
  ensure(!/not found|No such file/.test(said), `${argument}: ${said}`);
  return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
}

/**
 * Fails unless the scripts of a package make the command, keep it when another version takes the place of this one, take it away in the
 * end, and start nothing of ours. Each: script and its first argument.
 */
export function ensureScripts(folder, { installed, upgraded, removed }) {
  const made = calledBy(folder, installed);
  ensure(made.includes(`update-alternatives --install ${COMMAND} zhunsheng ${PROGRAM} 100`), made.join('\n'));
  const kept = calledBy(folder, upgraded);
  ensure(kept.length === 0, `when upgraded: ${kept.join('; ')}`);
  const gone = calledBy(folder, removed);
  ensure(gone.includes(`update-alternatives --remove zhunsheng ${PROGRAM}`), gone.join('\n'));
}
