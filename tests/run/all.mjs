// `npm test`: installs what is needed, then types, lint, architecture, unused code, and every test there is; ends with one line of
// counts. Plain Node ≥ 20.19, so that it runs as the first command of a fresh clone.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { buildRenderer, buildShell } from '../../electron/launch/build.mjs';
import { ensureInstalled, projectNode, root } from '../../electron/launch/install.mjs';
import { ensureTools } from './tools.mjs';

const results = join(root, 'test-results');
const node = projectNode;
const bin = (...parts) => join(root, 'node_modules', ...parts);
const counts = { passed: 0, failed: 0, skipped: 0 };
const skips = [];
const failures = [];

function run(label, args, options = {}) {
  const started = Date.now();
  console.log(`\n── ${label}`);
  // Programs that the tools start themselves are those of this project too.
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const done = spawnSync(node(), args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: path, NO_COLOR: '1', ...options.env },
  });
  console.log(`   ${label}: ${done.status === 0 ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return done.status === 0;
}

/** A check without tests of its own counts as one. */
function check(label, args) {
  if (run(label, args)) counts.passed++;
  else {
    counts.failed++;
    failures.push(label);
  }
}

function vitest(label, projects) {
  const file = join(results, `${label}.json`);
  const args = [
    bin('vitest', 'vitest.mjs'),
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const ok = run(label, [...args, ...projects.flatMap((project) => ['--project', project])]);
  if (!existsSync(file)) {
    counts.failed++;
    failures.push(`${label}: no report`);
    return;
  }
  const report = JSON.parse(readFileSync(file, 'utf8'));
  counts.passed += report.numPassedTests;
  counts.failed += report.numFailedTests;
  counts.skipped += report.numPendingTests;
  for (const suite of report.testResults)
    for (const test of suite.assertionResults) {
      if (test.status === 'failed') failures.push(`${label}: ${test.fullName}`);
      else if (test.status !== 'passed') skips.push(test.fullName);
    }
  if (!ok && report.numFailedTests === 0) {
    counts.failed++;
    failures.push(`${label}: a test file did not load`);
  }
}

/** What is promised (`npm run evidence`), the part that fits here; every row counts as one. */
function evidence() {
  const file = join(results, 'evidence.json');
  run('evidence', ['tests/evidence/run.ts', '--quick', '--json', file]);
  if (!existsSync(file)) {
    counts.failed++;
    failures.push('evidence: no report');
    return;
  }
  for (const row of JSON.parse(readFileSync(file, 'utf8')).rows) {
    if (row.ok) counts.passed++;
    else {
      counts.failed++;
      failures.push(`evidence: ${row.id}`);
    }
  }
}

function playwright(label, config) {
  const file = join(results, `${label}.json`);
  const ok = run(label, [bin('@playwright', 'test', 'cli.js'), 'test', '--config', config, '--reporter=dot,json'], {
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  if (!existsSync(file)) {
    counts.failed++;
    failures.push(`${label}: no report`);
    return;
  }
  const { stats, suites } = JSON.parse(readFileSync(file, 'utf8'));
  counts.passed += stats.expected + stats.flaky;
  counts.failed += stats.unexpected;
  counts.skipped += stats.skipped;
  const walk = (suite, path) => {
    for (const child of suite.suites ?? []) walk(child, `${path}${child.title} › `);
    for (const spec of suite.specs ?? []) {
      const name = `${path}${spec.title}`;
      if (spec.tests.some((test) => test.status === 'unexpected')) failures.push(`${label}: ${name}`);
      if (spec.tests.some((test) => test.status === 'skipped')) skips.push(name);
    }
  };
  for (const suite of suites) walk(suite, '');
  if (!ok && stats.unexpected === 0) {
    counts.failed++;
    failures.push(`${label}: did not run`);
  }
}

if (!ensureInstalled()) process.exit(1);
// What tests leave behind goes with the folder of this run.
const scratch = mkdtempSync(join(tmpdir(), 'zs-run-'));
for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = scratch;
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const missing = ensureTools();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

for (const project of [
  'shared',
  'electron',
  'electron/shell',
  'electron/host/exporters/packet/client',
  'renderer',
  'tests',
])
  check(`types ${project}`, [bin('typescript', 'bin', 'tsc'), '-p', project]);
check('lint and format', [bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '.']);
check('unused code', [bin('knip', 'bin', 'knip.js'), '--no-progress']);
vitest('unit', ['unit', 'arch']);
vitest('integration', ['contract', 'shell', 'integration', 'evidence', 'golden', 'layout']);
if (!buildRenderer() || !buildShell()) {
  counts.failed++;
  failures.push('build');
} else {
  counts.passed++;
  evidence();
  if (missing.includes('chromium') && !process.env.ZHUNSHENG_CHROMIUM)
    skips.push('end-to-end and accessibility tests: no Chromium');
  else {
    playwright('end-to-end', 'tests/playwright.config.ts');
    playwright('editor', 'tests/e2e/editor-harness/playwright.config.ts');
  }
}

if (skips.length > 0) console.log(`\nSkipped:\n${skips.map((name) => `  - ${name}`).join('\n')}`);
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((name) => `  - ${name}`).join('\n')}`);
console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed > 0 || counts.passed === 0 ? 1 : 0);
