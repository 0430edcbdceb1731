import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
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
    // One of the processes of a run: the sum is drawn by the one that started it.
    part: { type: 'boolean', default: false },
  },
});
/** Rows that start programs of their own and wait for them. */
const WAITING: ReadonlySet<string> = new Set([
  'kills',
  'rival-processes',
  'electron-checklist',
  'fuses',
  'bad-updates',
]);
const seed = Number(values.seed);
const ids = values.only?.split(',') ?? Object.keys(ROWS);
const unknown = ids.filter((id) => !ROWS[id]);
if (unknown.length > 0 || !Number.isInteger(seed)) {
  console.error(`unknown: ${unknown.join(', ') || values.seed}; rows: ${Object.keys(ROWS).join(', ')}`);
  process.exit(2);
}

type Row = Measured & {
  readonly id: string;
  readonly promise: string;
  readonly seconds: number;
  readonly ok: boolean;
};

const rows = values.quick && !values.only ? await inTwoProcesses() : await inTurn();

async function inTurn(): Promise<Row[]> {
  const done: Row[] = [];
  for (const id of ids) done.push(await measured(id));
  return done;
}

async function measured(id: string): Promise<Row> {
  const row = await ROWS[id]!();
  const started = performance.now();
  const found = await row
    .measure({ quick: values.quick, seed })
    .catch((error: unknown) => didNotRun(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  const ok = found.figures.length > 0 && found.figures.every(holds);
  // In one piece: another process may print too.
  console.log(
    [
      `${ok ? 'ok    ' : 'SHORT '} ${row.promise} (${seconds} s)`,
      ...found.figures.map(
        (figure) =>
          `         ${holds(figure) ? ' ' : '!'} ${figure.name}: ${figure.value.toLocaleString('en')} (${wanted(figure)})`,
      ),
      ...found.findings.slice(0, 10).map((finding) => `         - ${finding}`),
    ].join('\n'),
  );
  return { id, promise: row.promise, ...found, seconds, ok };
}

function wanted({ wanted: limit }: Figure): string {
  return 'atLeast' in limit ? `≥ ${limit.atLeast}` : 'atMost' in limit ? `≤ ${limit.atMost}` : `= ${limit.exactly}`;
}

function didNotRun(why: string): Measured {
  return { figures: [{ name: 'ran', value: 0, wanted: { exactly: 1 } }], findings: [why] };
}

/** What mostly waits for programs beside what mostly computes: half the time on two cores. */
async function inTwoProcesses(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'zs-evidence-'));
  const found = await Promise.all(
    [true, false].map(async (waiting) => {
      const own = ids.filter((id) => WAITING.has(id) === waiting);
      const part = join(folder, `${waiting}.json`);
      const args = ['--quick', '--part', '--seed', values.seed, '--only', own.join(','), '--json', part];
      const child = spawn(process.execPath, [import.meta.filename, ...args], {
        stdio: ['ignore', 'inherit', 'inherit'],
      });
      await once(child, 'exit');
      return existsSync(part) ? (JSON.parse(readFileSync(part, 'utf8')) as { rows: Row[] }).rows : [];
    }),
  );
  rmSync(folder, { recursive: true });
  const byId = new Map(found.flat().map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? { id, promise: id, ...didNotRun('its process ended'), seconds: 0, ok: false });
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
if (!values.part) console.log(`\n${rows.length - short.length} of ${rows.length} promises kept; ${values.json}`);
process.exit(short.length > 0 ? 1 : 0);
