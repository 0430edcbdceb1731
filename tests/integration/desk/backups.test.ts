import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Host, inlineWorkers, keptWorkspaces, restoreLost, runTask, startHost } from '#host/index.ts';
import { createWorkspace } from '#host/storage/index.ts';
import type { EffectivePolicy } from '#machine/index.ts';
import { emptyWorkspace, plainCommittee, plainProject } from '#tests/builders/workspace.ts';

const START = Date.UTC(2026, 2, 20, 2);
const DAY = 86_400_000;
let hosts: Host[] = [];
let now = START;

afterEach(async () => {
  for (const host of hosts) await host.close();
  hosts = [];
  now = START;
});

async function desk(
  options: { readonly roots?: readonly string[]; readonly dir?: string; readonly settings?: string } = {},
) {
  const dir = options.dir ?? (await emptyWorkspace());
  const settings = options.settings ?? mkdtempSync(join(tmpdir(), 'zs-settings-'));
  const policy: EffectivePolicy = {
    values: options.roots ? { AllowedWorkspaceRoots: [...options.roots] } : {},
    from: {},
    problems: [],
  };
  const started = await startHost({
    workspace: dir,
    actor: '试验员',
    version: '1.2.3',
    settings,
    policy,
    workers: inlineWorkers(runTask),
    now: () => now++,
  });
  if (!started.ok) throw new Error(started.error.code);
  hosts.push(started.value);
  return { dir, settings, host: started.value, client: started.value.client };
}

const newFolder = () => join(mkdtempSync(join(tmpdir(), 'zs-restored-')), '恢复');
const refused = (code: string) => ({ data: { code } });

