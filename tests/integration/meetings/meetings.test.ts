import { unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsToXlsx } from '#host/exporters/xlsx/index.ts';
import { readMail } from '#host/importers/mail/read-mail.ts';
import type { Host } from '#host/index.ts';
import { emptyWorkspace, hostOn, plainCommittee, plainProject } from '#tests/builders/workspace.ts';

/** A meeting from planning to frozen minutes, through the procedures that a window calls. */

const NAMES = ['林一苇', '周明远', '顾景和', '陈思齐', '吴桐', '何敏'];
const CHARTER = { proxies: true, substitutes: false, absentLetters: false, remoteMeetings: true };
let host: Host;
let committeeId: string;
let projectId: string;
let people: string[];
let time = Date.parse('2026-03-01T01:00:00Z');

beforeAll(async () => {
  host = await hostOn(await emptyWorkspace(), { now: () => time });
  const { client } = host;
  committeeId = (await client.committee.create({ ...plainCommittee, contactEmail: 'tc@example.org', charter: CHARTER }))
    .id;
  for (const [index, personName] of NAMES.entries()) {
    const seat = { id: '', personId: '', organisationId: '', role: 'member', side: 'public' } as const;
    await client.committee.saveMember({
      committeeId,
      member: { ...seat, from: '2020-01-01', to: '' },
      ...{ personName, organisationName: `单位${index}`, title: '', phone: '' },
      email: index === 0 ? 'lin@example.org' : '',
    });
  }
  const members = (await client.committee.get({ id: committeeId })).people;
  people = NAMES.map((name) => members.find((person) => person.name === name)?.personId ?? '');
  projectId = (await client.project.create({ ...plainProject(committeeId), dueDate: '2026-03-20' })).id;
});
afterAll(() => host.close());

const fields = { startTime: '09:00', endTime: '11:00', place: '行政中心', host: '', recorder: '' };
const plan = async (title: string, date = '2026-04-10') =>
  (await host.client.meeting.create({ committeeId, title, date, ...fields })).id;
const read = async (id: string) => (await host.client.meeting.get({ id })).meeting;
const seat = (
  id: string,
  index: number,
  state: 'present' | 'absent' | 'proxy' | 'remote' | 'substitute',
  holder = -1,
) =>
  host.client.meeting.saveAttendance({
    id,
    people: [{ personId: people[index]!, state, proxyId: people[holder] ?? '' }],
  });
const refused = (code: string) => ({ data: { code } });
const resolve = (id: string, changes: object, resolutionId = '') =>
  host.client.meeting.saveResolution({ id, resolutionId, changes });
const numbers = async (id: string) => (await read(id)).resolutions.map(({ number }) => number);

async function ended<R>(events: AsyncIterator<unknown, R>): Promise<R> {
  let event = await events.next();
  while (!event.done) event = await events.next();
  return event.value;
}
async function bytesOf({ blob }: { readonly blob: string }): Promise<Buffer> {
  return Buffer.from((await host.client.file.read({ blob, offset: 0 })).base64, 'base64');
}

describe('two windows that note at the same time', () => {
  it('keep each other’s words, whatever each had on its screen', async () => {
    const { client } = host;
    const id = await plan('同时记录');
    const [first, second] = (await read(id)).agenda;
    // Both looked at the agenda before either wrote.
    await client.meeting.saveItem({ id, itemId: first!.id, changes: { notes: '甲窗口' } });
    await client.meeting.saveItem({ id, itemId: second!.id, changes: { notes: '乙窗口' } });
    await client.meeting.saveItem({ id, itemId: first!.id, changes: { title: '改名' } });
    await client.meeting.moveItem({ id, itemId: second!.id, before: first!.id });
    await Promise.all([seat(id, 0, 'present'), seat(id, 1, 'absent')]);
    await Promise.all([resolve(id, { text: '甲' }), resolve(id, { text: '乙' })]);
    const meeting = await read(id);
    expect(meeting.agenda.slice(0, 2)).toMatchObject([
      { id: second!.id, notes: '乙窗口', start: '09:00' },
      { id: first!.id, title: '改名', notes: '甲窗口' },
    ]);
    expect(meeting.attendance.map(({ state }) => state).slice(0, 2)).toEqual(['present', 'absent']);
    expect(meeting.resolutions.map(({ number, text }) => `${number} ${text}`).sort()).toEqual([
      '2026-04-1 甲',
      '2026-04-2 乙',
    ]);
    await client.meeting.removeItem({ id, itemId: first!.id });
    const late = client.meeting.saveItem({ id, itemId: first!.id, changes: { notes: '迟到' } });
    await expect(late).rejects.toMatchObject(refused('meeting-entry-gone'));
    await client.meeting.cancel({ id, reason: '试验' });
  });
});

