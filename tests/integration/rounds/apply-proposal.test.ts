import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Host } from '#host/index.ts';
import { type DocJson, standardSchema } from '#shared/doc-model/index.ts';
import * as d from '#tests/builders/document.ts';
import { committeeOf, emptyWorkspace, hostOn, plainProject } from '#tests/builders/workspace.ts';

/** From a comment to the text of the next draft: the clause then, now and with the proposal, and the edit that remembers the comment. */

let host: Host;
let projectId: string;
let sent: string;
let roundId: string;
beforeEach(async () => {
  host = await hostOn(await emptyWorkspace());
  const { committeeId } = await committeeOf(host, ['林一苇']);
  projectId = (await host.client.project.create(plainProject(committeeId))).id;
  sent = (await host.client.draft.create({ projectId, name: '', basedOn: '' })).id;
  await replaceBody(sent, [
    d.heading(1, '范围'),
    d.paragraph('本文件规定了鲜叶的要求。', { id: 'scope' }),
    d.heading(1, '要求', { id: 'h4' }),
    d.paragraph(['鲜叶水分不得大于78％，见', d.refTo('t1'), '。'], { id: 'p1' }),
    d.paragraph('鲜叶应保持新鲜。', { id: 'p2' }),
    d.table(
      '限量',
      [
        ['项目', '限量'],
        ['水分', '78'],
      ],
      { id: 't1' },
    ),
  ]);
  await host.client.draft.freeze({ id: sent, mark: '征求意见稿', on: '2026-03-01' });
  const round = { projectId, draftId: sent, name: '第一轮', opensOn: '2026-03-01', closesOn: '2026-05-01' };
  roundId = (await host.client.round.create({ ...round, audience: 'directed', recipients: [] })).id;
});
afterEach(() => host.close());

async function replaceBody(draftId: string, blocks: readonly Node[]): Promise<void> {
  const { doc, version } = await host.client.draft.open({ id: draftId });
  const tr = new Transform(standardSchema.nodeFromJSON(doc as DocJson));
  tr.doc.forEach((section, pos) => {
    if (section.type.name === 'body') tr.replaceWith(pos, pos + section.nodeSize, d.body(...blocks));
  });
  const steps = tr.steps.map((step) => step.toJSON() as unknown);
  expect(await host.client.draft.sendSteps({ id: draftId, version, steps, clientId: 'w' })).toMatchObject({
    accepted: true,
  });
}

async function comment(clauseRaw: string, fields: { original?: string; comment?: string; proposal?: string }) {
  const texts = { organisation: '甲', person: '', type: '', original: '', comment: '', proposal: '', reason: '' };
  return (await host.client.round.addComment({ roundId, comment: { ...texts, clauseRaw, ...fields } })).id;
}
const next = async () => (await host.client.draft.create({ projectId, name: '', basedOn: sent })).id;
const texts = (commentId: string) => host.client.round.clauseTexts({ roundId, commentId });
const one = async (id: string) => (await host.client.round.commentsOf({ id: roundId, ids: [id] })).items[0]!;

it('shows the clause as it stood, stands and would be, and applies it to the draft that follows', async () => {
  const id = await comment('2', { original: '水分不得大于78％', proposal: '水分不应大于78%' });
  expect(await texts(id)).toMatchObject({
    before: { draftId: sent, blockId: 'p1', text: '鲜叶水分不得大于78％，见表1。' },
    now: { draftId: sent, open: false, state: 'same' },
    proposed: { text: '鲜叶水分不应大于78%，见表1。', how: 'replace' },
  });
  const draftId = await next();
  const { now, proposed } = await texts(id);
  expect(now).toMatchObject({ draftId, blockId: 'p1', open: true, state: 'same' });
  const edit = { roundId, commentId: id, draftId, blockId: 'p1', expected: now!.text, text: proposed.text };
  const { version } = await host.client.round.apply(edit);
  expect((await host.client.draft.open({ id: draftId })).version).toBe(version);
  const after = await texts(id);
  expect(after).toMatchObject({ now: { text: '鲜叶水分不应大于78%，见表1。', state: 'edited' } });
  expect((await one(id)).applied).toMatchObject([{ draftId, blockId: 'p1', before: now!.text, after: proposed.text }]);
  const doc = JSON.stringify((await host.client.draft.open({ id: draftId })).doc);
  expect(doc).toContain('"target":"t1"');
  const beside = await host.client.draft.comments({ id: draftId });
  expect(beside.find((each) => each.id === id)).toMatchObject({ applied: true });
  // The old words put back: the comment has no edit any more.
  await host.client.round.apply({ ...edit, expected: proposed.text, text: now!.text });
  expect((await one(id)).applied).toEqual([]);
  expect((await texts(id)).now).toMatchObject({ text: now!.text, state: 'same' });
});

