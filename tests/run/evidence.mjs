// `npm run evidence`: measures what is promised (tests/evidence). Plain Node ≥ 20.19, so that it runs on a fresh clone.
import { spawnSync } from 'node:child_process';
import { ensureInstalled, projectNode, root } from '../../electron/launch/install.mjs';
import { ensureTools } from './tools.mjs';

if (!ensureInstalled()) process.exit(1);
ensureTools();
const done = spawnSync(projectNode(), ['tests/evidence/run.ts', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(done.status ?? 1);
