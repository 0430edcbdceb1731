import { commentRecord } from '../comment-record.ts';
import { receivedFile } from '../received-file.ts';
import { type SearchSource, searchRecord } from '../search-source.ts';

/** Comment rounds (征求意见) with the files that came in, and comments of earlier versions that are in no set yet. */
export const roundSource: SearchSource = {
  of: 'round',
  async read(id, reader) {
    const round = await reader.get('round', id);
    if (!round) return [];
    return [
      searchRecord({
        kind: 'round',
        id,
        within: `project:${round.projectId}`,
        title: round.name,
        date: round.opensOn,
        parts: [{ field: 'organisation', text: round.recipients.map(({ organisation }) => organisation).join('；') }],
      }),
      ...round.responses.flatMap((response) => receivedFile(response, `round:${id}`)),
      ...round.comments.map((comment) => commentRecord(comment, id)),
    ];
  },
};
