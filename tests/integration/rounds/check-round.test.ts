import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Host } from '#host/index.ts';
import { type DocJson, standardSchema } from '#shared/doc-model/index.ts';
import type { Decision } from '#shared/domain/disposition.ts';
import * as d from '#tests/builders/document.ts';
import { committeeOf, emptyWorkspace, hostOn, plainProject } from '#tests/builders/workspace.ts';

/** What the checks of a round find against the draft that followed. */

const BODY = {
  scope: d.paragraph('本文件规定了鲜叶的要求。', { id: 'scope' }),
  water: d.paragraph(['鲜叶水分不得大于78％，见', d.refTo('t1'), '。'], { id: 'water' }),
  fresh: d.paragraph('鲜叶应保持新鲜。', { id: 'fresh' }),
  pick: d.paragraph('采摘后两小时内送达。', { id: 'pick' }),
  table: d.table(
    '限量',
    [
      ['项目', '限量'],
      ['水分', '78'],
    ],
    { id: 't1' },
  ),
};
const heads = [
  d.heading(1, '范围', { id: 'h1' }),
  d.heading(1, '要求', { id: 'h2' }),
  d.heading(2, '水分', { id: 'h21' }),
  d.heading(2, '新鲜度', { id: 'h22' }),
  d.heading(1, '采摘', { id: 'h3' }),
] as const;
const bodyOf = (blocks: Partial<typeof BODY> = {}, extra: readonly Node[] = []): Node[] => {
  const b = { ...BODY, ...blocks };
  return [heads[0], b.scope, heads[1], heads[2], b.water, b.table, heads[3], b.fresh, heads[4], b.pick, ...extra];
};

let host: Host;
let projectId: string;
let sent: string;
let roundId: string;
beforeEach(async () => {
  host = await hostOn(await emptyWorkspace(), { now: () => Date.parse('2026-06-10T08:00:00Z') });
  const { committeeId } = await committeeOf(host, ['林一苇']);
  projectId = (await host.client.project.create(plainProject(committeeId))).id;
  sent = (await host.client.draft.create({ projectId, name: '', basedOn: '' })).id;
  await write(sent, bodyOf());
  await host.client.draft.freeze({ id: sent, mark: '征求意见稿', on: '2026-03-01' });
  roundId = await round('2026-06-01');
});
afterEach(() => host.close());

async function round(closesOn: string): Promise<string> {
  const fields = { projectId, draftId: sent, name: '第一轮', audience: 'directed' as const, recipients: [] };
  return (await host.client.round.create({ ...fields, opensOn: '2026-03-01', closesOn })).id;
}

async function write(draftId: string, blocks: readonly Node[]): Promise<void> {
  const { doc, version } = await host.client.draft.open({ id: draftId });
  const tr = new Transform(standardSchema.nodeFromJSON(doc as DocJson));
  tr.doc.forEach((section, pos) => {
    if (section.type.name === 'body') tr.replaceWith(pos, pos + section.nodeSize, d.body(...blocks));
  });
  const steps = tr.steps.map((step) => step.toJSON() as unknown);
  await host.client.draft.sendSteps({ id: draftId, version, steps, clientId: 'w' });
}

async function comment(clauseRaw: string, fields: object, decision: Decision | null): Promise<number> {
  const texts = { organisation: '甲', person: '', type: '', original: '', comment: '意见', proposal: '', reason: '' };
  const { id } = await host.client.round.addComment({ roundId, comment: { ...texts, clauseRaw, ...fields } });
  if (decision) await host.client.round.decide({ roundId, commentIds: [id], decision, reason: '理由' });
  return (await host.client.round.commentsOf({ id: roundId, ids: [id] })).items[0]!.no;
}
async function next(blocks: readonly Node[]): Promise<string> {
  const { id } = await host.client.draft.create({ projectId, name: '', basedOn: sent });
  await write(id, blocks);
  return id;
}
const check = async (draftId = '') => {
  const { draft, findings } = await host.client.round.check({ id: roundId, draftId });
  const of = (code: string) => findings.filter((each) => each.code === code);
  return { draft, findings, of, numbers: (code: string) => of(code).map(({ numbers }) => numbers) };
};

