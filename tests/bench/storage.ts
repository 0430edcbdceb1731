import { open, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createWorkspace, type Host, inlineWorkers, runTask, startHost } from '#host/index.ts';
import { registry } from '#host/registry.ts';
import { openWorkspace } from '#host/storage/index.ts';
import type { Comment, Round } from '#shared/domain/round.ts';
import { committeeOf, plainProject } from '#tests/builders/workspace.ts';
import { line, measure, ms } from './measure.ts';

/** One comment saved among 1,000, and a workspace with 100,000 comments opened to its first page. */
export async function benchStorage(folder: string): Promise<void> {
  const dir = join(folder, 'workspace');
  await createWorkspace(dir, { name: '测量' });
  let host = await openHost(dir);
  const { committeeId } = await committeeOf(host, ['甲']);
  const { id: projectId } = await host.client.project.create(plainProject(committeeId));
  const { id: draftId } = await host.client.draft.create({ projectId, name: '稿', basedOn: '' });
  await host.client.draft.freeze({ id: draftId, mark: '征求意见稿', on: '2026-03-01' });
  const roundOf = async (count: number) => {
    const { id } = await host.client.round.create({
      projectId,
      draftId,
      name: `${count}条`,
      opensOn: '2026-03-01',
      closesOn: '2026-04-01',
      recipients: [],
    });
    const { store } = host.context.host;
    const found = await store.get('round', id);
    if (!found.ok) throw new Error(found.error.code);
    const data: Round = {
      ...found.value.data,
      nextNo: count + 1,
      comments: Array.from({ length: count }, (_, i) => comment(i)),
    };
    await store.commit(
      { puts: [{ kind: 'round', id, data, expectedRev: found.value.rev }] },
      { actor: 'bench', command: 'bench' },
    );
    return id;
  };

  const small = await roundOf(1000);
  let n = 0;
  const save = await measure(60, () =>
    host.client.round.decide({
      roundId: small,
      commentIds: [`c${n++ % 1000}`],
      decision: 'rejected',
      reason: `理由${n}`,
    }),
  );
  const file = join(dir, 'rounds', `${small}.json`);
  const bytes = Buffer.alloc((await stat(file)).size, 'x');
  const bare = await measure(60, () => bareSave(join(folder, 'bare.json'), bytes));
  const ratio = save.median / bare.median;
  line(
    'durable save of one comment among 1,000',
    `${ms(save.median)}; bare write + fsync + rename of the same ${Math.round(bytes.length / 1024)} KiB: ${ms(bare.median)}; ratio ${ratio.toFixed(1)}`,
    'under 4 × bare',
    ratio < 4,
  );

  await roundOf(100_000);
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

/** With the same file calls of Node that the storage kernel uses. */
async function bareSave(target: string, bytes: Buffer): Promise<void> {
  const handle = await open(`${target}.tmp`, 'w');
  await handle.writeFile(bytes);
  await handle.sync();
  await handle.close();
  await rename(`${target}.tmp`, target);
}

function comment(index: number): Comment {
  return {
    id: `c${index}`,
    no: index + 1,
    organisation: `第${index % 300}号单位`,
    person: '',
    clauseRaw: `第${4 + (index % 6)}.${1 + (index % 9)}条`,
    clause: `${4 + (index % 6)}.${1 + (index % 9)}`,
    blockId: '',
    type: '技术',
    original: '试样应在规定的条件下放置。',
    comment: '时间应写明上限和下限，并说明依据，避免执行时产生歧义。',
    proposal: '试样应在(23±2)℃下放置24 h~48 h。',
    reason: '与相关标准协调。',
    receivedOn: '2026-03-20',
    source: { file: `反馈表${index % 300}.docx`, blob: '', place: '表1第3行' },
    disposition: null,
    history: [],
  };
}
