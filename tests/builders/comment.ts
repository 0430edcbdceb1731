import type { Comment } from '#shared/domain/round.ts';

/** A comment as somebody typed it: no place, no decision. */
export function makeComment(fields: Partial<Comment> = {}): Comment {
  return {
    id: `c${fields.no ?? 1}`,
    no: 1,
    organisation: '甲公司',
    person: '',
    clauseRaw: '',
    clause: '',
    blockId: '',
    anchor: { how: 'none', confidence: 0, range: null, candidates: [] },
    type: '',
    original: '',
    comment: '时间应写明上限和下限。',
    proposal: '',
    reason: '',
    receivedOn: '2026-03-20',
    writtenOn: '',
    source: { file: '', blob: '', place: '', page: '' },
    change: '',
    replies: [],
    line: '',
    remark: '',
    resolved: false,
    suggested: null,
    disposition: null,
    history: [],
    applied: [],
    ...fields,
  };
}
