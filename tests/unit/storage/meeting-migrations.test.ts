import { expect, it } from 'vitest';
import { meetingMigrations } from '#host/migrations/meeting.ts';
import { type Meeting, meetingSchema } from '#shared/domain/meeting.ts';

/** Meetings that were written before times, papers, proxies, actions, substitutes and addenda were known. */

const oldest = {
  committeeId: 'c',
  title: '第一次全体会议',
  date: '2025-03-15',
  startTime: '09:00',
  endTime: '',
  place: '一楼会议室',
  host: '',
  recorder: '',
  status: 'minutes-approved',
  agenda: [{ id: 'a', title: '审查', projectId: 'p', kind: 'review', notes: '4.1：删去。' }],
  attendance: [
    { personId: 'p1', name: '林一苇', organisation: '', title: '', role: 'chair', voting: true, state: 'present' },
  ],
  guests: '',
  evaluation: '可行。',
  resolutions: [{ id: 'r', number: '2025-1', text: '同意。', projectId: 'p', conclusion: 'passed' }],
  heldOn: '2025-03-15',
};

function migrated(version: 1 | 2 | 3, data: unknown): Meeting {
  let now = data;
  for (const step of ([1, 2, 3] as const).filter((each) => each >= version)) now = meetingMigrations[step](now);
  return meetingSchema.parse(now);
}

it.each([1, 2] as const)('a meeting of version %i keeps what it said and opens', (version) => {
  const meeting = migrated(version, oldest);
  expect(meeting).toMatchObject({ form: 'physical', notices: [], addenda: [], actions: [], evaluation: '可行。' });
  expect(meeting.agenda[0]).toMatchObject({ notes: '4.1：删去。', minutes: 0, papers: [] });
  expect(meeting.attendance[0]).toMatchObject({ state: 'present', proxyId: '', standIn: '' });
  expect(meeting.resolutions[0]).toMatchObject({ number: '2025-1', hands: null, agendaItemId: '' });
});

it('days of notices of version 3 become notices that went to nobody in particular', () => {
  const third = meetingMigrations[2](oldest) as object;
  const meeting = migrated(3, { ...third, noticeSentOn: ['2025-02-10', '2025-03-01'] });
  expect(meeting.notices.map(({ kind, on, personIds }) => [kind, on, personIds])).toEqual([
    ['invite', '2025-02-10', []],
    ['invite', '2025-03-01', []],
  ]);
  expect(meeting.notices[0]).toMatchObject({ date: '2025-03-15', place: '一楼会议室' });
});
