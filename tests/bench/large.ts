import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { hugeSheets } from '#tests/builders/huge-sheets.ts';
import type { SheetFigures } from './huge-sheet.ts';
import type { LargeFigures, Watched } from './large-host.ts';
import { line, ms } from './measure.ts';

const host = fileURLToPath(new URL('./large-host.ts', import.meta.url));
const sheet = fileURLToPath(new URL('./huge-sheet.ts', import.meta.url));
const STALL_MS = 50;
const READ_MS = 2_000;
const READ_MEGABYTES = 300;

/** Large records and workbooks (reliability 2.9, 3.2), each in a process of its own, for its peak of memory. */
export async function benchLarge(folder: string): Promise<void> {
  for (const megabytes of [1, 10, 50]) {
    const figures = await run<LargeFigures>(host, 'record', join(folder, `large-${megabytes}`), String(megabytes));
    tell(`a record of ${Math.round(figures.size)} MB (at once: ${ms(figures.atOnce)})`, figures);
  }
  tell(
    'a round of 10,000 comments of 200 members',
    await run<LargeFigures>(host, 'round', join(folder, 'large-round')),
  );
  for (const [name, make] of Object.entries(hugeSheets)) {
    const file = join(folder, 'huge.xlsx');
    await writeFile(file, make());
    const { took, said, peak } = await run<SheetFigures>(sheet, file);
    line(
      `workbook, ${name}: ${said}`,
      `${ms(took)}, ${Math.round(peak)} MB`,
      `under ${READ_MS / 1000} s, ${READ_MEGABYTES} MB`,
      took < READ_MS && peak < READ_MEGABYTES,
    );
  }
}

function tell(what: string, { steps, peak }: LargeFigures): void {
  const said = Object.entries(steps).map(([name, watched]) => `${name} ${told(watched)}`);
  const worst = Math.max(...Object.values(steps).map((watched) => watched.worst));
  line(what, `${said.join('; ')}; peak ${Math.round(peak)} MB`, `nobody waits ${STALL_MS} ms`, worst < STALL_MS);
}

function told({ took, stall, worst }: Watched): string {
  return `${ms(took)} (p99 stall ${ms(stall)}, worst ${ms(worst)})`;
}

async function run<T>(...order: readonly string[]): Promise<T> {
  const { stdout } = await promisify(execFile)(process.execPath, [...order], { maxBuffer: 2 ** 24 });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as T;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = await mkdtemp(join(tmpdir(), 'zs-large-'));
  try {
    await benchLarge(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
