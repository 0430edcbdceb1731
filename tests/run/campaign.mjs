// `npm run campaign -- edits|crash [TIMES] [SEED]`: what `npm test` only samples. `edits` does 10,000 random sequences of edits,
// `crash` kills the host 200 times while a script types.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectNode, root } from '../../electron/launch/install.mjs';

const [what, times] = process.argv.slice(2);
const vitest = [
  'run',
  '--config',
  'tests/vitest.config.ts',
  '--project',
  'unit',
  'tests/unit/editor/random-edits.test.ts',
];
const args = {
  edits: [join(root, 'node_modules/vitest/vitest.mjs'), ...vitest],
  crash: ['tests/crash/campaign.ts', times ?? '200'],
}[what];
if (!args) {
  console.error('npm run campaign -- edits|crash [TIMES] [SEED]');
  process.exit(2);
}
const done = spawnSync(projectNode(), args, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ZHUNSHENG_RUNS: times ?? '10000' },
});
process.exit(done.status ?? 1);
