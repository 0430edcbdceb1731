import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cli } from '#tests/builders/cli.ts';
import type { EvidenceRow, Figure, Measured, MeasureOptions } from '../evidence-row.ts';
import type { MadeExport } from '../exports/made-export.ts';
import { type ScanRules, scanExport } from '../exports/scan-export.ts';

const DOCUMENTS = { full: 130, quick: 34 };
const DAYS = '412';

export const sameExport: EvidenceRow = {
  id: 'same-export',
  promise:
    'The same records give the same bytes, whoever makes the file, when and where; and nothing in it that nobody chose.',
  measure: (options) => measureExports(options),
};

export type ExportSabotage = {
  /** What the second process gives instead. */
  readonly second?: (made: readonly MadeExport[]) => readonly MadeExport[];
  readonly scan?: (name: string, bytes: Uint8Array) => Uint8Array;
  /** Takes the place of both processes. */
  readonly made?: readonly MadeExport[];
};

/** The two people who make the files; neither may stand in one. */
const MAKERS = ['经办人甲九', '经办人乙七'] as const;

export async function measureExports({ quick }: MeasureOptions, sabotage: ExportSabotage = {}): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'zs-same-'));
  try {
    const [first, again] = sabotage.made ? [sabotage.made, sabotage.made] : await bothWays(folder, quick);
    const second = sabotage.second?.(again) ?? again;
    const rules: ScanRules = {
      authors: new Set(['', '准绳', 'Zhunsheng', ...(first[0]?.bodies ?? [])]),
      strangers: [...MAKERS, ...machineNames()],
    };
    const differing = first.filter(({ sha256, name }, i) => second[i]?.sha256 !== sha256 || second[i]?.name !== name);
    const found = first.flatMap(({ name, path }) => {
      const bytes = new Uint8Array(readFileSync(path));
      return scanExport(name, sabotage.scan?.(name, bytes) ?? bytes, rules);
    });
    const kinds = new Set(first.map(({ kind }) => kind)).size;
    const least = sabotage.made ? 1 : quick ? 30 : 100;
    const figures: readonly Figure[] = [
      { name: 'documents made twice', value: first.length, wanted: { atLeast: least } },
      { name: 'kinds of documents', value: kinds, wanted: { atLeast: sabotage.made ? 1 : quick ? 30 : 60 } },
      { name: 'byte-identical', value: first.length - differing.length, wanted: { exactly: first.length } },
      { name: 'made by one process only', value: Math.abs(first.length - second.length), wanted: { exactly: 0 } },
      { name: 'outside relationships, local paths, authors, scripts', value: found.length, wanted: { exactly: 0 } },
    ];
    const differs = differing.map(({ kind, name }) => `differs: ${kind} (${name})`);
    return { figures, findings: [...differs, ...found].slice(0, 60) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The sample workspace, and a copy of it elsewhere under another clock, zone, language, name and folder. */
async function bothWays(
  folder: string,
  quick: boolean,
): Promise<readonly [readonly MadeExport[], readonly MadeExport[]]> {
  const here = join(folder, '工作区');
  const there = join(folder, 'another', 'place');
  const made = await cli('init', here, '--sample');
  if (made.code !== 0) throw new Error(made.err);
  cpSync(here, there, { recursive: true });
  const count = String(quick ? DOCUMENTS.quick : DOCUMENTS.full);
  const [one, two] = MAKERS;
  return Promise.all([
    make(
      [],
      [here, join(folder, 'one'), count],
      { ZHUNSHENG_USER: one, TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' },
      here,
    ),
    make(
      ['--import', new URL('../../e2e/shifted-clock.mjs', import.meta.url).href],
      [there, join(folder, 'two'), count],
      { ZHUNSHENG_USER: two, TZ: 'America/Anchorage', LANG: 'C', ZHUNSHENG_TEST_DAYS: DAYS },
      folder,
    ),
  ]);
}

const maker = fileURLToPath(new URL('../exports/make-exports.ts', import.meta.url));

function make(
  options: readonly string[],
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd: string,
): Promise<readonly MadeExport[]> {
  return new Promise((resolve, reject) => {
    const given = { env: { ...process.env, ...env }, cwd, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, [...options, maker, ...args], given, (error, out) => {
      if (error) return reject(error);
      const lines = out.split('\n').filter((line) => line.startsWith('{'));
      resolve(lines.map((line) => JSON.parse(line) as MadeExport));
    });
  });
}

/** A user called root or the like is a word as well. */
function machineNames(): readonly string[] {
  const { username } = userInfo();
  return username.length > 5 ? [username] : [];
}
