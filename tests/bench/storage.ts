import { open, readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createWorkspace, type Host, inlineWorkers, runTask, startHost } from '#host/index.ts';
import { registry } from '#host/registry.ts';
import { openWorkspace } from '#host/storage/index.ts';
import type { Comment } from '#shared/domain/round.ts';
import { makeComment } from '#tests/builders/comment.ts';
import { committeeOf, plainProject } from '#tests/builders/workspace.ts';
import { line, measure, ms } from './measure.ts';
import { roundOf } from './round-of.ts';

/** One comment saved among 1,000, and a workspace with 100,000 comments opened to its first page. */
export async function benchStorage(folder: string): Promise<void> {
  const dir = join(folder, 'workspace');
  await createWorkspace(dir, { name: '测量' });
  let host = await openHost(dir);
  const { committeeId } = await committeeOf(host, ['甲']);
  const { id: projectId } = await host.client.project.create(plainProject(committeeId));
  const { id: draftId } = await host.client.draft.create({ projectId, name: '稿', basedOn: '' });
  await host.client.draft.freeze({ id: draftId, mark: '征求意见稿', on: '2026-03-01' });
  const commentsOf = (count: number) => Array.from({ length: count }, (_, i) => comment(i));

  const decide = (roundId: string, count: number) => {
    let n = 0;
    return measure(60, () =>
      host.client.round.decide({
        roundId,
        commentIds: [`c${(n++ * 7) % count}`],
        decision: 'rejected',
        reason: `理由${n}`,
      }),
    );
  };
  const save = await decide(await roundOf(host, { projectId, draftId }, commentsOf(1000)), 1000);
  // A decision writes the set of the comment and the record of the round.
  const [set, record] = await Promise.all(['comments', 'rounds'].map((name) => largestFile(join(dir, name))));
  const bytes = [set, record].map((size) => Buffer.alloc(size ?? 0, 'x'));
  const bare = await measure(60, async () => {
    for (const [index, content] of bytes.entries()) await bareSave(join(folder, `bare${index}.json`), content);
  });
  const ratio = save.median / bare.median;
  const kib = Math.round(bytes.reduce((sum, { length }) => sum + length, 0) / 1024);
  line(
    'durable save of one comment among 1,000',
    `${ms(save.median)}; bare write + fsync + rename of the same two files (${kib} KiB): ${ms(bare.median)}; ratio ${ratio.toFixed(1)}`,
    'under 4 × bare',
    ratio < 4,
  );
  const big = await decide(await roundOf(host, { projectId, draftId }, commentsOf(100_000)), 100_000);
  line('… among 100,000 in one round', ms(big.median), '', null);

  await host.close();
  const firstPage = await measure(3, async () => {
    host = await openHost(dir);
    await host.client.workspace.home();
    await host.client.project.list({});
    await host.close();
  });
  line(
    'open a workspace with 101,000 comments to its first page',
    ms(firstPage.median),
    'under 1 s',
    firstPage.median < 1000,
  );
  const bareOpen = await measure(3, async () => {
    const opened = await openWorkspace(dir, { registry, readOnly: true });
    if (opened.ok) await opened.value.store.close();
  });
  line('… of which opening the store', ms(bareOpen.median), '', null);
}

async function openHost(dir: string): Promise<Host> {
  const started = await startHost({ workspace: dir, actor: 'bench', version: '0', workers: inlineWorkers(runTask) });
  if (!started.ok) throw new Error(started.error.code);
  return started.value;
}

async function largestFile(folder: string): Promise<number> {
  const sizes = await Promise.all((await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size));
  return Math.max(0, ...sizes);
}

/** With the same file calls of Node that the storage kernel uses. */
async function bareSave(target: string, bytes: Buffer): Promise<void> {
  const handle = await open(`${target}.tmp`, 'w');
  await handle.writeFile(bytes);
  await handle.sync();
  await handle.close();
  await rename(`${target}.tmp`, target);
}

function comment(index: number): Comment {
  return makeComment({
    id: `c${index}`,
    no: index + 1,
    organisation: `第${index % 300}号单位`,
    clauseRaw: `第${4 + (index % 6)}.${1 + (index % 9)}条`,
    clause: `${4 + (index % 6)}.${1 + (index % 9)}`,
    type: '技术',
    original: '试样应在规定的条件下放置。',
    comment: '时间应写明上限和下限，并说明依据，避免执行时产生歧义。',
    proposal: '试样应在(23±2)℃下放置24 h~48 h。',
    reason: '与相关标准协调。',
    source: { file: `反馈表${index % 300}.docx`, blob: '', page: '', place: '表1第3行' },
  });
}
