import type { Meeting } from '#shared/domain/meeting.ts';
import type { Api } from '../../rpc/index.ts';

type Note = {
  readonly meetingId: string;
  readonly projectId: string;
  /** Of the agenda item, when the agenda has none for the comments on this project. */
  readonly title: string;
  readonly text: string;
};

/** Writes a sentence below the agenda item about the comments on a project, or into a new one; answers the commit. */
export async function noteForMinutes(api: Api, note: Note): Promise<string> {
  const { meeting } = await api.meeting.get({ id: note.meetingId });
  return (await api.meeting.saveItem({ id: note.meetingId, ...noteChange(meeting.agenda, note) })).commitId;
}

/** The item that gets the sentence (empty id = a new one) and what it then says. */
export function noteChange(agenda: Meeting['agenda'], { projectId, title, text }: Omit<Note, 'meetingId'>) {
  const item = agenda.find(({ kind, projectId: about }) => kind === 'comments' && about === projectId);
  if (!item) return { itemId: '', changes: { kind: 'comments' as const, title, projectId, notes: text } };
  const notes = [item.notes.trimEnd(), text].filter((line) => line !== '').join('\n');
  return { itemId: item.id, changes: { notes } };
}
