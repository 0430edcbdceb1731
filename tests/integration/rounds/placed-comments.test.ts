import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Host } from '#host/index.ts';
import { standardSchema } from '#shared/doc-model/index.ts';
import * as d from '#tests/builders/document.ts';
import { committeeOf, emptyWorkspace, hostOn, plainProject, roundOf } from '#tests/builders/workspace.ts';

/** Comments typed into a round find their block in its draft, and the register finds them by their clause. */

let dir: string;
let host: Host;
let roundId: string;
beforeEach(async () => {
  dir = await emptyWorkspace();
  host = await hostOn(dir);
  const { committeeId } = await committeeOf(host, ['林一苇']);
  const projectId = (await host.client.project.create(plainProject(committeeId))).id;
  const draftId = (await host.client.draft.create({ projectId, name: '', basedOn: '' })).id;
  const { doc, version } = await host.client.draft.open({ id: draftId });
  const at = standardSchema.nodeFromJSON(doc);
  const end = at.content.size - (at.lastChild?.type.name === 'body' ? 1 : 0);
  const made = [
    d.heading(1, '要求', { id: 'chapter0' }),
    d.heading(2, '外观', { id: 'clause01' }),
    d.paragraph('茶叶的外观应平整、匀净，不应有霉变和异味。', { id: 'parag001' }),
    d.list('alpha', [d.item('颜色均匀，光泽一致；', undefined, { id: 'item0001' }), d.item('无可见杂质。')], {
      id: 'list0001',
    }),
    d.table(
      '感官指标',
      [
        ['项目', '值'],
        ['滋味', '醇正'],
      ],
      { id: 'table001' },
    ),
    d.heading(2, '净含量', { id: 'clause02' }),
    d.paragraph('净含量偏差应符合国家有关规定。', { id: 'parag002' }),
  ];
  const slice = { content: made.map((node) => node.toJSON()) };
  const steps = [{ stepType: 'replace', from: end, to: end, slice }];
  expect(await host.client.draft.sendSteps({ id: draftId, version, steps, clientId: 'test' })).toMatchObject({
    accepted: true,
  });
  roundId = await roundOf(host, projectId, draftId);
});
afterEach(async () => {
  await host.close();
  await rm(dirname(dir), { recursive: true, force: true });
});

const add = (clauseRaw: string, original: string, comment: string) =>
  host.client.round.addComment({
    roundId,
    comment: { organisation: '甲', person: '', type: '', proposal: '', reason: '', clauseRaw, original, comment },
  });
const filter = { text: '', organisation: '', clause: '', decision: '', unplaced: false } as const;
const found = async (part: { clause?: string; unplaced?: boolean }) =>
  (await host.client.round.comments({ id: roundId, filter: { ...filter, ...part } })).items;

it('by clause, item, table and quotation; the clause filter finds those on items and tables of the clause', async () => {
  await add('', '醇正', '不可检验');
  const [first] = await found({});
  expect(first).toMatchObject({ blockId: '', choices: [{ blockId: 'table001', title: '感官指标' }] });
  await add('', '茶叶的外观应平整、匀净，不应有霉变', '改');
  const [placed] = (await found({})).filter(({ blockId }) => blockId === 'parag001');
  const clause = placed!.clauseNumber;
  await add(`${clause} a)`, '', '改');
  await add('', '净含量偏差应符合国家有关规定', '改');
  await host.client.round.place({ roundId, commentIds: [first!.id], blockId: 'table001' });
  const inClause = await found({ clause });
  expect(inClause.map(({ blockId, clauseNumber, anchor }) => [blockId, clauseNumber, anchor.how])).toEqual([
    ['parag001', clause, 'quote'],
    ['item0001', `${clause} a)`, 'object'],
    ['table001', '表1', 'hand'],
  ]);
  expect(await found({ unplaced: true })).toEqual([]);
});
