import { expect, it } from 'vitest';
import { agendaItem } from '#shared/domain/meeting.ts';
import {
  isPending,
  NOTHING_PENDING,
  withEdit,
  withoutEdit,
  withoutSent,
  withPending,
} from '#ui/features/meeting/meeting-edits.ts';

const agenda = [agendaItem('a', 'other', '甲'), agendaItem('b', 'other', '乙')];
const meeting = { title: '例会', agenda, attendance: [], declarations: [], resolutions: [], actions: [] } as never;

it('what is typed stands on what the host has, and what others change shows through', () => {
  const typed = withEdit(NOTHING_PENDING, 'agenda', 'a', { notes: '记录' });
  const shown = withPending(meeting, typed);
  expect(shown.agenda.map(({ title, notes }) => `${title} ${notes}`)).toEqual(['甲 记录', '乙 ']);
  const renamed = { ...(meeting as object), agenda: [{ ...agenda[0], title: '改名' }, agenda[1]] } as never;
  expect(withPending(renamed, typed).agenda[0]).toMatchObject({ title: '改名', notes: '记录' });
});

it('what was typed on while it was sent stays to be sent, and so does what was refused', () => {
  const sent = withEdit(withEdit(NOTHING_PENDING, 'agenda', 'a', { notes: '一' }), 'facts', '', { title: '二' });
  const now = withEdit(sent, 'agenda', 'a', { notes: '一二' });
  const rest = withoutSent(now, sent);
  expect(rest).toEqual({ ...NOTHING_PENDING, agenda: { a: { notes: '一二' } } });
  expect(isPending(withoutSent(sent, sent))).toBe(false);
  expect(withoutSent(sent, withoutEdit(sent, 'facts', '')).facts).toEqual({ title: '二' });
});
