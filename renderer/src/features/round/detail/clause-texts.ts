import type { Api } from '../../../rpc/index.ts';

/** The clause of a comment then, now and with the proposal. */
export type ClauseTexts = Awaited<ReturnType<Api['round']['clauseTexts']>>;

/** What a person typed as the new text of clauses and has not put into a draft yet, by comment. */
export type TypedTexts = {
  readonly of: (commentId: string) => string | undefined;
  readonly set: (commentId: string, text: string | null) => void;
};
