// `node electron/launch/run.mjs SCRIPT …`: installs what is missing, then SCRIPT (a path below the project) on the project's own Node.
// Plain Node ≥ 20.19, so that every command of package.json runs on a fresh clone.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, projectNode, root } from './install.mjs';

const [script, ...args] = process.argv.slice(2);
if (!ensureInstalled(console.error)) process.exit(1);
process.exit(spawnSync(projectNode(), [join(root, script), ...args], { stdio: 'inherit' }).status ?? 1);