describe('backups of the desk', () => {
  it('are compared in words, restored to a new folder and opened there; the workspace stays as it is', async () => {
    const { dir, client } = await desk();
    const committee = await client.committee.create(plainCommittee);
    const project = await client.project.create(plainProject(committee.id));
    const { places } = await client.backup.make();
    expect(places.map(({ place, problem }) => [place, problem])).toEqual([
      ['inside', null],
      ['outside', null],
    ]);
    const ref = { place: 'outside' as const, name: places[1]!.name };
    expect(await client.backup.compare(ref)).toMatchObject({ goesOn: true, records: 0, differences: [] });
    await client.project.update({ id: project.id, changes: { titleEn: 'Picking tea' } });
    const later = await client.project.create(plainProject(committee.id, '茶叶包装技术规程'));
    const { rule: profile } = await client.rules.votingRule({ id: 'cn-tc-2017' });
    const rule = await client.rules.saveVotingRule({
      ...{ recordId: '', committeeId: committee.id, basedOn: profile.id, note: '章程' },
      rule: { ...profile, name: { 'zh-CN': '本会表决规则', en: 'Rule of this committee' } },
    });
    const { differences } = await client.backup.compare(ref);
    const byId = new Map(differences.map((difference) => [difference.id, difference]));
    expect(byId.get(project.id)).toMatchObject({
      change: 'changed',
      times: 1,
      lastBy: '试验员',
      name: '茶叶采摘技术规程',
    });
    expect(byId.get(project.id)!.words.en.join()).toContain('Picking tea');
    expect(byId.get(later.id)).toMatchObject({ change: 'new' });
    expect(byId.get(rule.id)).toMatchObject({ kind: 'ownVotingRule', name: '本会表决规则' });

    const before = readFileSync(join(dir, `projects/${project.id}.json`));
    const folder = newFolder();
    const restored = await client.backup.restore({ ...ref, folder });
    expect(restored).toMatchObject({ folder, problems: [], records: 2 });
    expect(readFileSync(join(dir, `projects/${project.id}.json`))).toEqual(before);
    const there = await desk({ dir: folder });
    expect((await there.client.project.list({})).map(({ id }) => id)).toEqual([project.id]);
    expect((await there.client.workspace.info()).readOnly).toBe(false);
    // A door without windows of its own says so; a folder that was not restored is never opened.
    expect(await client.backup.openRestored({ folder })).toEqual({ url: '' });
    await expect(client.backup.openRestored({ folder: dir })).rejects.toMatchObject(refused('backup-not-restored'));
  });

  it('are not restored into the workspace, over something, or where the policy does not allow it', async () => {
    const allowed = mkdtempSync(join(tmpdir(), 'zs-allowed-'));
    const dir = join(allowed, 'workspace');
    const made = await emptyWorkspace();
    cpSync(made, dir, { recursive: true });
    const { client } = await desk({ dir, roots: [allowed] });
    const { places } = await client.backup.make();
    const ref = { place: 'inside' as const, name: places[0]!.name };
    const to = (folder: string) => client.backup.restore({ ...ref, folder });
    await expect(to('relative/folder')).rejects.toMatchObject(refused('backup-folder-relative'));
    await expect(to(join(dir, 'copy'))).rejects.toMatchObject(refused('backup-folder-inside'));
    await expect(to(dir)).rejects.toMatchObject(refused('backup-folder-inside'));
    await expect(to(newFolder())).rejects.toMatchObject(refused('policy-workspace-root'));
    await expect(client.backup.restore({ ...ref, name: '20200101T000000000', folder: allowed })).rejects.toMatchObject(
      refused('backup-not-found'),
    );
    writeFileSync(join(allowed, 'mine.txt'), 'x');
    await expect(to(allowed)).rejects.toMatchObject(refused('storage-folder-not-empty'));
    expect(await to(join(allowed, 'good'))).toMatchObject({ problems: [] });
  });

  it('that are older go when asked: told first, never the newest good one, those before a migration only if chosen', async () => {
    const { client, settings, host } = await desk();
    const committee = await client.committee.create(plainCommittee);
    for (const title of ['一', '二', '三']) {
      await client.backup.make();
      await client.project.create(plainProject(committee.id, title));
      now += DAY;
    }
    await host.context.host.store.backups.backUp('before-migration');
    await client.project.create(plainProject(committee.id, '四'));
    await client.backup.make();
    const outside = join(settings, 'backups', host.context.host.store.workspaceId);
    // The newest outside is damaged: the one before it is the newest good one there, and stays.
    const names = () =>
      readdirSync(outside)
        .filter((name) => /^\d{8}T\d{9}\.json$/.test(name))
        .sort();
    const newest = JSON.parse(readFileSync(join(outside, names().at(-1)!), 'utf8')) as {
      pages: Record<string, string>;
    };
    const before = JSON.parse(readFileSync(join(outside, names().at(-2)!), 'utf8')) as {
      pages: Record<string, string>;
    };
    const own = Object.values(newest.pages).find((digest) => !Object.values(before.pages).includes(digest))!;
    rmSync(join(outside, 'objects', own.slice(0, 2), own));
    const { places } = await client.backup.older();
    expect(places.map(({ place, keeps, backups }) => [place, keeps !== null, backups.length])).toEqual([
      ['inside', true, 4],
      ['outside', true, 4],
    ]);
    const [inside] = places as [(typeof places)[0]];
    expect(inside.freesAll).toBeGreaterThanOrEqual(inside.frees);
    expect(inside.frees).toBeGreaterThan(0);
    const refs = places.flatMap(({ place, backups }) =>
      backups.filter(({ why }) => why !== 'before-migration').map(({ name }) => ({ place, name })),
    );
    const bytesOf = (folder: string): number =>
      readdirSync(join(folder, 'objects'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
    const insideBefore = bytesOf(inside.folder);
    const removed = await client.backup.remove({ backups: refs });
    expect(removed.removed).toBe(refs.length);
    expect(insideBefore - bytesOf(inside.folder)).toBeGreaterThanOrEqual(inside.frees);
    const [entry] = await host.context.host.store.history({ limit: 1 });
    expect(entry).toMatchObject({ command: 'backup.remove', note: { count: refs.length } });
    const left = (await client.backup.list()).places;
    expect(left.map(({ backups }) => backups.map(({ why }) => why))).toEqual([
      ['manual', 'before-migration'],
      ['before-migration'],
    ]);
    // Whatever is asked for, the newest good one stays.
    const all = left.flatMap(({ place, backups }) => backups.map(({ name }) => ({ place, name })));
    expect((await client.backup.remove({ backups: all })).removed).toBe(1);
    const { results } = await client.backup.drill();
    expect(results.map(({ ok }) => ok)).toEqual([true, true]);
    rmSync(join(outside, 'objects'), { recursive: true });
    await expect(client.backup.remove({ backups: all })).rejects.toMatchObject(refused('backup-none-sound'));
  });

  it('are to be drilled every quarter, which the start page says, not in the first thirty days of a workspace', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'zs-quarter-'));
    await createWorkspace(dir, { name: '甲', clock: { now: () => now } });
    const { client } = await desk({ dir });
    const due = async () => (await client.backup.drillReminder()).due;
    expect(await due()).toBe(false);
    now += 29 * DAY;
    expect(await due()).toBe(false);
    now += 2 * DAY;
    expect(await due()).toBe(true);
    await client.backup.make();
    await client.backup.drill();
    now += 90 * DAY;
    expect(await due()).toBe(false);
    now += DAY;
    expect(await due()).toBe(true);
  });

  it('are drilled, and a backup that cannot be restored is found by that', async () => {
    const { client, settings, host } = await desk();
    await client.committee.create(plainCommittee);
    await client.backup.make();
    expect((await client.backup.list()).drillDue).toBe(true);
    const { results } = await client.backup.drill();
    expect(results.map(({ place, ok, records }) => [place, ok, records])).toEqual([
      ['inside', true, 1],
      ['outside', true, 1],
    ]);
    expect(await client.backup.list()).toMatchObject({ drillDue: false, drill: { results } });
    now += 91 * DAY;
    expect((await client.backup.list()).drillDue).toBe(true);
    const place = join(settings, 'backups', host.context.host.store.workspaceId);
    for (const prefix of readdirSync(join(place, 'objects')).slice(0, 3))
      rmSync(join(place, 'objects', prefix), { recursive: true });
    const again = await client.backup.drill();
    expect(again.results.map(({ ok }) => ok)).toEqual([true, false]);
    expect(again.results[1]!.problems[0]!.code).toBe('storage-backup-damaged');
  });

  it('give a damaged record back, and say what it lacks', async () => {
    const first = await desk();
    const committee = await first.client.committee.create(plainCommittee);
    await first.client.backup.make();
    await first.client.committee.update({ id: committee.id, changes: { code: 'QHS/TC 10' } });
    await first.host.close();
    hosts = [];
    writeFileSync(join(first.dir, `committees/${committee.id}.json`), '{"kind": "committee"');
    const { client } = await desk(first);
    const [damaged] = await client.backup.damaged();
    expect(damaged).toMatchObject({ kind: 'committee', id: committee.id, name: plainCommittee.name });
    expect(damaged!.lost.flatMap(({ words }) => words['zh-CN']).join()).toContain('QHS/TC 10');
    await client.backup.restoreRecord({ kind: 'committee', id: committee.id });
    expect(await client.backup.damaged()).toEqual([]);
    expect((await client.committee.list())[0]?.code).toBe(plainCommittee.code);
    expect((await client.workspace.verify()).problems).toEqual([]);
  });

  it('bring a workspace back whose folder is gone', async () => {
    const { dir, settings, host, client } = await desk();
    const committee = await client.committee.create(plainCommittee);
    await client.backup.make();
    await host.close();
    hosts = [];
    rmSync(dir, { recursive: true });
    const [kept] = await keptWorkspaces(join(settings, 'backups'));
    expect(kept).toMatchObject({ workspace: '试验工作区' });
    const folder = newFolder();
    expect(await restoreLost(kept!.folder, '', folder)).toMatchObject({ records: 1, problems: [] });
    const there = await desk({ dir: folder });
    expect((await there.client.committee.list()).map(({ id }) => id)).toEqual([committee.id]);
  });
});
