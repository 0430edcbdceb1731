import { commit, type HostContext } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import type { Receipt } from '#shared/contract/index.ts';
import { normaliseClause } from '#shared/domain/clause-label.ts';
import type { Comment } from '#shared/domain/round.ts';
import { clausePositions } from '../clause-positions.ts';
import { placeOf } from './place-of.ts';
import { loadRound, roundChangeSet } from './round-store.ts';

type NewComment = Pick<
  Comment,
  'organisation' | 'person' | 'clauseRaw' | 'type' | 'original' | 'comment' | 'proposal' | 'reason'
>;

/** Adds a comment that somebody typed; `responseId` names the answer it was typed from, whose file becomes its source. */
export async function addComment(
  ctx: HostContext,
  roundId: string,
  input: NewComment,
  responseId: string,
): Promise<Receipt> {
  const found = await loadRound(ctx, roundId);
  if (input.comment.trim() === '' && input.proposal.trim() === '') throw new RefusalError('comment-empty');
  const answer = found.data.responses.find(({ id }) => id === responseId);
  if (responseId !== '' && !answer) throw new RefusalError('response-unknown');
  const clause = normaliseClause(input.clauseRaw)?.clause ?? input.clauseRaw.trim();
  const places = await clausePositions(ctx, found.data.draftId);
  const comment: Comment = {
    ...input,
    id: ctx.newId(),
    no: found.data.nextNo,
    clause,
    ...placeOf(places, {
      clause: input.clauseRaw,
      quote: input.original,
      words: [input.comment, input.proposal].filter(Boolean).join('\n'),
    }),
    receivedOn: ctx.today(),
    writtenOn: '',
    source: { file: answer?.file ?? '', blob: answer?.blob ?? '', place: '', page: '' },
    change: '',
    replies: [],
    line: '',
    remark: '',
    resolved: false,
    suggested: null,
    disposition: null,
    history: [],
    applied: [],
  };
  const receipt = await commit(
    ctx,
    'round.add-comment',
    roundId,
    roundChangeSet(ctx, found, {
      record: {
        nextNo: found.data.nextNo + 1,
        responses: found.data.responses.map((each) =>
          each === answer ? { ...each, comments: each.comments + 1 } : each,
        ),
      },
      added: [comment],
    }),
  );
  return { ...receipt, id: comment.id };
}
