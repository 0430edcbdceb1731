import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DAMAGES } from '../damage/damages.ts';
import { sampleSubject, smallSubject } from '../damage/workspace-subject.ts';
import type { EvidenceRow, Figure, Measured, MeasureOptions } from '../evidence-row.ts';

/** In memory where there is such a folder: what is measured has nothing to do with flushing. */
const TEMPORARY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A workspace that is damaged, and how it is opened: the check takes it as a parameter, so that a test can break it. */
export type Subject = {
  readonly dir: string;
  /** Null = there is no usable start. */
  open(dir: string): Promise<OpenSubject | null>;
  /** Paths in which the check of the workspace finds something. */
  verify(dir: string): Promise<readonly string[]>;
};

export type OpenSubject = {
  readonly writable: boolean;
  /** Files that are named to the person. */
  readonly named: readonly string[];
  /** Every record that can be read, by path, as text. */
  records(): Promise<ReadonlyMap<string, string>>;
  /** Puts the newest backup in the place of a damaged record; whether that worked. */
  restore(path: string): Promise<boolean>;
  close(): Promise<void>;
};

/** One file of every kind, the damages applied to each; figures of `npm run evidence`. */
export const damageGrid: EvidenceRow = {
  id: 'damage-grid',
  promise: 'Damage grid: any file may be damaged in any way, the workspace opens with everything else',
  measure: async (options) => measureDamage(options.quick ? await smallSubject() : await sampleSubject(), options),
};

/** `only`: the files that are damaged, instead of one of every kind. */
export async function measureDamage(
  subject: Subject,
  { seed, only }: Pick<MeasureOptions, 'seed'> & { readonly only?: readonly string[] },
): Promise<Measured> {
  const random = randomOf(seed);
  const whole = await sound(subject);
  const files = only ?? filesOf(subject.dir);
  const count = { cases: 0, starts: 0, lost: 0, unnamed: 0, overlooked: 0, gone: 0, restored: 0, restorable: 0 };
  const findings: string[] = [];
  const note = (what: string, file: string, damage: string) => findings.push(`${what}: ${file}, ${damage}`);
  for (const file of files) {
    for (const damage of DAMAGES) {
      const before = readFileSync(join(subject.dir, file));
      const after = damage.apply(before, random);
      if (after?.equals(before)) continue;
      count.cases++;
      const dir = mkdtempSync(join(TEMPORARY, 'zs-damage-'));
      try {
        cpSync(subject.dir, dir, { recursive: true, preserveTimestamps: true });
        if (after) writeFileSync(join(dir, file), after);
        else rmSync(join(dir, file));
        const open = await subject.open(dir);
        if (!open) {
          note('no usable start', file, damage.name);
          continue;
        }
        count.starts++;
        const records = await open.records();
        for (const [path, text] of whole) {
          if (path === file || ofSameRecord(path, file) || records.get(path) === text) continue;
          count.lost++;
          note(`lost ${path}`, file, damage.name);
        }
        const isRecord = whole.has(file);
        const served = records.get(file);
        const named = open.named.some((name) => name === file);
        if (isRecord && served === undefined) {
          if (!named) {
            count.unnamed++;
            note('not named', file, damage.name);
          }
          if (open.writable) {
            count.restorable++;
            const back = (await open.restore(file)) && (await open.records()).get(file) === whole.get(file);
            if (back) count.restored++;
            else note('not restored', file, damage.name);
          }
        }
        await open.close();
        // What still parses is served; the check of the workspace must find it.
        if (isRecord && served !== undefined && served !== whole.get(file) && !named) {
          if (!(await subject.verify(dir)).includes(file)) {
            count.overlooked++;
            note('overlooked', file, damage.name);
          }
        }
        if (after && after.length > 0 && !isKept(dir, after)) {
          count.gone++;
          note('damaged original gone', file, damage.name);
        }
      } finally {
        rmSync(dir, { recursive: true, force: true });
      }
    }
  }
  const figures: Figure[] = [
    { name: 'kinds of files', value: files.length, wanted: { atLeast: 10 } },
    { name: 'damages', value: DAMAGES.length, wanted: { atLeast: 13 } },
    { name: 'cases', value: count.cases, wanted: { atLeast: 100 } },
    { name: 'without a usable start', value: count.cases - count.starts, wanted: { exactly: 0 } },
    { name: 'records lost beyond the damaged one', value: count.lost, wanted: { exactly: 0 } },
    { name: 'damaged records not named', value: count.unnamed, wanted: { exactly: 0 } },
    { name: 'changes overlooked by the check', value: count.overlooked, wanted: { exactly: 0 } },
    { name: 'damaged originals deleted', value: count.gone, wanted: { exactly: 0 } },
    { name: 'records not restored from a backup', value: count.restorable - count.restored, wanted: { exactly: 0 } },
    { name: 'records restored', value: count.restored, wanted: { atLeast: 10 } },
  ];
  return { figures, findings };
}

async function sound(subject: Subject): Promise<ReadonlyMap<string, string>> {
  const dir = mkdtempSync(join(TEMPORARY, 'zs-damage-'));
  cpSync(subject.dir, dir, { recursive: true, preserveTimestamps: true });
  try {
    const open = await subject.open(dir);
    if (!open) throw new Error('the workspace does not open before it is damaged');
    const records = await open.records();
    await open.close();
    return records;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** The log beside a record belongs to it. */
function ofSameRecord(path: string, file: string): boolean {
  return file.endsWith('.ndjson') && !file.startsWith('audit/') && dirname(path) === dirname(file);
}

/** One file of every kind, the biggest. */
function filesOf(dir: string): readonly string[] {
  const byKind = new Map<string, string>();
  const sizeOf = (file: string): number => statSync(join(dir, file)).size;
  for (const path of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
    const file = path.replaceAll('\\', '/');
    if (statSync(join(dir, file)).isDirectory()) continue;
    const known = byKind.get(kindOf(file));
    if (!known || sizeOf(file) > sizeOf(known)) byKind.set(kindOf(file), file);
  }
  return [...byKind.values()].sort();
}

/** `workspace.json`, `projects`, `drafts/meta.json`, `backups`, `backups/objects` … */
function kindOf(file: string): string {
  const [folder = '', second = '', third] = file.split('/');
  if (second === '') return folder;
  if (folder === 'backups') return third === undefined ? 'backups' : 'backups/objects';
  return third === undefined || folder === 'blobs' || folder === 'journal' ? folder : `${folder}/${third}`;
}

/** Whether bytes still stand somewhere in the folder, also as what was cut off a log. */
function isKept(dir: string, bytes: Buffer): boolean {
  for (const path of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
    const file = join(dir, path);
    if (!existsSync(file) || statSync(file).isDirectory() || statSync(file).size === 0) continue;
    const there = readFileSync(file);
    if (there.equals(bytes) || there.subarray(0, bytes.length).equals(bytes)) return true;
    // A log of which the unsound end was cut away: the end stands in `recovery/`.
    if (path.startsWith('recovery') && bytes.subarray(bytes.length - there.length).equals(there)) return true;
  }
  return false;
}

/** mulberry32. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
