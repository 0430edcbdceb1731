import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Host } from '#host/index.ts';
import type { PaperRequest } from '#shared/contract/index.ts';
import { recipientNamed } from '#shared/domain/round.ts';
import { committeeOf, emptyWorkspace, hostOn, plainCommittee, plainProject } from '#tests/builders/workspace.ts';

/** What the desk says of a committee's work: home page, statistics, yearly papers, letters to members. */

let dir: string;
let host: Host;
let now = Date.UTC(2026, 2, 2);
let committeeId: string;
let projectId: string;
let roundId: string;
let ballotId: string;
let meetingId: string;
let voters: string[];

beforeAll(async () => {
  dir = await emptyWorkspace();
  host = await hostOn(dir, { now: () => now });
  const { client } = host;
  ({ committeeId, voters } = await committeeOf(host, ['林一苇', '周明远', '陈思齐', '顾景和']));
  projectId = (await client.project.create(plainProject(committeeId))).id;
  const second = plainProject(committeeId, '茶园建设技术规范');
  await client.project.create({ ...second, number: 'DB3699/T 7—2026', publishDate: '2026-03-05' });
  const other = (await client.committee.create({ ...plainCommittee, name: '白川市农业标准化技术委员会' })).id;
  await client.project.create({ ...plainProject(other, '白川毛尖加工'), dueDate: '2026-03-10' });
  const draftId = (await client.draft.create({ projectId, name: '征求意见稿', basedOn: '' })).id;
  await client.draft.freeze({ id: draftId, mark: '征求意见稿', on: '2026-03-02' });
  const open = { projectId, draftId };
  roundId = (
    await client.round.create({
      ...open,
      name: '公开征求意见',
      opensOn: '2026-03-02',
      closesOn: '2026-03-20',
      audience: 'directed',
      recipients: ['乙公司', '甲农科院', '丙厂'].map(recipientNamed),
    })
  ).id;
  const { round } = await client.round.get({ id: roundId });
  await client.round.markSent({
    id: roundId,
    recipientIds: round.recipients.map(({ id }) => id),
    channel: 'email',
    on: '2026-03-02',
  });
  const empty = { person: '', type: '', original: '', proposal: '', reason: '', clauseRaw: '1' };
  for (const comment of ['范围太宽。', '改一改。'])
    await client.round.addComment({ roundId, comment: { ...empty, organisation: '乙公司', comment } });
  const { items } = await client.round.comments({ id: roundId, filter: {}, sort: 'no' });
  await client.round.decide({ roundId, commentIds: [items[0]!.id], decision: 'accepted', reason: '' });
  ballotId = (
    await client.ballot.open({
      ...open,
      title: '函审',
      mode: 'letter',
      ruleId: 'cn-tc-2017',
      opensOn: '2026-03-02',
      closesOn: '2026-03-18',
    })
  ).id;
  const vote = { comment: '', source: 'form' as const, file: '', blob: '', receivedOn: '2026-03-10' };
  await client.ballot.vote({ ballotId, vote: { ...vote, personId: voters[0]!, choice: 'approve' } });
  meetingId = (
    await client.meeting.create({
      committeeId,
      title: '第一次全体会议',
      date: '2026-03-16',
      startTime: '09:00',
      endTime: '',
      place: '青禾宾馆',
      host: '',
      recorder: '',
    })
  ).id;
  now = Date.UTC(2026, 2, 17);
});
afterAll(async () => {
  await host.close();
  await rm(dirname(dir), { recursive: true, force: true });
});

const home = (input: Parameters<Host['client']['workspace']['home']>[0] = {}) => host.client.workspace.home(input);

