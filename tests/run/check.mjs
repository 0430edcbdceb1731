// `npm run check`: types, lint and format, architecture, unused code, unit tests; under a minute.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, projectNode, root } from '../../electron/launch/install.mjs';

if (!ensureInstalled()) process.exit(1);
const bin = (...parts) => join(root, 'node_modules', ...parts);

function run(label, args) {
  return new Promise((resolve) => {
    let text = '';
    const child = spawn(projectNode(), args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (piece) => {
      text += piece;
    });
    child.stderr.on('data', (piece) => {
      text += piece;
    });
    child.on('exit', (code) => {
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${label}`);
      if (code !== 0) console.log(text);
      resolve(code === 0);
    });
  });
}

async function chain(tasks) {
  let ok = true;
  for (const [label, args] of tasks) ok = (await run(label, args)) && ok;
  return ok;
}

const tsc = (project) => [`types ${project}`, [bin('typescript', 'bin', 'tsc'), '-p', project]];
const done = await Promise.all([
  chain([
    ...['shared', 'electron', 'electron/shell', 'electron/host/exporters/packet/client', 'renderer', 'tests'].map(tsc),
    ['lint and format', [bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '.']],
    ['unused code', [bin('knip', 'bin', 'knip.js'), '--no-progress']],
  ]),
  chain([
    [
      'unit and architecture tests',
      [
        bin('vitest', 'vitest.mjs'),
        'run',
        '--config',
        'tests/vitest.config.ts',
        '--project',
        'unit',
        '--project',
        'arch',
        '--reporter=dot',
      ],
    ],
  ]),
]);
process.exit(done.every(Boolean) ? 0 : 1);
