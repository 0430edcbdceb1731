import { commentRecord } from '../comment-record.ts';
import type { SearchSource } from '../search-source.ts';

/** Comments (意见) with what was decided on them. */
export const commentSetSource: SearchSource = {
  of: 'commentSet',
  big: 'commentSet',
  async read(id, reader) {
    const set = await reader.get('commentSet', id);
    return set ? set.comments.map((comment) => commentRecord(comment, set.roundId)) : [];
  },
};
