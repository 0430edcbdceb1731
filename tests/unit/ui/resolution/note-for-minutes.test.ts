import { expect, it } from 'vitest';
import { type AgendaItem, agendaItem } from '#shared/domain/meeting.ts';
import { withNote } from '#ui/features/resolution/note-for-minutes.ts';

const item = (kind: AgendaItem['kind'], projectId: string, notes = ''): AgendaItem =>
  agendaItem(`${kind} ${projectId}`, kind, kind, projectId, notes);
const note = { projectId: 'p', title: '讨论《甲》的意见', text: '4.2：核对海拔。' };
const newId = () => 'new';

it('goes below what was noted on the comments of the project', () => {
  const agenda = [
    item('opening', ''),
    item('comments', 'q'),
    item('comments', 'p', '先到的一句。\n'),
    item('review', 'p'),
  ];
  const after = withNote(agenda, note, newId);
  expect(after.map(({ notes }) => notes)).toEqual(['', '', '先到的一句。\n4.2：核对海拔。', '']);
});

it('gets an item of its own before the closing one where the agenda has none', () => {
  const after = withNote([item('opening', ''), item('closing', '')], note, newId);
  expect(after.map(({ kind }) => kind)).toEqual(['opening', 'comments', 'closing']);
  expect(after[1]).toMatchObject({ id: 'new', projectId: 'p', title: '讨论《甲》的意见', notes: '4.2：核对海拔。' });
  expect(withNote([], note, newId)).toHaveLength(1);
});
