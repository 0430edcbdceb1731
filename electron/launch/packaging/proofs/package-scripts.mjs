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
  'setpriv',
  'chmod',
  'cp',
  'ln',
  'rm',
];
const COMMAND = '/usr/bin/zhunsheng';
const PROGRAM = '/opt/Zhunsheng/zhunsheng';
const SANDBOX = '/opt/Zhunsheng/chrome-sandbox';
const PROFILE = '/opt/Zhunsheng/resources/apparmor-profile';

/**
 * Runs a script with nothing on its path but programs that write down how they were called, `failing` without success; answers these
 * lines.
 */
function calledBy(folder, [script, argument], failing = '') {
  const tools = join(folder, 'tools');
  const log = join(folder, 'called.txt');
  mkdirSync(tools, { recursive: true });
  rmSync(log, { force: true });
  for (const name of ALLOWED) {
    const end = name === failing ? 'exit 1' : 'exit 0';
    writeFileSync(join(tools, name), `#!/bin/bash\necho "${name} $*" >> "${log}"\n${end}\n`);
    chmodSync(join(tools, name), 0o755);
  }
  const said = run('/bin/bash', [script, argument], { env: { PATH: tools } });
  // A program that is not there, the one that was just installed among them, is complained about and no more.
  ensure(!/not found|No such file/.test(said), `${argument}: ${said}`);
  return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
}

/**
 * Fails unless the scripts of a package make the command, give the sandbox the rights that people of this machine need and AppArmor its
 * profile, keep all that when another version takes the place of this one, take it away in the end, and start nothing of ours. Each:
 * script and its first argument.
 */
export function ensureScripts(folder, { installed, upgraded, removed }) {
  const made = calledBy(folder, installed);
  ensure(made.includes(`update-alternatives --install ${COMMAND} zhunsheng ${PROGRAM} 100`), made.join('\n'));
  const asked = made.filter((line) => line.startsWith('setpriv'));
  ensure(asked.join() === 'setpriv --reuid=65534 --regid=65534 --clear-groups unshare --user true', `asked: ${asked}`);
  ensure(made.includes(`chmod 0755 ${SANDBOX}`), `with namespaces: ${made.join('; ')}`);
  const without = calledBy(folder, installed, 'setpriv');
  ensure(without.includes(`chmod 4755 ${SANDBOX}`), `without namespaces: ${without.join('; ')}`);
  ensure(made.includes(`cp -f ${PROFILE} /etc/apparmor.d/zhunsheng`), `AppArmor: ${made.join('; ')}`);
  ensure(
    made.some((line) => line.startsWith('apparmor_parser --replace')),
    `AppArmor: ${made.join('; ')}`,
  );
  const old = calledBy(folder, installed, 'apparmor_parser');
  ensure(!old.some((line) => line.startsWith('cp ')), 'a profile that cannot be read is copied');
  const kept = calledBy(folder, upgraded);
  ensure(kept.length === 0, `when upgraded: ${kept.join('; ')}`);
  const gone = calledBy(folder, removed);
  ensure(gone.includes(`update-alternatives --remove zhunsheng ${PROGRAM}`), gone.join('\n'));
}
