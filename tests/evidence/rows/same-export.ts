import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EvidenceRow, Figure, Measured, MeasureOptions } from '../evidence-row.ts';
import type { MadeExport } from '../exports/made-export.ts';
import { prepareExports } from '../exports/prepare-exports.ts';
import { type ScanRules, scanExport } from '../exports/scan-export.ts';

const DOCUMENTS = { full: 150, quick: 30 };
/** Papers print the day they are made on where nobody has written another; hour, zone and year of the machine they do not know. */
const CLOCKS = { morning: '2026-11-22T16:05:00Z', night: '2026-11-23T15:50:00Z', later: '2028-01-09T08:00:00Z' };

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
    const runs = sabotage.made ? [sabotage.made, sabotage.made] : await inTwoPlaces(folder, quick);
    const [first = [], again = [], later] = runs;
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
    const least = sabotage.made ? 1 : quick ? 28 : 100;
    const figures: Figure[] = [
      { name: 'documents made twice', value: first.length, wanted: { atLeast: least } },
      { name: 'kinds of documents', value: kinds, wanted: { atLeast: sabotage.made ? 1 : quick ? 25 : 60 } },
      { name: 'byte-identical', value: first.length - differing.length, wanted: { exactly: first.length } },
      { name: 'made by one process only', value: Math.abs(first.length - second.length), wanted: { exactly: 0 } },
      { name: 'outside relationships, local paths, authors, scripts', value: found.length, wanted: { exactly: 0 } },
    ];
    if (later) {
      const same = first.filter(({ kind, sha256 }) => later.some((one) => one.kind === kind && one.sha256 === sha256));
      figures.push({ name: 'of them the same in another year', value: same.length, wanted: { atLeast: 60 } });
    }
    const differs = differing.map(({ kind, name }) => `differs: ${kind} (${name})`);
    return { figures, findings: [...differs, ...found].slice(0, 60) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The sample workspace, and a copy of it elsewhere under another hour, zone, language, name and folder; where asked, also much later. */
async function inTwoPlaces(folder: string, quick: boolean): Promise<readonly (readonly MadeExport[])[]> {
  const here = join(folder, '工作区');
  await prepareExports(here);
  const count = String(quick ? DOCUMENTS.quick : DOCUMENTS.full);
  const [one, two] = MAKERS;
  const runs = [
    { place: here, now: CLOCKS.morning, user: one, zone: 'Asia/Shanghai', language: 'zh_CN.UTF-8' },
    { place: join(folder, 'another', 'place'), now: CLOCKS.night, user: two, zone: 'America/Anchorage', language: 'C' },
    ...(quick ? [] : [{ place: join(folder, 'later'), now: CLOCKS.later, user: two, zone: 'UTC', language: 'C' }]),
  ];
  for (const { place } of runs.slice(1)) cpSync(here, place, { recursive: true });
  return Promise.all(
    runs.map(({ place, now, user, zone, language }, i) =>
      make([place, join(folder, `made-${i}`), count], {
        ...{ ZHUNSHENG_TEST_NOW: now, ZHUNSHENG_USER: user, TZ: zone, LANG: language },
      }),
    ),
  );
}

const clock = new URL('../exports/set-clock.mjs', import.meta.url).href;
const maker = fileURLToPath(new URL('../exports/make-exports.ts', import.meta.url));

function make(args: readonly string[], env: NodeJS.ProcessEnv): Promise<readonly MadeExport[]> {
  return new Promise((resolve, reject) => {
    const given = { env: { ...process.env, ...env }, cwd: args[0], maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, ['--import', clock, maker, ...args], given, (error, out) => {
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