it('finds the block of a clause that the words are about, else shows the whole clause, which can be edited too', async () => {
  const draftId = await next();
  const exact = await comment('2', { proposal: '将“保持新鲜”改为“新鲜、洁净”' });
  expect((await texts(exact)).now).toMatchObject({ blockId: 'p2', text: '鲜叶应保持新鲜。' });
  const loose = await comment('2', { comment: '要求不全' });
  const { now, proposed } = await texts(loose);
  expect(now).toMatchObject({ blockId: 'h4', text: '要求\n鲜叶水分不得大于78％，见表1。\n鲜叶应保持新鲜。' });
  expect(proposed.how).toBe('none');
  const edit = { roundId, commentId: loose, draftId, blockId: 'h4', expected: now!.text };
  const text = now!.text.replace('鲜叶应保持新鲜', '鲜叶应新鲜、洁净');
  await host.client.round.apply({ ...edit, text });
  expect((await texts(exact)).now).toMatchObject({ blockId: 'p2', text: '鲜叶应新鲜、洁净。', state: 'edited' });
  await expect(host.client.round.apply({ ...edit, expected: text, text: `${text}\n再加一段` })).rejects.toMatchObject({
    data: { code: 'block-lines' },
  });
});

it('refuses what would be wrong, and then notes nothing', async () => {
  const id = await comment('2', { original: '保持新鲜', proposal: '新鲜、洁净' });
  const table = await comment('表1', { comment: '限量偏高' });
  const edit = { roundId, commentId: id, blockId: 'p2', expected: '鲜叶应保持新鲜。', text: '鲜叶应新鲜、洁净。' };
  const refused = async (fields: object, code: string) => {
    const asked = host.client.round.apply({ ...edit, draftId: sent, ...fields });
    await expect(asked).rejects.toMatchObject({ data: { code } });
  };
  await refused({}, 'draft-frozen');
  const draftId = await next();
  await refused({ draftId, blockId: 'nowhere' }, 'block-unknown');
  await refused({ draftId, expected: '鲜叶应当保持新鲜。' }, 'block-changed');
  await refused({ draftId, text: edit.expected }, 'block-same');
  await refused({ draftId, commentId: 'nobody' }, 'comment-unknown');
  const { now } = await texts(table);
  expect(now!.text).toBe('限量\n项目 | 限量\n水分 | 78');
  await refused(
    { draftId, commentId: table, blockId: 't1', expected: now!.text, text: '限量\n项目 | 限量\n水分 | 75' },
    'block-not-text',
  );
  expect((await one(id)).applied).toEqual([]);
  expect((await host.client.draft.open({ id: draftId })).version).toBe(0);
});

it('edits a cell of a table where the words decide for one', async () => {
  const id = await comment('表1', { original: '78', proposal: '75' });
  const draftId = await next();
  const { now, proposed } = await texts(id);
  expect([now!.text, proposed.text]).toEqual(['78', '75']);
  await host.client.round.apply({
    roundId,
    commentId: id,
    draftId,
    blockId: now!.blockId,
    expected: '78',
    text: proposed.text,
  });
  expect((await texts(await comment('表1', { comment: '限量偏高' }))).now).toMatchObject({
    text: '限量\n项目 | 限量\n水分 | 75',
    state: 'edited',
  });
});

it('goes on where others type in the same draft', async () => {
  const id = await comment('2', { original: '保持新鲜', proposal: '新鲜、洁净' });
  const draftId = await next();
  const type = async () => {
    for (let word = 0; word < 25; word++) {
      const { doc, version } = await host.client.draft.open({ id: draftId });
      const typed = new Transform(standardSchema.nodeFromJSON(doc as DocJson));
      typed.doc.descendants((node, pos) => {
        if (node.attrs['id'] === 'scope') typed.insert(pos + 1, standardSchema.text('新'));
      });
      const steps = typed.steps.map((step) => step.toJSON() as unknown);
      await host.client.draft.sendSteps({ id: draftId, version, steps, clientId: 'w' });
    }
  };
  const fresh = { roundId, commentId: id, draftId, blockId: 'p2' };
  const words = ['鲜叶应保持新鲜。', '鲜叶应新鲜。', '鲜叶应新鲜、洁净。', '鲜叶应新鲜、洁净、完整。'];
  const typing = type();
  for (const [at, text] of words.entries())
    if (at > 0) await host.client.round.apply({ ...fresh, expected: words[at - 1]!, text });
  await typing;
  expect((await texts(id)).now!.text).toBe(words.at(-1));
  expect((await one(id)).applied.map(({ after }) => after)).toEqual(words.slice(1));
});

it('says of deleted text that it is gone, and of a comment without a place nothing', async () => {
  const id = await comment('2', { original: '保持新鲜', proposal: '新鲜、洁净' });
  const whole = await comment('全文', { comment: '用语应统一' });
  const draftId = await next();
  await replaceBody(draftId, [d.heading(1, '范围'), d.paragraph('本文件规定了鲜叶的要求。', { id: 'scope' })]);
  expect(await texts(id)).toMatchObject({
    before: { blockId: 'p2', text: '鲜叶应保持新鲜。' },
    now: { draftId, blockId: '', text: '', state: 'gone' },
    proposed: { text: '鲜叶应新鲜、洁净。' },
  });
  expect(await texts(whole)).toEqual({ before: null, now: null, proposed: { text: '', how: 'none' } });
});
