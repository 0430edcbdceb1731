import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Host } from '#host/index.ts';
import type { PaperRequest } from '#shared/contract/index.ts';
import { recipientNamed } from '#shared/domain/round.ts';
import { formTemplates } from '#shared/profiles/index.ts';
import { committeeOf, emptyWorkspace, hostOn, plainProject } from '#tests/builders/workspace.ts';

/** Every form of the process from one dossier: a project with a round, a closed ballot and a meeting that was held. */

const LEAD = '青禾市茶叶研究所';
let dir: string;
let host: Host;
let voters: string[];
const ids = { project: '', round: '', ballot: '', meeting: '', projects: '', committee: '' };

beforeAll(async () => {
  dir = await emptyWorkspace();
  host = await hostOn(dir, { now: () => Date.UTC(2026, 2, 20) });
  const { client } = host;
  const made = await committeeOf(host, ['林一苇', '周明远', '陈思齐', '顾景和']);
  voters = made.voters;
  const { committeeId } = made;
  ids.committee = committeeId;
  ids.projects = committeeId;
  const projectId = (await client.project.create({ ...plainProject(committeeId), planNumber: 'QH2026-01' })).id;
  ids.project = projectId;
  const draftId = (await client.draft.create({ projectId, name: '征求意见稿', basedOn: '' })).id;
  await client.draft.freeze({ id: draftId, mark: '征求意见稿', on: '2026-03-01' });
  ids.round = (
    await client.round.create({
      projectId,
      draftId,
      name: '公开征求意见',
      opensOn: '2026-03-01',
      closesOn: '2026-03-31',
      audience: 'directed',
      recipients: ['乙公司', '甲农科院', '丙厂'].map(recipientNamed),
    })
  ).id;
  const comment = { person: '', type: '', original: '', proposal: '', reason: '' };
  for (const [organisation, clauseRaw, text] of [
    ['乙公司', '1', '范围太宽。'],
    ['甲农科院', '1', '范围宜写明海拔。'],
    ['乙公司', '全文', '“规程”改为“文件”。'],
  ] as const)
    await client.round.addComment({
      roundId: ids.round,
      comment: { ...comment, organisation, clauseRaw, comment: text },
    });
  const filter = { text: '', organisation: '', clause: '', decision: '', unplaced: false } as const;
  const { items } = await client.round.comments({ id: ids.round, filter, sort: 'no' });
  const decide = (no: number, decision: 'accepted' | 'rejected', reason: string) =>
    client.round.decide({ roundId: ids.round, commentIds: [items[no]!.id], decision, reason });
  await decide(0, 'rejected', '与立项一致');
  await decide(2, 'accepted', '');
  ids.ballot = (
    await client.ballot.open({
      projectId,
      draftId,
      title: '函审',
      mode: 'letter',
      ruleId: 'cn-tc-2017',
      opensOn: '2026-03-05',
      closesOn: '2026-03-15',
    })
  ).id;
  const vote = { comment: '', source: 'form' as const, file: '', blob: '', receivedOn: '2026-03-10' };
  for (const [index, choice] of (['approve', 'approve', 'disapprove'] as const).entries())
    await client.ballot.vote({
      ballotId: ids.ballot,
      vote: { ...vote, personId: voters[index]!, choice, comment: choice === 'disapprove' ? '指标太低。' : '' },
    });
  await client.ballot.close({ id: ids.ballot, on: '2026-03-16' });
  ids.meeting = (
    await client.meeting.create({
      committeeId,
      title: '青禾市茶叶标准化技术委员会第一次全体会议',
      date: '2026-03-18',
      startTime: '09:00',
      endTime: '',
      place: '青禾宾馆',
      host: '林一苇',
      recorder: '',
    })
  ).id;
  const { meeting } = await client.meeting.get({ id: ids.meeting });
  const id = ids.meeting;
  await client.meeting.saveAttendance({
    id,
    people: meeting.attendance.map(({ personId }, index) => ({ personId, state: index < 3 ? 'present' : 'excused' })),
  });
  const item = { title: '审查《茶叶采摘技术规程》', kind: 'review' as const, projectId, notes: '4.1：删去。' };
  await client.meeting.saveItem({ id, itemId: '', changes: item });
  await client.meeting.saveResolution({ id, resolutionId: '', changes: { text: '同意报批。', projectId } });
  await client.meeting.hold({ id: ids.meeting, on: '2026-03-18', overrideReason: '' });
});
afterAll(async () => {
  await host.close();
  await rm(dirname(dir), { recursive: true, force: true });
});

