import { type AgendaItem, agendaItem } from '#shared/domain/meeting.ts';
import type { Api } from '../../rpc/index.ts';

type Note = {
  readonly meetingId: string;
  readonly projectId: string;
  /** Of the agenda item, when the agenda has none for the comments on this project. */
  readonly title: string;
  readonly text: string;
};

/** Writes a sentence below the agenda item about the comments on a project; answers the commit. */
export async function noteForMinutes(api: Api, note: Note): Promise<string> {
  const { meeting } = await api.meeting.get({ id: note.meetingId });
  const agenda = withNote(meeting.agenda, note, () => crypto.randomUUID());
  return (await api.meeting.update({ id: note.meetingId, changes: { agenda } })).commitId;
}

/** The agenda with a sentence more; an item that is missing comes before the closing one. */
export function withNote(
  agenda: readonly AgendaItem[],
  { projectId, title, text }: Omit<Note, 'meetingId'>,
  newId: () => string,
): AgendaItem[] {
  const at = agenda.findIndex((item) => item.kind === 'comments' && item.projectId === projectId);
  if (at >= 0)
    return agenda.map((item, index) =>
      index === at ? { ...item, notes: [item.notes.trimEnd(), text].filter((line) => line !== '').join('\n') } : item,
    );
  const item = agendaItem(newId(), 'comments', title, projectId, text);
  const closing = agenda.findIndex(({ kind }) => kind === 'closing');
  return closing < 0 ? [...agenda, item] : agenda.toSpliced(closing, 0, item);
}
