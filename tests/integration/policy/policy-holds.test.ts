import { mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Host, type HostOptions, inlineWorkers, packageRefusal, runTask, startHost } from '#host/index.ts';
import { readCheckpoint } from '#host/storage/index.ts';
import type { EffectivePolicy } from '#machine/index.ts';
import type { Result } from '#shared/base/index.ts';
import { policyOf } from '#tests/builders/release-feed.ts';
import { committeeOf, emptyWorkspace, plainProject } from '#tests/builders/workspace.ts';

/** What the administrator prescribes is done, whoever asks for something else. */

const SOURCE = '/etc/zhunsheng/policy.json';
const now = () => Date.UTC(2026, 2, 20);
let folder: string;
let workspace: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zs-policy-'));
  workspace = await emptyWorkspace('试验工作区', { now });
});

const start = (policy: EffectivePolicy, more: Partial<HostOptions> = {}): Promise<Result<Host>> =>
  startHost({
    workspace,
    actor: '秘书',
    version: '0.0.0',
    workers: inlineWorkers(runTask),
    settings: join(folder, 'settings'),
    now,
    policy,
    ...more,
  });

async function opened(policy: EffectivePolicy, more: Partial<HostOptions> = {}): Promise<Host> {
  const started = await start(policy, more);
  if (!started.ok) throw new Error(started.error.code);
  return started.value;
}

describe('places of workspaces', () => {
  it.each<[string, () => readonly string[], boolean]>([
    ['the folder above', () => [dirname(workspace)], true],
    ['the folder itself', () => [workspace], true],
    ['one of several', () => [folder, `${dirname(workspace)}/`], true],
    ['another folder', () => [folder], false],
    ['a folder whose name begins the same', () => [workspace.slice(0, -1)], false],
    ['a folder below', () => [join(workspace, 'blobs')], false],
    ['no folder', () => [], false],
    ['a folder that is not named whole', () => ['.', '..', ''], false],
  ])('%s', async (_, roots, allowed) => {
    const started = await start(policyOf({ AllowedWorkspaceRoots: roots() as string[] }));
    if (started.ok) await started.value.close();
    expect(started.ok).toBe(allowed);
    if (!started.ok) expect(started.error).toMatchObject({ code: 'policy-workspace-root', params: { source: SOURCE } });
  });

  it('counts where a link leads to, not where it stands', async () => {
    const allowed = join(folder, 'allowed');
    await mkdir(allowed);
    await symlink(workspace, join(allowed, 'link'));
    const policy = policyOf({ AllowedWorkspaceRoots: [allowed] });
    expect((await start(policy, { workspace: join(allowed, 'link') })).ok).toBe(false);
  });
});

describe('copies of checkpoints', () => {
  it('are made when somebody asks for one and when a ballot closes; each is signed', async () => {
    const copies = join(folder, 'checkpoints');
    const dir = await emptyWorkspace('试验工作区', { now });
    const host = await opened(policyOf({ CheckpointFolder: copies }), { workspace: dir });
    const { client } = host;
    const { committeeId, voters } = await committeeOf(host, ['林一苇', '周明远', '陈思齐']);
    const { text } = await client.workspace.checkpoint();
    expect(await readdir(copies)).toHaveLength(1);

    const projectId = (await client.project.create(plainProject(committeeId))).id;
    const draftId = (await client.draft.create({ projectId, name: '送审稿', basedOn: '' })).id;
    await client.draft.freeze({ id: draftId, mark: '送审稿', on: '2026-03-01' });
    const ballot = { projectId, draftId, title: '函审', mode: 'letter', ruleId: 'cn-tc-2017' };
    const { id } = await client.ballot.open({ ...ballot, opensOn: '2026-03-05', closesOn: '2026-03-15' } as never);
    const vote = { choice: 'approve', comment: '', expert: '', source: 'form', file: '', blob: '' };
    for (const personId of voters)
      await client.ballot.vote({ ballotId: id, vote: { ...vote, personId, receivedOn: '2026-03-10' } } as never);
    await client.ballot.close({ id, on: '2026-03-16' });
    const { checkpoints } = await client.workspace.verify({ checkpoints: [text], publicKeys: [] });
    expect(checkpoints).toMatchObject([{ state: 'kept', signature: 'good' }]);
    const info = await client.workspace.info();
    await host.close();
    const names = await readdir(copies);
    expect(names).toHaveLength(2);
    for (const name of names) {
      const kept = readCheckpoint(await readFile(join(copies, name), 'utf8'));
      expect(kept).toMatchObject({ checkpoint: { workspaceId: info.id }, signature: { value: expect.any(String) } });
    }
    expect(info.problems).toEqual([]);
  });

  it('that fail are told, and the work goes on', async () => {
    const taken = join(folder, 'a file');
    await writeFile(taken, '');
    const host = await opened(policyOf({ CheckpointFolder: join(taken, 'checkpoints') }));
    expect((await host.client.workspace.checkpoint()).text).toContain('zhunsheng/');
    expect((await host.client.workspace.info()).problems).toMatchObject([
      { code: 'policy-checkpoint-copy-failed', params: { folder: join(taken, 'checkpoints') } },
    ]);
    await host.close();
  });
});

describe('signed packages only', () => {
  it('opens the own ones and those whose key is trusted, no others', async () => {
    const host = await opened(policyOf({}));
    const { committeeId } = await committeeOf(host, ['林一苇']);
    const { id } = await host.client.project.create(plainProject(committeeId));
    const { blob } = await host.client.archive.pack({ id });
    const { publicKey } = await host.client.workspace.checkpoint();
    const path = join(folder, '项目.zsarchive');
    const bytes = host.context.host.scratch.get(blob)!;
    await writeFile(path, bytes);
    await host.close();

    const policy = policyOf({ RequireSignedPackages: true });
    const other = join(folder, 'other settings');
    const opens = async (settings: string) => {
      const started = await start(policy, { workspace: path, settings });
      if (started.ok) await started.value.close();
      return started.ok ? 'opened' : started.error.code;
    };
    expect(await opens(join(folder, 'settings'))).toBe('opened');
    expect(await opens(other)).toBe('policy-package-unsigned');
    expect(await packageRefusal(bytes, policy, other)).toMatchObject({ code: 'policy-package-unsigned' });
    expect(await packageRefusal(bytes, policyOf({}), other)).toBeNull();
    await mkdir(join(other, 'trusted-keys'), { recursive: true });
    await writeFile(join(other, 'trusted-keys', 'broken.pem'), 'x');
    expect(await opens(other)).toBe('policy-package-unsigned');
    await writeFile(join(other, 'trusted-keys', 'sender.pem'), publicKey);
    expect(await opens(other)).toBe('opened');
    expect(await packageRefusal(bytes, policy, other)).toBeNull();
  });
});

it('is shown with where each value is written', async () => {
  const host = await opened(policyOf({ UpdateMode: 'off', AllowedWorkspaceRoots: [dirname(workspace)] }));
  expect(await host.client.workspace.policy()).toEqual([
    { key: 'UpdateMode', value: 'off', source: SOURCE },
    { key: 'AllowedWorkspaceRoots', value: dirname(workspace), source: SOURCE },
  ]);
  await host.close();
});
