import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditGenesis, auditSegments, scanSegment } from '#host/storage/audit-log.ts';
import { listBackups, nodeFileOps, repairWorkspace, restoreBackup, verifyWorkspace } from '#host/storage/index.ts';
import { countOf, fakeProbe, fakeTime, freshStore, open, registry, temporaryFolder, writeNote } from './support.ts';

const VERIFIER = fileURLToPath(new URL('../../../resources/verify-log.mjs', import.meta.url));
const { clock, timers } = fakeTime();

const segmentsOf = (dir: string): readonly string[] => readdirSync(join(dir, 'audit')).sort();
const codes = async (dir: string) => (await verifyWorkspace(dir, { registry })).problems.map(({ code }) => code);
const isSoundAlone = (dir: string) => spawnSync(process.execPath, [VERIFIER, dir], { stdio: 'ignore' }).status === 0;
const repair = (dir: string) => repairWorkspace(dir, { registry, actor: 'li', clock, timers, probe: fakeProbe() });

/** A workspace whose record has been written through two openings. */
async function written(records: number, segmentBytes: number): Promise<string> {
  const { dir, store } = await freshStore({ segmentBytes });
  for (let n = 1; n <= records; n++) await writeNote(store, n % 2 ? 'a' : 'b', n, 'none');
  await store.close();
  const again = await open(dir, { segmentBytes });
  await writeNote(again, 'a', records + 1, 'none');
  await again.close();
  return dir;
}

describe('segments of the record of changes', () => {
  it('close where they are full, whatever the limit, and each goes on from the one before', async () => {
    const limits = fc.integer({ min: 100, max: 6_000 });
    const property = fc.asyncProperty(
      limits,
      fc.integer({ min: 1, max: 12 }),
      fc.nat(),
      async (limit, records, where) => {
        const dir = await written(records, limit);
        const segments = await auditSegments(nodeFileOps(), dir);
        expect([...segments]).toEqual(segmentsOf(dir));
        let end = { seq: 0, hash: auditGenesis('ws-1') };
        for (const segment of segments) {
          const bytes = readFileSync(join(dir, 'audit', segment));
          const scan = scanSegment(bytes, 0, end);
          expect(scan.rest).toBe('none');
          expect(bytes.length <= limit || scan.records.length === 1, `${segment} of ${bytes.length}`).toBe(true);
          end = scan.end;
        }
        expect(end.seq).toBe(records + 1);
        expect(await codes(dir)).toEqual([]);
        // Any byte of any segment
        const segment = join(dir, 'audit', segments[where % segments.length] as string);
        const bytes = readFileSync(segment);
        const at = where % bytes.length;
        bytes[at] = ((bytes[at] as number) + 1) % 256;
        writeFileSync(segment, bytes);
        expect((await verifyWorkspace(dir, { registry })).ok).toBe(false);
        rmSync(segment);
        expect((await verifyWorkspace(dir, { registry })).ok).toBe(false);
        rmSync(dir, { recursive: true, force: true });
      },
    );
    await fc.assert(property, { numRuns: 12 });
  });

  it('are read on, several of a month, where there was one; history, verifiers and stray files know them', async () => {
    const dir = await written(4, 1_000_000);
    expect(segmentsOf(dir)).toEqual(['2026-11.ndjson']);
    const store = await open(dir, { segmentBytes: 900 });
    for (let n = 6; n <= 12; n++) await writeNote(store, 'a', n, 'none');
    expect((await store.history()).map(({ seq }) => seq)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(await store.strays()).toEqual([]);
    await store.close();
    expect(segmentsOf(dir).slice(0, 3)).toEqual(['2026-11.ndjson', '2026-11_002.ndjson', '2026-11_003.ndjson']);
    expect(await codes(dir)).toEqual([]);
    expect(isSoundAlone(dir)).toBe(true);
    rmSync(join(dir, 'audit', '2026-11_002.ndjson'));
    expect(isSoundAlone(dir)).toBe(false);
  });

  it('come back from a backup, also one that is gone, and nothing that was written since is lost', async () => {
    for (const gone of [false, true]) {
      const { dir, store } = await freshStore({ segmentBytes: 900 });
      for (let n = 1; n <= 9; n++) await writeNote(store, 'a', n, 'none');
      await store.backups.backUp('manual');
      await writeNote(store, 'b', 10, 'none');
      await store.close();
      const [, second] = segmentsOf(dir) as [string, string];
      const path = join(dir, 'audit', second);
      const whole = readFileSync(path, 'utf8');
      if (gone) rmSync(path);
      else writeFileSync(path, whole.replace('"actor":"li"', '"actor":"wu"'));
      expect(await codes(dir)).toContain('storage-audit-broken');
      expect(await repair(dir)).toEqual({ ok: true, value: { soundUntil: 10, lost: 0, accepted: [] } });
      expect(readFileSync(path, 'utf8')).toBe(whole);
      expect(await codes(dir)).toEqual([]);
      const folder = join(dir, 'backups');
      const [backup] = await listBackups(nodeFileOps(), folder);
      const target = temporaryFolder();
      await restoreBackup(nodeFileOps(), folder, backup!.manifest!, target, null);
      expect(readFileSync(join(target, 'audit', second), 'utf8')).toBe(whole);
    }
  });

  it('that are closed may end in what was never confirmed: it is set aside, the later ones stay', async () => {
    for (const rest of ['{"actor":"li","blo', 'branch']) {
      const dir = await written(8, 900);
      const [first] = segmentsOf(dir) as [string];
      const path = join(dir, 'audit', first);
      const { size } = statSync(path);
      const copy = temporaryFolder();
      appendFileSync(path, rest === 'branch' ? `${readFileSync(path, 'utf8').split('\n')[0]}\n` : rest);
      cpSync(dir, copy, { recursive: true });
      expect(await repair(copy)).toMatchObject({ ok: true, value: { soundUntil: 9, lost: 0 } });
      expect(statSync(join(copy, 'audit', first)).size).toBe(size);
      // The checkpoint of an opening reads from its own segment on: what is before is the business of verification.
      const store = await open(dir);
      expect([store.readOnly, await countOf(store, 'a')]).toEqual([false, 9]);
      await store.close();
    }
  });
});