it('adopted comments whose clause nobody touched are listed, those whose clause changed in any place are not', async () => {
  const water = await comment('2.1', { original: '不得大于78％', proposal: '不应大于78%' }, 'accepted');
  const fresh = await comment('2.2', { original: '保持新鲜' }, 'partly');
  const pick = await comment('3', { comment: '应写明温度' }, 'accepted');
  const whole = await comment('2', { comment: '应分级' }, 'accepted');
  await comment('1', { comment: '范围过宽' }, 'rejected');
  expect((await check()).draft).toBeNull();
  expect((await check()).of('PR01')).toEqual([]);
  // Only the number of the table in the reference moved: that is no answer to a comment.
  const table = d.table('分级', [['级', '芽']], { id: 't0' });
  await next(bodyOf({ pick: d.paragraph('采摘后一小时内送达。', { id: 'pick' }) }, [table]));
  const first = await check();
  expect(first.numbers('PR01')).toEqual([[whole], [water], [fresh]]);
  expect(first.numbers('PR01').flat()).not.toContain(pick);
  expect(first.of('PR01')[1]).toMatchObject({ severity: 'warning', blockId: 'water', clause: '2.1', title: '水分' });
  const water2 = d.paragraph(['鲜叶水分不应大于78％，见', d.refTo('t1'), '。'], { id: 'water' });
  await next(bodyOf({ water: water2 }));
  expect((await check()).numbers('PR01')).toEqual([[fresh], [pick]]);
});

it('what changed without an adopted comment is listed by clause; numbers, signs and what was asked for are not', async () => {
  await comment('2.1', { original: '不得大于78％', proposal: '不应大于78%' }, 'accepted');
  await comment('2.2', { original: '保持新鲜' }, 'rejected');
  const draftId = await next(
    bodyOf(
      {
        scope: d.paragraph('本文件规定了鲜叶的要求；', { id: 'scope' }),
        water: d.paragraph(['鲜叶水分不应大于78％，见', d.refTo('t1'), '。'], { id: 'water' }),
        fresh: d.paragraph('鲜叶应新鲜、洁净。', { id: 'fresh' }),
        pick: d.paragraph('采摘后一小时内送达。', { id: 'pick' }),
      },
      [d.paragraph('送达前不得挤压。', { id: 'new' })],
    ),
  );
  const { of } = await check(draftId);
  expect(of('changed-unasked')).toMatchObject([
    { severity: 'info', blockId: 'fresh', clause: '2.2', params: { count: 1 } },
    { severity: 'info', blockId: 'pick', clause: '3', params: { count: 2 } },
  ]);
});

it('undecided comments and decisions that contradict one another are pointed out with all their numbers', async () => {
  const asked = { original: '不得大于78％' };
  const one = await comment('2.1', { ...asked, proposal: '不应大于78%' }, 'accepted');
  const other = await comment('2.1', { ...asked, proposal: '不应大于75%' }, 'partly');
  const again = await comment('2.1', { ...asked, proposal: '建议改为不应大于75%' }, 'rejected');
  const open = [await comment('3', {}, null), await comment('3', {}, 'pending')];
  const { of, numbers } = await check();
  expect(numbers('contradiction-text')).toEqual([[one, other]]);
  expect(numbers('PR02')).toEqual([open]);
  expect(of('PR02')[0]).toMatchObject({ severity: 'error', clause: '3', params: { missing: 'decision' } });
  expect(numbers('contradiction-decision')).toEqual([[other, again]]);
});

it('a round that is shorter than the life cycle asks for, or closed before its last day, is an error', async () => {
  expect((await check()).of('PR04')).toEqual([]);
  roundId = await round('2026-03-10');
  expect((await check()).of('PR04')).toMatchObject([{ severity: 'error', params: { closesOn: '2026-03-10' } }]);
  roundId = await round('2026-07-31');
  expect((await check()).of('PR04')).toEqual([]);
  await host.client.round.close({ id: roundId, on: '2026-06-10', reason: '全部答复已到' });
  expect((await check()).of('PR04')).toMatchObject([{ params: { early: 1 } }]);
});

it('the draft to compare with is one of the same project', async () => {
  const { committeeId } = await committeeOf(host, ['周远']);
  const elsewhere = (await host.client.project.create(plainProject(committeeId, '另一标准'))).id;
  const draftId = (await host.client.draft.create({ projectId: elsewhere, name: '', basedOn: '' })).id;
  await expect(host.client.round.check({ id: roundId, draftId })).rejects.toMatchObject({
    data: { code: 'draft-other-project' },
  });
});
