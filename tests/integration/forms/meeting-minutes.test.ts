import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Host } from '#host/index.ts';
import { committeeOf, emptyWorkspace, hostOn, plainProject } from '#tests/builders/workspace.ts';

/** A meeting goes through the comments of a round; its minutes say what it decided, in the order of the clauses. */

let dir: string;
let host: Host;
const ids = { committee: '', round: '', meeting: '', other: '' };
let comments: string[];

const meetingOf = (title: string, date: string) =>
  host.client.meeting.create({
    ...{ committeeId: ids.committee, title, date },
    ...{ startTime: '09:00', endTime: '', place: '', host: '', recorder: '' },
  });

beforeAll(async () => {
  dir = await emptyWorkspace();
  host = await hostOn(dir, { now: () => Date.UTC(2026, 2, 20) });
  const { client } = host;
  ids.committee = (await committeeOf(host, ['林一苇', '周明远'])).committeeId;
  const projectId = (await client.project.create(plainProject(ids.committee))).id;
  const draftId = (await client.draft.create({ projectId, name: '征求意见稿', basedOn: '' })).id;
  await client.draft.freeze({ id: draftId, mark: '征求意见稿', on: '2026-03-01' });
  ids.round = (
    await client.round.create({
      ...{ projectId, draftId, name: '公开征求意见', opensOn: '2026-03-01', closesOn: '2026-03-31' },
      ...{ audience: 'directed', recipients: [] },
    })
  ).id;
  const said = { person: '', type: '', original: '', reason: '' };
  comments = [];
  for (const [organisation, clauseRaw, comment, proposal] of [
    ['乙公司', '1', '范围太宽。', '限于绿茶。'],
    ['丙厂', '全文', '“规程”改为“文件”。', ''],
    ['甲农科院', '全文', '“规程” 改为“文件”。', ''],
    ['丁校', '1', '与其他标准重复。', ''],
    ['戊站', '1', '由秘书处处理的意见。', ''],
  ] as const)
    comments.push(
      (
        await client.round.addComment({
          roundId: ids.round,
          comment: { ...said, organisation, clauseRaw, comment, proposal },
        })
      ).id,
    );
  ids.meeting = (await meetingOf('意见处理会', '2026-03-20')).id;
  ids.other = (await meetingOf('另一次会议', '2026-03-21')).id;
  const decide = (
    at: readonly number[],
    decision: 'accepted' | 'rejected' | 'pending',
    reason: string,
    meetingId: string,
  ) =>
    client.round.decide({
      roundId: ids.round,
      commentIds: at.map((one) => comments[one]!),
      decision,
      reason,
      meetingId,
    });
  await decide([1, 2], 'accepted', '', ids.meeting);
  await decide([0], 'rejected', '与立项范围一致', ids.meeting);
  await decide([3], 'pending', '', ids.meeting);
  await decide([4], 'accepted', '', '');
});
afterAll(async () => {
  await host.close();
  await rm(dirname(dir), { recursive: true, force: true });
});

async function printed(form: string, id: string): Promise<string> {
  const events = await host.client.paper.render({ paper: { kind: 'form', form, id }, format: 'txt', keep: false });
  let event = await events.next();
  while (!event.done) event = await events.next();
  const { base64 } = await host.client.file.read({ blob: event.value.blob, offset: 0 });
  return Buffer.from(base64, 'base64').toString('utf8').replace(/\s+/g, ' ');
}

it('lists what the meeting decided: who, what, decision and reason, in the order of the text, with the numbers', async () => {
  const text = await printed('minutes', ids.meeting);
  expect(text).toContain('逐条审议意见及处理结果');
  expect(text).toContain('会议逐条讨论意见4条，其中采纳2条，不采纳1条，待定1条。');
  // Two organisations said the same and were answered alike: one entry.
  expect(text).toMatch(/（1）全文\s*丙厂、甲农科院：“规程”改为“文件”。处理结果：采纳。/);
  expect(text).toMatch(/乙公司：范围太宽。建议：限于绿茶。处理结果：不采纳。理由：与立项范围一致。/);
  expect(text.indexOf('丙厂')).toBeLessThan(text.indexOf('乙公司'));
  expect(text).not.toContain('由秘书处处理的意见');
});

it('gives the wording that was agreed, instead of the one proposed', async () => {
  const { client } = host;
  const { round } = await client.round.get({ id: ids.round });
  await client.draft.create({ projectId: round.projectId, name: '送审稿', basedOn: round.draftId });
  const where = { roundId: ids.round, commentId: comments[0]! };
  const { now } = await client.round.clauseTexts(where);
  const { draftId, blockId, text: expected } = now!;
  const lines = expected.split('\n');
  const text = [...lines.slice(0, -1), '本文件适用于绿茶的采摘。'].join('\n');
  await client.round.apply({ ...where, draftId, blockId, expected, text });
  const minutes = await printed('minutes', ids.meeting);
  expect(minutes).toContain('处理结果：不采纳。理由：与立项范围一致。条文改为：“本文件适用于绿茶的采摘。”');
  expect(minutes).not.toContain('限于绿茶');
});

it('says it in English too', async () => {
  const text = await printed('minutes-english', ids.meeting);
  expect(text).toContain('Resolution of comments');
  expect(text).toContain('Comments considered: 4. Accepted: 2; Not accepted: 1; Deferred: 1.');
  expect(text).toContain('Decision: Not accepted. 与立项范围一致.');
  expect(text).toContain('The text becomes: “本文件适用于绿茶的采摘。”');
});

it('leaves the section out of the minutes of a meeting that decided nothing on comments', async () => {
  expect(await printed('minutes', ids.other)).not.toContain('处理结果');
  expect(await printed('minutes-english', ids.other)).not.toContain('Resolution of comments');
});

it('follows a decision that is taken back, or made by another meeting', async () => {
  const [first] = comments;
  const again = { roundId: ids.round, commentIds: [first!], because: '补充了试验数据' };
  await host.client.round.decide({ ...again, decision: 'accepted', reason: '', meetingId: ids.other });
  expect(await printed('minutes', ids.meeting)).not.toContain('范围太宽');
  expect(await printed('minutes', ids.other)).toContain('范围太宽');
});