describe('the home page', () => {
  it('says what is late, what is due this week, and for whom it waits', async () => {
    const { today, groups, waiting } = await home();
    expect(today).toBe('2026-03-17');
    const codes = (group: string) =>
      (groups.find((each) => each.group === group)?.items ?? []).map(({ code, late, due }) => `${code} ${late} ${due}`);
    expect(codes('overdue')).toEqual(['plan-overdue 7 2026-03-10', 'meeting-past 1 2026-03-16']);
    expect(codes('tomorrow')).toEqual(['ballot-open 0 2026-03-18']);
    expect(codes('week')).toEqual(['round-open 0 2026-03-20']);
    const names = (kind: string) => waiting.find((each) => each.kind === kind)?.parties.map(({ name }) => name) ?? [];
    expect(new Set(names('voters'))).toEqual(new Set(['周明远', '陈思齐', '顾景和']));
    // Who gave comments by telephone has answered, although no file came.
    expect(new Set(names('recipients'))).toEqual(new Set(['甲农科院', '丙厂']));
    expect(names('secretariat')).toContain('青禾市茶叶标准化技术委员会');
  });

  it('of one committee shows nothing of another, and a part with the number of all', async () => {
    const { groups, totals } = await home({ committeeId, most: 1 });
    expect(JSON.stringify(groups)).not.toContain('白川');
    expect(totals.projects).toBe(2);
    const none = groups.find(({ group }) => group === 'none')!;
    expect(none.items).toHaveLength(1);
    expect(none.count).toBeGreaterThan(1);
    const whole = await home({ committeeId, most: 1, whole: ['none'] });
    expect(whole.groups.find(({ group }) => group === 'none')!.items).toHaveLength(none.count);
    const { entries } = await host.client.workspace.homeChanges({ committeeId, limit: 50 });
    expect(JSON.stringify(entries)).not.toContain('白川');
    expect(entries[0]!.objects.some(({ id }) => id === meetingId)).toBe(true);
  });

  it('an action of a meeting stays on it until it is done', async () => {
    const { client } = host;
    const { meeting } = await client.meeting.get({ id: meetingId });
    await client.meeting.saveAttendance({
      id: meetingId,
      people: meeting.attendance.map(({ personId }, index) => ({ personId, state: index < 3 ? 'present' : 'absent' })),
    });
    await client.meeting.saveAction({
      id: meetingId,
      actionId: '',
      changes: { text: '补充试验数据', owner: '周明远', due: '2026-03-17' },
    });
    await client.meeting.hold({ id: meetingId, on: '2026-03-16', overrideReason: '' });
    const { groups, waiting } = await home();
    const today = groups.find(({ group }) => group === 'today')!;
    expect(today.items.map(({ code, params }) => [code, params['text']])).toEqual([['action-open', '补充试验数据']]);
    expect(waiting.find(({ kind }) => kind === 'owners')!.parties[0]).toMatchObject({ name: '周明远', count: 1 });
    const { meeting: held } = await client.meeting.get({ id: meetingId });
    await client.meeting.closeAction({
      id: meetingId,
      actionId: held.actions[0]!.id,
      state: 'done',
      on: '2026-03-17',
      outcome: '已补充',
    });
    expect(JSON.stringify((await home()).groups)).not.toContain('action-open');
  });
});

async function made(paper: PaperRequest, format: 'txt' | 'xlsx' | 'csv' = 'txt'): Promise<Uint8Array> {
  const events = await host.client.paper.render({ paper, format, keep: false });
  let event = await events.next();
  while (!event.done) event = await events.next();
  const { base64 } = await host.client.file.read({ blob: event.value.blob, offset: 0 });
  return new Uint8Array(Buffer.from(base64, 'base64'));
}
const textOf = async (paper: PaperRequest) =>
  Buffer.from(await made(paper))
    .toString('utf8')
    .replace(/\s+/g, ' ');