async function printed(form: string, more: Partial<Extract<PaperRequest, { kind: 'form' }>> = {}) {
  const about = formTemplates.find(({ id }) => id === form)!.about;
  const paper: PaperRequest = { kind: 'form', form, id: ids[about], ...more };
  const events = await host.client.paper.render({ paper, format: 'txt', keep: false });
  let event = await events.next();
  while (!event.done) event = await events.next();
  const { base64 } = await host.client.file.read({ blob: event.value.blob, offset: 0 });
  return { name: event.value.name, text: Buffer.from(base64, 'base64').toString('utf8').replace(/\s+/g, ' ') };
}

it('every form can be made of the dossier, and made again it is the same', async () => {
  for (const { id } of formTemplates) {
    const { text, name } = await printed(id);
    expect(text.length, id).toBeGreaterThan(100);
    expect(text, id).not.toMatch(/\{[?!]?[\w.-]+\}|undefined|\[object/);
    expect(name, id).not.toMatch(/undefined|^\.txt/);
    expect((await printed(id)).text, id).toBe(text);
  }
});

describe('papers of a round', () => {
  it('list comments in the order of the text, then of the organisations in pinyin, with decisions and statistics', async () => {
    const { text } = await printed('collation-table-seven');
    const order = ['“规程”改为“文件”。', '范围宜写明海拔。', '范围太宽。'].map((words) => text.indexOf(words));
    expect(order.every((at) => at > 0)).toBe(true);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(text).toContain('不采纳。理由：与立项一致');
    expect(text).toContain('①发送“征求意见稿”的单位数：3个。');
    expect(text).toContain('④没有回函的单位数：1个。');
    expect(text).toContain('意见总数：3条；其中采纳1条，部分采纳0条，不采纳1条。');
    expect(text).toContain('另有1条尚未处理。');
  });

  it('are made out for an organisation, or for all', async () => {
    const own = await printed('comment-letter', { addressee: '丙厂' });
    expect(own.text).toContain('丙厂：');
    expect(own.name).toContain('丙厂');
    expect(own.text).toContain('于2026年3月31日前反馈');
    expect((await printed('comment-letter')).text).toContain('各有关单位、各位专家：');
  });
});

describe('papers of a ballot', () => {
  it('are made out for a voter by name, organisation and number', async () => {
    const { text, name } = await printed('ballot-form', { addressee: voters[1]!, fillable: true });
    expect(text).toContain('周明远');
    expect(text).toContain('单位1');
    expect(text).toContain('2 / 4');
    expect(name).toContain('周明远');
  });

  it('give the numbers compared, the conclusion and every voter', async () => {
    const { text } = await printed('ballot-result');
    expect(text).toContain('有效票3，全体委员4：有效票应不少于全体委员的3/4（3×4＝12，4×3＝12，12＝12），满足。');
    expect(text).toContain('不赞成票1，有效票3：不赞成票应不多于有效票的1/4（1×4＝4，3×1＝3，4＞3），不满足。');
    expect(text).toContain('表决未通过。');
    expect(text).toContain('指标太低。');
    expect(text).toContain('未回函');
    const english = (await printed('iso-ballot-report')).text;
    expect(english).toContain('The draft is NOT APPROVED.');
    expect(english).toContain('3 of 4 = 75.0 %');
  });
});

it('a closed ballot bears the checkpoint of its closing, which the record still keeps', async () => {
  const { text } = await printed('ballot-result');
  expect(text).toMatch(/操作记录存证点：.*zhunsheng\/[\w-]+ \d+ (?:[0-9a-f]{8} ?){8}/);
  const { checkpoints } = await host.client.workspace.verify({ checkpoints: [text] });
  expect(checkpoints).toMatchObject([{ state: 'kept', signature: 'none' }]);
  const open = (await printed('minutes')).text;
  expect(open).not.toContain('操作记录存证点');
});

it('papers of a meeting know who was there, what was said and decided', async () => {
  const { text } = await printed('minutes');
  expect(text).toContain('应到委员4人，实到委员3人');
  expect(text).toContain('4.1：删去。');
  expect(text).toContain('决议2026-03-1：同意报批。（通过）');
  expect(text).toContain('请假：顾景和');
  // It took no vote itself: the ballot before it is reported by its name.
  expect(text).toMatch(/表决情况 函审\s+4 名委员中 3 票有效/);
  expect(text.slice(text.lastIndexOf('签到表'))).not.toContain('顾景和');
  // The meeting is over: its notice must not bear a later day.
  const notice = (await printed('meeting-notice')).text;
  expect(notice).toContain('关于召开青禾市茶叶标准化技术委员会 第一次全体会议的通知');
  expect(notice).not.toContain('2026年3月20日');
});

it('minutes do not report a ballot that was closed after the meeting', async () => {
  const { id } = await host.client.meeting.create({
    committeeId: ids.committee,
    title: '起草组会议',
    date: '2026-03-10',
    startTime: '09:00',
    endTime: '',
    place: '青禾宾馆',
    host: '林一苇',
    recorder: '',
  });
  const item = { title: '审查《茶叶采摘技术规程》', kind: 'review' as const, projectId: ids.project, notes: '' };
  await host.client.meeting.saveItem({ id, itemId: '', changes: item });
  expect((await printed('minutes', { id })).text).not.toContain('表决情况');
});

it('papers of a project report its round, its ballot and its meeting', async () => {
  const { text } = await printed('explanation');
  expect(text).toContain(
    '发送单位3个，回函单位2个，其中有建议或意见的单位2个，共收到意见3条，采纳1条，部分采纳0条，不采纳1条，待处理1条。',
  );
  expect(text).toContain('2026年3月18日，召开第一次全体会议，应到委员4人，实到委员3人。');
  expect(text).toContain('应表决4人，有效票3张，其中赞成2张，不赞成1张，弃权0张，表决结论为未通过。');
  const letter = (await printed('submission-letter')).text;
  expect(letter).toContain(`（计划号：QH2026-01），由${LEAD}负责起草`);
  expect(letter).toContain('表决未通过');
  // How it was examined and when are of one event, although a meeting was held later.
  expect((await printed('declaration')).text).toMatch(/审查方式.{0,4}函审.{0,4}审查日期.{0,4}2026年3月15日/);
});

it('a form of a project that has had no round yet leaves room for the figures', async () => {
  const { id } = await host.client.project.create(plainProject(ids.committee, '毛竹丰产培育技术规程'));
  const { text } = await printed('department-opinion', { id });
  expect(text).toMatch(/发送单位\s+个，回函单位\s+个/);
});

it('lists hold the projects that were asked for, with the conclusions of their review sheets', async () => {
  const { client } = host;
  await client.project.create(plainProject(ids.committee, '油茶栽培技术规程'));
  await client.paper.saveInputs({
    form: 'review-sheet',
    id: ids.project,
    values: { conclusion: '修订', conclusionReason: '指标落后' },
  });
  const one = (await printed('review-summary', { projectIds: [ids.project] })).text;
  expect(one).toContain('修订');
  expect(one).toContain('指标落后');
  expect(one).toContain('共1项。');
  expect((await printed('plan-summary')).text).toContain('油茶栽培技术规程');
});
