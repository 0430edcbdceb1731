import type { Api } from '../../../rpc/index.ts';

/** The clause of a comment then, now and with the proposal. */
export type ClauseTexts = Awaited<ReturnType<Api['round']['clauseTexts']>>;

/** A new text of a clause; `seen`: how the clause read when one began to type, null = the person has seen it as it stands. */
export type TypedText = { readonly text: string; readonly seen: string | null };

/** What a person typed as the new text of clauses and has not put into a draft yet, by comment. */
export type TypedTexts = {
  readonly of: (commentId: string) => TypedText | undefined;
  readonly set: (commentId: string, typed: TypedText | null) => void;
};
