import type { Decision } from '#shared/domain/disposition.ts';
import type { Comment } from '#shared/domain/round.ts';
import { gbDecisions, isoDecisions } from '#shared/profiles/decisions.ts';
import type { SearchPart, SearchRecord } from './search-record.ts';
import { searchRecord } from './search-source.ts';

/** Words of a decision in every profile and language, so that 不采纳 finds what was rejected. */
const DECISION_WORDS = new Map<Decision, string>();
for (const { code, name } of [...gbDecisions, ...isoDecisions]) {
  const words = [DECISION_WORDS.get(code) ?? '', name['zh-CN'], name.en].filter((word) => word !== '');
  DECISION_WORDS.set(code, [...new Set(words.join('；').split('；'))].join('；'));
}

/** A comment as it is found: what was said, by whom, on what, and what was decided. */
export function commentRecord(comment: Comment, roundId: string): SearchRecord {
  const { id, organisation, person, clauseRaw, disposition, replies } = comment;
  const parts: SearchPart[] = [
    { field: 'comment', text: comment.comment },
    { field: 'proposal', text: comment.proposal },
    { field: 'reason', text: comment.reason },
    { field: 'original', text: comment.original },
    { field: 'remark', text: comment.remark },
    ...replies.map(({ text }) => ({ field: 'remark' as const, text })),
    { field: 'organisation', text: organisation },
    { field: 'person', text: person },
  ];
  if (disposition) {
    parts.push({ field: 'decision', text: disposition.reason });
    parts.push({ field: 'decision', text: DECISION_WORDS.get(disposition.decision) ?? '' });
  }
  return searchRecord({
    kind: 'comment',
    id,
    parentId: roundId,
    within: `round:${roundId}`,
    label: [organisation || person, clauseRaw].filter((words) => words !== '').join(' · '),
    date: comment.receivedOn,
    parts,
  });
}
