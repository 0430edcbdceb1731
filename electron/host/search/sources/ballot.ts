import { receivedFile } from '../received-file.ts';
import { type SearchSource, searchRecord } from '../search-source.ts';

/** Ballots (表决) with what was said with the votes, and the forms that came in. */
export const ballotSource: SearchSource = {
  of: 'ballot',
  async read(id, reader) {
    const ballot = await reader.get('ballot', id);
    if (!ballot) return [];
    return [
      searchRecord({
        kind: 'ballot',
        id,
        within: `project:${ballot.projectId}`,
        title: ballot.title,
        date: ballot.opensOn,
        parts: [...ballot.votes, ...ballot.box].map(({ comment }) => ({ field: 'comment', text: comment })),
      }),
      ...ballot.votes.flatMap(({ id: voteId, file, blob, receivedOn }) =>
        receivedFile({ id: voteId, file, blob, receivedOn }, `ballot:${id}`),
      ),
    ];
  },
};
