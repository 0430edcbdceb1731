import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HostContext } from '#host/host-context.ts';
import { registry } from '#host/registry.ts';
import { type BackupPlace, listBackups, openWorkspace, restoreBackup, verifyWorkspace } from '#host/storage/index.ts';
import type { Problem } from '#shared/base/index.ts';
import type { Drill } from '#shared/contract/index.ts';
import { keepDrill } from './drill-record.ts';

/** 恢复演练: the newest backup of each place, restored into a temporary folder, verified, opened and removed. */
export async function drillBackups(ctx: HostContext): Promise<Drill> {
  const results: Drill['results'] = [];
  for (const place of ctx.store.backups.places) results.push(await drillIn(ctx, place));
  const drill = { at: ctx.now(), results };
  await keepDrill(ctx, drill);
  ctx.log.note('drill', { places: results.length, good: results.filter(({ ok }) => ok).length });
  return drill;
}

async function drillIn(ctx: HostContext, place: BackupPlace): Promise<Drill['results'][number]> {
  const { fileOps, store } = ctx;
  const begun = performance.now();
  const failed = (problem: Problem, name = '') => ({
    place: place.id,
    name,
    ok: false,
    files: 0,
    records: 0,
    took: Math.round(performance.now() - begun),
    problems: [problem],
  });
  const listed = await listBackups(fileOps, place.folder).catch(() => []);
  const newest = listed.findLast(({ manifest }) => manifest !== null);
  if (!newest?.manifest)
    return failed({ code: 'backup-none', severity: 'error', params: { folder: place.folder }, where: place.folder });
  const folder = await mkdtemp(join(tmpdir(), 'zs-drill-'));
  try {
    const { files } = await restoreBackup(fileOps, place.folder, newest.manifest, folder, store.dir);
    const { sealer } = store;
    const verified = await verifyWorkspace(folder, { registry, fileOps, sealer });
    const opened = await openWorkspace(folder, { registry, fileOps, sealer, readOnly: true, backups: 'off' });
    if (!opened.ok) return failed({ ...opened.error, severity: 'error' }, newest.name);
    const problems = [...verified.problems, ...opened.value.store.problems];
    await opened.value.store.close();
    return {
      place: place.id,
      name: newest.name,
      ok: problems.every(({ severity }) => severity !== 'error'),
      files,
      records: verified.auditRecords,
      took: Math.round(performance.now() - begun),
      problems: [...new Map(problems.map((problem) => [`${problem.code} ${problem.where}`, problem])).values()],
    };
  } catch (error) {
    const { code = 'storage-read-failed', params } = error as { code?: string; params?: Problem['params'] };
    const known = code.startsWith('storage-') ? code : 'backup-drill-failed';
    return failed({ code: known, severity: 'error', params: { reason: code, file: '', ...params } }, newest.name);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
