import { unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { afterAll, describe, expect, it } from 'vitest';
import { readMail } from '#host/importers/mail/read-mail.ts';
import { plainCommittee } from '#tests/builders/workspace.ts';
import { ended, FIELDS, openMeetingDesk, refused } from './meeting-desk.ts';

/** A meeting until it begins: what it is about, who is told, its papers. */

const { host, committeeId, projectId, people, plan, read, resolve, bytesOf, aMinuteLater } = await openMeetingDesk();
afterAll(() => host.close());

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
    const first = await client.meeting.createSeries({ committeeId, title: '第{n}次例会', ...FIELDS, series });
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
      ...FIELDS,
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
    aMinuteLater();
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
    ...FIELDS,
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
