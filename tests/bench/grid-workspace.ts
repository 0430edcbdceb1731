import { createWorkspace, inlineWorkers, runTask, startHost } from '#host/index.ts';
import { DECISIONS, type Disposition } from '#shared/domain/disposition.ts';
import type { Comment } from '#shared/domain/round.ts';
import { makeComment } from '#tests/builders/comment.ts';
import { makeLongStandard } from '#tests/builders/long-standard.ts';
import { committeeOf, plainProject } from '#tests/builders/workspace.ts';
import { roundOf } from './round-of.ts';

const WORDS = ['时间', '温度', '上限', '下限', '试样', '依据', '单位', '术语', '抽样', '判定', '标志', '运输'];
const TYPES = ['技术', '编辑', '一般', ''];

/** A workspace with one round of `count` comments on the clauses of a standard of 100 pages, from 300 organisations. */
export async function gridWorkspace(dir: string, count: number): Promise<{ readonly roundId: string }> {
  await createWorkspace(dir, { name: '测量' });
  const started = await startHost({ workspace: dir, actor: 'bench', version: '0', workers: inlineWorkers(runTask) });
  if (!started.ok) throw new Error(started.error.code);
  const host = started.value;
  const { committeeId } = await committeeOf(host, ['甲']);
  const { id: projectId } = await host.client.project.create(plainProject(committeeId));
  const { id: draftId } = await host.client.draft.create({ projectId, name: '稿', basedOn: '' });
  const { store } = host.context.host;
  const doc = makeLongStandard(100);
  const blank = await store.get('draftText', draftId);
  if (!blank.ok) throw new Error(blank.error.code);
  const put = await store.commit(
    {
      puts: [
        {
          kind: 'draftText',
          id: draftId,
          data: { ...blank.value.data, doc: doc.toJSON() },
          expectedRev: blank.value.rev,
        },
      ],
    },
    { actor: 'bench', command: 'bench' },
  );
  if (!put.ok) throw new Error(put.error.code);
  await host.client.draft.freeze({ id: draftId, mark: '征求意见稿', on: '2026-03-01' });
  const blocks: string[] = [];
  doc.descendants((node) => {
    if (node.type.name === 'paragraph' && node.attrs['id']) blocks.push(String(node.attrs['id']));
  });
  const roundId = await roundOf(
    host,
    { projectId, draftId },
    Array.from({ length: count }, (_, i) => comment(i, blocks)),
  );
  await host.close();
  return { roundId };
}

function comment(index: number, blocks: readonly string[]): Comment {
  // A spread that repeats after a long time only, so that no order is that of the numbers.
  const at = (index * 7919) % 100_003;
  const words = [0, 3, 7].map((by) => WORDS[(at + by * (at % 5)) % WORDS.length]).join('、');
  const placed = at % 20 !== 0;
  const decision = at % 3 === 0 ? null : (DECISIONS[at % 4] ?? null);
  const given = (code: NonNullable<typeof decision>): Disposition => ({
    decision: code,
    reason: code === 'accepted' ? '' : '按标准起草规则处理。',
    meetingId: '',
    by: 'bench',
    at: '2026-04-02T08:00:00.000Z',
  });
  return makeComment({
    id: `c${index}`,
    no: index + 1,
    organisation: at % 50 === 0 ? '' : `第${at % 300}号单位`,
    person: `代表${at % 40}`,
    clauseRaw: `第${4 + (at % 6)}.${1 + (at % 9)}条`,
    clause: `${4 + (at % 6)}.${1 + (at % 9)}`,
    blockId: placed ? (blocks[at % blocks.length] ?? '') : '',
    anchor: { how: placed ? 'clause' : 'none', confidence: placed ? 90 : 0, range: null, candidates: [] },
    type: TYPES[at % TYPES.length] ?? '',
    original: '试样应在规定的条件下放置。',
    comment: `${words}应写明，并说明依据，避免执行时产生歧义（${at}）。`,
    proposal: at % 4 === 0 ? '' : `试样应在(23±2)℃下放置${24 + (at % 24)} h，再按规定的方法试验。`,
    reason: '与相关标准协调。',
    receivedOn: `2026-03-${String(1 + (at % 28)).padStart(2, '0')}`,
    source: { file: `反馈表${at % 300}.docx`, blob: '', page: '', place: `表1第${2 + (at % 30)}行` },
    suggested: decision === null && at % 9 === 0 ? given('accepted') : null,
    disposition: decision === null ? null : given(decision),
  });
}
