import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsToXlsx } from '#host/exporters/xlsx/index.ts';
import { CHARTER, ended, openMeetingDesk, refused } from './meeting-desk.ts';

/** From the seats taken to frozen minutes. */

const { host, committeeId, projectId, people, plan, read, seat, resolve, numbers, bytesOf } = await openMeetingDesk();
afterAll(() => host.close());

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