describe('statistics and the yearly report', () => {
  beforeAll(async () => {
    await host.client.ballot.close({ id: ballotId, on: '2026-03-19', reason: '试验' }).catch(() => undefined);
  });

  it('count what the records say, counted a second time from what the pages of each record show', async () => {
    const { client } = host;
    const { total } = await client.workspace.statistics({ committeeId, year: '2026' });
    const { statistics } = await client.round.get({ id: roundId });
    const { ballot } = await client.ballot.get({ id: ballotId });
    const { meeting } = await client.meeting.get({ id: meetingId });
    const projects = await client.project.list({ committeeId });
    expect(total).toMatchObject({
      begun: projects.length,
      published: 1,
      running: 1,
      comments: statistics.comments,
      accepted: statistics.accepted,
      passed: 0,
      failed: ballot.status === 'closed' ? 1 : 0,
      called: meeting.attendance.filter(({ voting }) => voting).length,
      attended: meeting.attendance.filter(({ voting, state }) => voting && state === 'present').length,
    });
    const all = await client.workspace.statistics();
    expect(all.total.begun).toBe(3);
    const region = all.groups.find(({ dimension }) => dimension === 'region')!;
    expect(region.rows.map(({ name }) => name['zh-CN'])).toEqual(['江西3699']);
    expect(region.rows[0]!.counts.begun).toBe(3);
  });

  it('the report prints the same numbers and what people wrote; the table comes as a sheet, too', async () => {
    const { client } = host;
    await client.paper.saveInputs({
      form: 'yearly-report',
      id: committeeId,
      values: { reportYear: '2026年', field: '茶叶产业稳步发展。', problems: '经费不足。\n人员偏少。' },
    });
    const report = await textOf({ kind: 'form', form: 'yearly-report', id: committeeId });
    expect(report).toContain('2026年度工作报告');
    expect(report).toContain('本年度启动项目2项，发布标准1项');
    expect(report).toContain('召开会议1次，有表决权者出席率75%');
    expect(report).toContain('收到意见2条，采纳1条，部分采纳0条');
    expect(report).toContain('茶叶产业稳步发展。');
    expect(report).toContain('人员偏少。');
    expect(report).toContain('DB3699/T 7—2026');
    await client.paper.saveInputs({ form: 'yearly-report-english', id: committeeId, values: { reportYear: '2026' } });
    const english = await textOf({ kind: 'form', form: 'yearly-report-english', id: committeeId });
    expect(english).toContain('Projects begun: 2; standards published: 1');
    const last = await textOf({ kind: 'form', form: 'yearly-table', id: committeeId });
    expect(last).toContain('2025年度');
    const sheet = unzipSync(await made({ kind: 'statistics', committeeId }, 'xlsx'));
    expect(Buffer.from(sheet['xl/worksheets/sheet1.xml']!).toString()).toContain('青禾市茶叶标准化技术委员会');
    const list = await made({ kind: 'projects', projectIds: [projectId] }, 'csv');
    expect(Buffer.from(list).toString()).toContain('茶叶采摘技术规程');
  });
});

describe('letters to members', () => {
  it('are one for each, in their own words and with the files that were chosen', async () => {
    const { client } = host;
    const { subject, text, members } = await client.committee.mailText({ id: committeeId, kind: 'papers' });
    expect(members.map(({ name }) => name)).toEqual(['林一苇', '周明远', '陈思齐', '顾景和']);
    const bytes = Buffer.from('附件正文');
    const { uploadId } = await client.file.begin({ name: '材料.txt', size: bytes.length });
    await client.file.append({ uploadId, base64: bytes.toString('base64') });
    const { blob, name } = await client.file.finish({ uploadId, keep: false });
    const choice = {
      id: committeeId,
      kind: 'papers' as const,
      subject,
      text,
      files: [{ blob, name, mime: 'text/plain' }],
    };
    const steps = await client.committee.mails({ ...choice, personIds: voters.slice(0, 2) });
    let step = await steps.next();
    while (!step.done) step = await steps.next();
    expect(step.value).toMatchObject({ letters: 2, mime: 'application/zip' });
    expect(step.value.problems.map(({ code }) => code)).toEqual(['mail-address-missing', 'mail-address-missing']);
    const zip = unzipSync(Buffer.from((await client.file.read({ blob: step.value.blob, offset: 0 })).base64, 'base64'));
    expect(Object.keys(zip)).toEqual(['01 林一苇 单位0.eml', '02 周明远 单位1.eml']);
    const letter = Buffer.from(zip['02 周明远 单位1.eml']!).toString('utf8');
    expect(letter).toContain('X-Unsent: 1');
    expect(letter).toContain(bytes.toString('base64'));
    const plain = /Content-Type: text\/plain[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(letter)?.[1] ?? '';
    expect(Buffer.from(plain, 'base64').toString('utf8')).toMatch(/^周明远：[\s\S]*附件：\s+1\. 材料\.txt$/);
    const foreign = await client.committee.mails({ ...choice, personIds: ['nobody'] });
    await expect(foreign.next()).rejects.toMatchObject({ data: { code: 'person-not-member' } });
  });
});
