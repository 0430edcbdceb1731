// `npm run cli -- VERB …`: installs what is missing, then the command line on the project's own Node.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, projectNode, root } from './install.mjs';

if (!ensureInstalled(console.error)) process.exit(1);
const args = [join(root, 'electron', 'cli', 'main.ts'), ...process.argv.slice(2)];
process.exit(spawnSync(projectNode(), args, { stdio: 'inherit' }).status ?? 1);