describe('planning', () => {
  it('proposes what is open, once, with minutes and times that follow one another', async () => {
    const id = await plan('例会', '2026-04-11');
    const { agenda } = await read(id);
    expect(agenda.map(({ kind }) => kind)).toEqual(['opening', 'project', 'closing']);
    expect(agenda.map(({ start }) => start)).toEqual(['09:00', '09:10', '09:25']);
    expect(await host.client.meeting.suggestAgenda({ id })).toEqual([]);
    await host.client.meeting.removeItem({ id, itemId: agenda[1]!.id });
    const items = await host.client.meeting.suggestAgenda({ id });
    await host.client.meeting.addItems({ id, items });
    expect((await read(id)).agenda.map(({ kind }) => kind)).toEqual(['opening', 'project', 'closing']);
  });

  it('a series is planned in one step; a change of one can reach those after it', async () => {
    const { client } = host;
    const series = { by: 'weeks' as const, every: 2, from: '2026-05-05', to: '2026-06-30', skip: ['2026-06-02'] };
    const first = await client.meeting.createSeries({ committeeId, title: '第{n}次例会', ...fields, series });
    const days = async () =>
      (await client.meeting.list({ committeeId }))
        .filter(({ title }) => title.endsWith('次例会'))
        .map(({ title, date, place }) => `${title} ${date} ${place}`)
        .reverse();
    expect(await days()).toEqual(
      ['05-05', '05-19', '06-16', '06-30'].map((day, index) => `第${index + 1}次例会 2026-${day} 行政中心`),
    );
    const second = (await client.meeting.get({ id: first.id })).series[1]!.id;
    await client.meeting.update({ id: second, changes: { date: '2026-05-20', place: '新楼' }, following: true });
    await client.meeting.update({ id: first.id, changes: { place: '旧楼' } });
    expect((await days()).map((line) => line.slice(6))).toEqual([
      '2026-05-05 旧楼',
      '2026-05-20 新楼',
      '2026-06-17 新楼',
      '2026-07-01 新楼',
    ]);
    const none = client.meeting.createSeries({
      committeeId,
      title: '无',
      ...fields,
      series: { ...series, to: '2026-01-01' },
    });
    await expect(none).rejects.toMatchObject(refused('series-empty'));
  });
});

describe('notice', () => {
  it('goes out as drafts with the calendar entry; an update and a cancellation are about the same event, later', async () => {
    const { client } = host;
    const id = await plan('审查会', '2026-06-10');
    const letter = async (kind: 'invite' | 'update' | 'cancel', personIds = [people[0]!]) => {
      const words = await client.meeting.mailText({ id, kind });
      const made = await ended(
        await client.meeting.mails({ id, kind, personIds, subject: words.subject, text: words.text }),
      );
      return { made, bytes: await bytesOf(made) };
    };
    const eventOf = (mail: Buffer) => {
      const file = readMail(mail).attachments.find(({ name }) => name.endsWith('.ics'));
      const calendar = new ICAL.Component(ICAL.parse(Buffer.from(file?.bytes ?? new Uint8Array()).toString('utf8')));
      const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
      // Mail programs offer to take over what is a part of the letter, not an attachment.
      const method = String(calendar.getFirstPropertyValue('method'));
      expect(mail.toString('latin1')).toMatch(new RegExp(`Content-Type: text/calendar;[^\\n]*method=${method}`));
      return { method, uid: event.uid, sequence: event.sequence, event };
    };
    const invited = await letter('invite');
    const first = eventOf(invited.bytes);
    expect(first.method).toBe('REQUEST');
    expect(first.event.attendees.map((each) => each.getFirstValue())).toEqual(['MAILTO:lin@example.org']);
    expect(invited.bytes.toString('latin1')).toContain('application/pdf');
    await client.meeting.markNotified({ id, kind: 'invite', on: '2026-03-02', personIds: [people[0]!, people[1]!] });
    time += 60_000;
    await client.meeting.update({ id, changes: { date: '2026-06-11' } });
    const second = eventOf((await letter('update')).bytes);
    await client.meeting.cancel({ id, reason: '会场检修' });
    const third = eventOf((await letter('cancel')).bytes);
    expect([second.method, third.method]).toEqual(['REQUEST', 'CANCEL']);
    expect(new Set([first.uid, second.uid, third.uid]).size).toBe(1);
    expect(first.sequence).toBeLessThan(second.sequence);
    expect(second.sequence).toBeLessThan(third.sequence);
    await expect(letter('invite')).rejects.toMatchObject(refused('meeting-mail-kind'));
    const all = await letter('cancel', people);
    expect(Object.keys(unzipSync(all.bytes))).toHaveLength(people.length);
    expect(all.made.problems).toHaveLength(people.length - 1);
    expect((await read(id)).notices).toMatchObject([{ kind: 'invite', on: '2026-03-02', date: '2026-06-10' }]);
  });

  it('is late when its day has passed and nothing was sent', async () => {
    const id = await plan('仓促', '2026-03-05');
    const before = await host.client.meeting.get({ id });
    expect(before.notice).toEqual({ by: '2026-02-18', late: true });
    await host.client.meeting.markNotified({ id, kind: 'invite', on: '2026-03-01', personIds: [people[0]!] });
    expect((await host.client.meeting.get({ id })).notice.late).toBe(false);
    await host.client.meeting.cancel({ id, reason: '试验' });
  });
});

