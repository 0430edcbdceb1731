import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import packageJson from '../../package.json' with { type: 'json' };
import { type Figure, holds, type Measured } from './evidence-row.ts';
import { ROWS } from './rows/index.ts';

/** `npm run evidence [-- --quick] [--only ID,ID] [--seed N] [--json FILE]`: prints the table, writes the JSON, exits 1 when a figure falls short. */
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    seed: { type: 'string', default: '20261122' },
    json: { type: 'string', default: 'test-results/evidence.json' },
  },
});
const seed = Number(values.seed);
const ids = values.only?.split(',') ?? Object.keys(ROWS);
const unknown = ids.filter((id) => !ROWS[id]);
if (unknown.length > 0 || !Number.isInteger(seed)) {
  console.error(`unknown: ${unknown.join(', ') || values.seed}; rows: ${Object.keys(ROWS).join(', ')}`);
  process.exit(2);
}

const wanted = ({ wanted: limit }: Figure) =>
  'atLeast' in limit ? `≥ ${limit.atLeast}` : 'atMost' in limit ? `≤ ${limit.atMost}` : `= ${limit.exactly}`;

const rows: (Measured & { id: string; promise: string; seconds: number; ok: boolean })[] = [];
for (const id of ids) {
  const row = await ROWS[id]!();
  const started = performance.now();
  let measured: Measured;
  try {
    measured = await row.measure({ quick: values.quick, seed });
  } catch (error) {
    measured = {
      figures: [{ name: 'ran', value: 0, wanted: { exactly: 1 } }],
      findings: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
    };
  }
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  const ok = measured.figures.length > 0 && measured.figures.every(holds);
  rows.push({ id, promise: row.promise, ...measured, seconds, ok });
  console.log(`${ok ? 'ok    ' : 'SHORT '} ${row.promise} (${seconds} s)`);
  for (const figure of measured.figures)
    console.log(
      `         ${holds(figure) ? ' ' : '!'} ${figure.name}: ${figure.value.toLocaleString('en')} (${wanted(figure)})`,
    );
  for (const finding of measured.findings.slice(0, 10)) console.log(`         - ${finding}`);
}

const report = {
  version: packageJson.version,
  at: new Date().toISOString(),
  node: process.version,
  platform: `${process.platform} ${process.arch}, ${cpus().length} cores`,
  quick: values.quick,
  seed,
  rows,
};
const file = resolve(values.json);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
const short = rows.filter((row) => !row.ok);
console.log(`\n${rows.length - short.length} of ${rows.length} promises kept; ${values.json}`);
process.exit(short.length > 0 ? 1 : 0);
