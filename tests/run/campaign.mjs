// `npm run campaign -- edits [TIMES]`: what `npm test` only samples: 10,000 random sequences of edits. What is promised of storage and of
// hostile files is measured by `npm run evidence`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectNode, root } from '../../electron/launch/install.mjs';

const [what, times] = process.argv.slice(2);
if (what !== 'edits') {
  console.error('npm run campaign -- edits [TIMES]');
  process.exit(2);
}
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const args = [
  vitest,
  'run',
  '--config',
  'tests/vitest.config.ts',
  '--project',
  'unit',
  'tests/unit/editor/random-edits.test.ts',
];
const done = spawnSync(projectNode(), args, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ZHUNSHENG_RUNS: times ?? '10000' },
});
process.exit(done.status ?? 1);