describe('at the meeting', () => {
  let id: string;
  beforeAll(async () => {
    id = await plan('表决会', '2026-07-10');
  });

  it('reads a sign-in sheet that came back, and notes nothing by itself', async () => {
    const header = ['序号', '姓名', '签名'];
    const rows = [
      ['1', '林一苇', '林'],
      ['2', '周明远', ''],
      ['3', '赵六', '赵'],
    ];
    const bytes = await rowsToXlsx({ sheet: '签到', header, rows });
    const upload = await host.client.file.begin({ name: '签到表.xlsx', size: bytes.length });
    await host.client.file.append({ ...upload, base64: Buffer.from(bytes).toString('base64') });
    const file = await host.client.file.finish(upload);
    const { lines } = await host.client.meeting.previewSignIn({ id, file });
    expect(lines.map(({ name, personIds }) => [name, personIds])).toEqual([
      ['林一苇', [people[0]]],
      ['赵六', []],
    ]);
    expect((await read(id)).attendance.every(({ state }) => state === 'unknown')).toBe(true);
  });

  it('takes seats as the charter says, and counts a proxy only while its holder is there', async () => {
    await seat(id, 0, 'present');
    await seat(id, 1, 'remote');
    await seat(id, 2, 'present');
    await seat(id, 3, 'proxy', 0);
    await expect(seat(id, 4, 'proxy', 0)).rejects.toMatchObject(refused('meeting-proxy-too-many'));
    await expect(seat(id, 4, 'substitute')).rejects.toMatchObject(refused('meeting-substitute-not-allowed'));
    const quorum = async () => (await host.client.meeting.get({ id })).quorum;
    expect(await quorum()).toMatchObject({ voters: 6, present: 4, met: true });
    await seat(id, 0, 'absent');
    expect(await quorum()).toMatchObject({ present: 2, met: false });
    await seat(id, 0, 'present');
    expect((await read(id)).attendance[0]!.signedAt).not.toBe('');
  });

  it('counts hands of those present, by the voting rule, without those who stand aside', async () => {
    const { client } = host;
    const item = (await read(id)).agenda.find(({ kind }) => kind === 'opening')!.id;
    await client.meeting.saveDeclaration({
      id,
      declarationId: '',
      changes: { personId: people[2]!, agendaItemId: item, text: '本单位起草', recused: true },
    });
    const hands = (favour: number, against: number) => ({ agendaItemId: item, hands: { favour, against, abstain: 0 } });
    await expect(resolve(id, hands(4, 0))).rejects.toMatchObject(refused('hands-too-many'));
    const receipt = await resolve(id, { text: '同意', ...hands(3, 0) });
    const of = async () => (await client.meeting.get({ id })).hands.find((each) => each.resolutionId === receipt.id);
    // 3 of the 5 who remain vote: the rule wants three quarters of the members to take part.
    expect(await of()).toMatchObject({ outcome: 'no-quorum' });
    expect((await read(id)).resolutions[0]).toMatchObject({ number: '2026-07-1', conclusion: 'failed' });
    await seat(id, 4, 'present');
    await resolve(id, hands(4, 0), receipt.id);
    expect(await of()).toMatchObject({ outcome: 'passed' });
    expect((await of())!.sentences.at(-1)!['zh-CN']).toContain('通过');
    expect((await read(id)).resolutions[0]).toMatchObject({ conclusion: 'passed' });
  });

  it('takes the conclusion of a ballot opened at the meeting when that is closed, and freezes nothing before', async () => {
    const { client } = host;
    const meetingId = await plan('当场表决', '2026-06-20');
    await client.meeting.saveAttendance({
      id: meetingId,
      people: people.map((personId) => ({ personId, state: 'present' })),
    });
    const day = '2026-06-20';
    const subject = { projectId, draftId: '', title: '当场', ruleId: 'cn-tc-2017', opensOn: day, closesOn: day };
    const ballotId = (await client.ballot.open({ ...subject, mode: 'meeting', meetingId, reason: '试验' })).id;
    const { id: resolutionId } = await resolve(meetingId, { text: '同意', projectId, ballotId, conclusion: 'noted' });
    await client.meeting.hold({ id: meetingId, on: day, overrideReason: '' });
    await expect(client.meeting.approveMinutes({ id: meetingId })).rejects.toMatchObject(
      refused('resolution-ballot-open'),
    );
    const cast = (personId: string, source: 'meeting' | 'mail') => {
      const vote = { personId, choice: 'approve' as const, comment: '', source, file: '', blob: '', receivedOn: day };
      return client.ballot.vote({ ballotId, vote });
    };
    const [absent = '', ...there] = people;
    await seat(meetingId, 0, 'absent');
    for (const personId of there) await cast(personId, 'meeting');
    // Whoever was not there votes by letter only where the charter says so.
    await expect(cast(absent, 'mail')).rejects.toMatchObject(refused('vote-of-absent'));
    const letters = (absentLetters: boolean) =>
      client.committee.update({ id: committeeId, changes: { charter: { ...CHARTER, absentLetters } } });
    await letters(true);
    await cast(absent, 'mail');
    await letters(CHARTER.absentLetters);
    await client.ballot.close({ id: ballotId, on: day });
    expect((await read(meetingId)).resolutions).toMatchObject([{ id: resolutionId, conclusion: 'passed' }]);
    expect((await client.meeting.get({ id: meetingId })).ballots).toMatchObject([{ id: ballotId, outcome: 'passed' }]);
    await client.meeting.approveMinutes({ id: meetingId });
    expect((await read(meetingId)).resolutions[0]!.conclusion).toBe('passed');
  });

  it('numbers resolutions through all meetings of the month, without gaps', async () => {
    const other = await plan('同月另一次', '2026-07-20');
    const second = await resolve(id, { text: '二' });
    await resolve(other, { text: '三' });
    await expect(host.client.meeting.removeResolution({ id, resolutionId: second.id })).rejects.toMatchObject(
      refused('resolution-number-followed'),
    );
    await resolve(id, { text: '四' });
    expect([await numbers(id), await numbers(other)]).toEqual([['2026-07-1', '2026-07-2', '2026-07-4'], ['2026-07-3']]);
    const five = await resolve(other, { text: '五' });
    await resolve(other, { text: '六' });
    await host.client.meeting.removeResolution({ id: other, resolutionId: five.id });
    expect(await numbers(other)).toEqual(['2026-07-3', '2026-07-5']);
  });

  it('freezes the minutes; actions go on and addenda say the rest', async () => {
    const { client } = host;
    const due = '2026-08-01';
    const action = await client.meeting.saveAction({
      id,
      actionId: '',
      changes: { text: '形成报批稿', ownerId: people[0]!, owner: '林一苇', due, projectId },
    });
    await client.meeting.hold({ id, on: '2026-07-10', overrideReason: '' });
    const empty = await resolve(id, { text: ' ' });
    await expect(client.meeting.approveMinutes({ id })).rejects.toMatchObject(refused('resolution-empty'));
    await resolve(id, { conclusion: 'withdrawn' }, empty.id);
    await expect(client.meeting.addAddendum({ id, on: '2026-07-12', text: '早' })).rejects.toMatchObject(
      refused('minutes-not-approved'),
    );
    await client.meeting.approveMinutes({ id });
    const before = await numbers(id);
    for (const late of [
      () => seat(id, 0, 'absent'),
      () => resolve(id, { text: '改' }),
      () => client.meeting.update({ id, changes: { evaluation: '改' } }),
      () => client.meeting.saveItem({ id, itemId: '', changes: { title: '改' } }),
      () => client.meeting.saveAction({ id, actionId: '', changes: { text: '改' } }),
    ])
      await expect(late()).rejects.toMatchObject(refused('minutes-frozen'));
    const open = async () => (await client.meeting.actions({ committeeId })).map(({ text }) => text);
    expect(await open()).toEqual(['形成报批稿']);
    const outcome = { id, actionId: action.id, on: '2026-07-30' };
    await expect(client.meeting.closeAction({ ...outcome, state: 'dropped', outcome: '' })).rejects.toMatchObject(
      refused('action-needs-outcome'),
    );
    await client.meeting.closeAction({ ...outcome, state: 'done', outcome: '已报送' });
    expect(await open()).toEqual([]);
    await client.meeting.addAddendum({ id, on: '2026-07-12', text: '“同意”应为“原则同意”。' });
    expect(await numbers(id)).toEqual(before);
    const paper = { kind: 'form', form: 'minutes', id } as const;
    const text = (
      await bytesOf(await ended(await client.paper.render({ paper, format: 'txt', keep: false })))
    ).toString();
    for (const said of [
      '远程出席：周明远',
      '委托表决：陈思齐（委托林一苇）',
      '顾景和就“宣布开会，核实到会人数”声明：本单位起草（回避）',
      '举手表决，同意4票，反对0票，弃权0票。',
      '形成报批稿（负责人：林一苇，2026年8月1日前完成）',
      '“同意”应为“原则同意”。',
      '（撤销，未作决议）',
    ])
      expect(text.replace(/\s+/g, '')).toContain(said.replace(/\s+/g, ''));
  });
});

