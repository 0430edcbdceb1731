import { expect, it } from 'vitest';
import { type AgendaItem, agendaItem } from '#shared/domain/meeting.ts';
import { noteChange } from '#ui/features/resolution/note-for-minutes.ts';

const item = (kind: AgendaItem['kind'], projectId: string, notes = ''): AgendaItem =>
  agendaItem(`${kind} ${projectId}`, kind, kind, projectId, notes);
const note = { projectId: 'p', title: '讨论《甲》的意见', text: '4.2：核对海拔。' };

it('goes below what was noted on the comments of the project', () => {
  const agenda = [
    item('opening', ''),
    item('comments', 'q'),
    item('comments', 'p', '先到的一句。\n'),
    item('review', 'p'),
  ];
  expect(noteChange(agenda, note)).toEqual({
    itemId: 'comments p',
    changes: { notes: '先到的一句。\n4.2：核对海拔。' },
  });
});

it('gets an item of its own where the agenda has none', () => {
  const expected = {
    itemId: '',
    changes: { kind: 'comments', title: '讨论《甲》的意见', projectId: 'p', notes: '4.2：核对海拔。' },
  };
  expect(noteChange([item('opening', ''), item('closing', '')], note)).toEqual(expected);
  expect(noteChange([], note)).toEqual(expected);
});
