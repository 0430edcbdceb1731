import { type SearchSource, searchRecord } from '../search-source.ts';

/** Meetings (会议) with what their minutes say. */
export const meetingSource: SearchSource = {
  of: 'meeting',
  async read(id, reader) {
    const meeting = await reader.get('meeting', id);
    if (!meeting) return [];
    const { title, date, place, agenda, evaluation, resolutions, guests, host, recorder, actions } = meeting;
    return [
      searchRecord({
        kind: 'meeting',
        id,
        within: `committee:${meeting.committeeId}`,
        title,
        date: date,
        parts: [
          { field: 'place', text: place },
          ...resolutions.map(({ number, text }) => ({
            field: 'resolution' as const,
            text: `${number} ${text}`.trim(),
          })),
          ...agenda.map((item) => ({ field: 'agenda' as const, text: item.title })),
          ...agenda.map(({ notes }) => ({ field: 'notes' as const, text: notes })),
          { field: 'evaluation', text: evaluation },
          ...actions.map(({ text, owner }) => ({ field: 'action' as const, text: `${text}；${owner}` })),
          { field: 'person', text: [host, recorder, guests].filter((name) => name !== '').join('；') },
        ],
      }),
    ];
  },
};
