import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { calendarFile } from '#host/exporters/calendar/index.ts';
import type { Host } from '#host/index.ts';
import { committeeOf, emptyWorkspace, hostOn, plainProject } from '#tests/builders/workspace.ts';

/** Calendar files of meetings and committees, read back by the calendar library of another house. */

let host: Host;
let committeeId: string;
let meetingId: string;
let time = Date.parse('2026-03-01T01:00:00Z');
beforeAll(async () => {
  host = await hostOn(await emptyWorkspace(), { now: () => time });
  committeeId = (await committeeOf(host, ['林一苇'])).committeeId;
  const day = { date: '2026-04-10', startTime: '09:00', endTime: '11:30' };
  const place = { place: '青禾市，行政中心；3号楼\\B座', host: '', recorder: '' };
  meetingId = (await host.client.meeting.create({ committeeId, title: '茶叶标准审查会'.repeat(8), ...day, ...place }))
    .id;
});
afterAll(() => host.close());

async function textOf(file: { readonly blob: string; readonly size: number }): Promise<string> {
  const { base64, size } = await host.client.file.read({ blob: file.blob, offset: 0 });
  expect(size).toBe(file.size);
  return Buffer.from(base64, 'base64').toString('utf8');
}

async function invitation() {
  const text = await textOf(await host.client.meeting.calendar({ id: meetingId }));
  const calendar = new ICAL.Component(ICAL.parse(text));
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
  return { text, method: calendar.getFirstPropertyValue('method'), event };
}

it('an invitation says when and where in any calendar', async () => {
  const { text, method, event } = await invitation();
  expect(method).toBe('REQUEST');
  expect(event.startDate.toJSDate().toISOString()).toBe('2026-04-10T01:00:00.000Z');
  expect(event.endDate.toJSDate().toISOString()).toBe('2026-04-10T03:30:00.000Z');
  expect(event.location).toBe('青禾市，行政中心；3号楼\\B座');
  expect(event.summary).toBe('茶叶标准审查会'.repeat(8));
  expect(event.description).toContain('1. ');
  // RFC 5545, 3.1: lines end with CR LF and are at most 75 octets long.
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

it('an update and a cancellation are about the same event, each later than the one before', async () => {
  const before = await invitation();
  expect((await invitation()).text).toBe(before.text);
  time += 60_000;
  await host.client.meeting.update({ id: meetingId, changes: { date: '2026-04-17', endTime: '' } });
  const moved = await invitation();
  expect(moved.event.uid).toBe(before.event.uid);
  expect(moved.event.sequence).toBeGreaterThan(before.event.sequence);
  expect(moved.event.endDate.toJSDate().toISOString()).toBe('2026-04-17T03:00:00.000Z');
  await expect(host.client.meeting.cancel({ id: meetingId, reason: ' ' })).rejects.toMatchObject({
    data: { code: 'cancel-needs-reason' },
  });
  await host.client.meeting.cancel({ id: meetingId, reason: '会场检修' });
  const gone = await invitation();
  expect([gone.method, gone.event.component.getFirstPropertyValue('status')]).toEqual(['CANCEL', 'CANCELLED']);
  expect(gone.event.uid).toBe(before.event.uid);
  expect(gone.event.sequence).toBeGreaterThan(moved.event.sequence);
  const hold = { id: meetingId, on: '2026-04-17', overrideReason: '试验' };
  await expect(host.client.meeting.hold(hold)).rejects.toMatchObject({ data: { code: 'meeting-already-held' } });
});

it('the calendar of a committee has its meetings and last days as whole days', async () => {
  const { client } = host;
  const projectId = (await client.project.create({ ...plainProject(committeeId), dueDate: '2026-12-31' })).id;
  const draftId = (await client.draft.create({ projectId, name: '', basedOn: '' })).id;
  await client.draft.freeze({ id: draftId, mark: '征求意见稿', on: '2026-03-01' });
  const dates = { opensOn: '2026-03-01', closesOn: '2026-04-30' };
  const round = { projectId, draftId, name: '第一轮', audience: 'public' as const, recipients: [], ...dates };
  await client.round.create(round);
  const calendar = new ICAL.Component(
    ICAL.parse(await textOf(await client.calendar.file({ committeeId, language: 'zh-CN' }))),
  );
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
  expect(
    events.map(({ summary, startDate }) => [startDate.isDate, startDate.toString().slice(0, 10), summary]),
  ).toEqual([
    [false, '2026-04-17', '茶叶标准审查会'.repeat(8)],
    [true, '2026-04-30', '征求意见截止：《茶叶采摘技术规程》第一轮'],
    [true, '2026-12-31', '项目期限：《茶叶采摘技术规程》'],
  ]);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(3);
});

it.each(['Asia/Shanghai', 'America/New_York', 'Pacific/Apia'])(
  'a last day is that day on a machine in %s too',
  async (zone) => {
    const module = new URL('../../../electron/host/exporters/calendar/index.ts', import.meta.url);
    const event = { uid: 'a', sequence: 1, changedAt: '2026-03-01T00:00:00Z', title: '截止', day: '2026-04-30' };
    const rest = { from: '', to: '', place: '', text: '', cancelled: false };
    const code = `import(${JSON.stringify(module.href)}).then(({ calendarFile }) =>
    process.stdout.write(calendarFile([${JSON.stringify({ ...event, ...rest })}], 'publish', '')))`;
    const run = await promisify(execFile)(process.execPath, ['-e', code], { env: { ...process.env, TZ: zone } });
    expect(run.stdout).toContain('DTSTART;VALUE=DATE:20260430');
  },
);

it('nothing of a title, a place or an address begins another line or another event', () => {
  const evil = '审查会\r\nEND:VEVENT\rBEGIN:VALARM\n\u0000a,b;c\\d';
  const person = { name: evil, email: 'lin@example.cn\r\nX-EVIL:1' };
  const times = { day: '2026-04-10', from: '09:00', to: '11:00', changedAt: '2026-03-01T01:00:00Z' };
  const event = { ...times, uid: evil, sequence: 1, title: evil, place: evil, text: evil, cancelled: false };
  const bytes = calendarFile([{ ...event, organiser: person, invited: [person] }], 'invite', evil);
  const text = new TextDecoder().decode(bytes);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const [found, ...others] = calendar.getAllSubcomponents('vevent');
  expect(others).toEqual([]);
  expect(found?.getAllSubcomponents()).toEqual([]);
  expect(calendar.getAllProperties().map(({ name }) => name)).not.toContain('end');
  const said = '审查会 END:VEVENT BEGIN:VALARM a,b;c\\d';
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toContain('审查会 END:VEVENT');
  expect(found?.getFirstPropertyValue('summary')).toBe(said);
  expect(found?.getFirstPropertyValue('location')).toBe(said);
  expect(found?.getFirstPropertyValue('organizer')).toBe('mailto:lin@example.cnX-EVIL:1');
});