it('the calendar shows what is planned and due, of one committee or of all, and as a file', async () => {
  const { client } = host;
  const span = { from: '2026-03-01', to: '2026-07-31' };
  const entries = await client.calendar.entries({ ...span, committeeId });
  expect(entries.map(({ day }) => day)).toEqual(entries.map(({ day }) => day).toSorted());
  expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(['meeting', 'notice', 'project']));
  expect(await client.calendar.entries({ ...span, committeeId: 'other' })).toEqual([]);
  const file = await client.calendar.file({ ...span, kinds: ['meeting'], language: 'en' });
  const calendar = new ICAL.Component(ICAL.parse((await bytesOf(file)).toString('utf8')));
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  expect(events).toHaveLength(entries.filter(({ kind }) => kind === 'meeting').length);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
});

it('the papers of a meeting are a batch in folders numbered as the agenda', async () => {
  const { client } = host;
  const id = await plan('材料', '2026-09-01');
  const draftId = (await client.draft.create({ projectId, name: '讨论稿', basedOn: '' })).id;
  const [first] = (await read(id)).agenda;
  const papers = [
    { kind: 'draft' as const, id: draftId, name: '讨论稿' },
    { kind: 'document' as const, id: 'N12', name: '外来文件' },
  ];
  await client.meeting.saveItem({ id, itemId: first!.id, changes: { papers } });
  const pack = await client.meeting.pack({ id });
  expect(pack.leftOut).toEqual(['外来文件']);
  expect(pack.papers.map(({ folder, paper }) => `${folder.slice(0, 2)} ${paper.kind}`)).toEqual([
    '00 form',
    '00 form',
    '00 form',
    '01 standard',
  ]);
});

it('a committee of ISO works in English and numbers as ISO does', async () => {
  const { client } = host;
  const committee = await client.committee.create({ ...plainCommittee, name: 'ISO/TC 1', lifeCycleId: 'iso' });
  const { id } = await client.meeting.create({
    committeeId: committee.id,
    title: '3rd meeting',
    date: '2026-05-04',
    ...fields,
  });
  await resolve(id, { text: 'resolves to go on' });
  const meeting = await read(id);
  expect(meeting.agenda.map(({ title }) => title)).toEqual([
    'Opening of the meeting, roll call',
    'Approval of resolutions, closure of the meeting',
  ]);
  expect(meeting.resolutions[0]!.number).toBe('P-2026-01');
  expect((await client.meeting.mailText({ id, kind: 'invite' })).subject).toMatch(/^Notice of meeting/);
});
