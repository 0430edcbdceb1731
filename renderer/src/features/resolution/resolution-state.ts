import type { Decision, DecisionRule } from '#shared/domain/disposition.ts';

/** Which comments are gone through. `chapter`: number of a chapter or annex, empty = all. */
export type Scope = { readonly show: 'undecided' | 'all' | 'pending'; readonly chapter: string };

/** A reason that was typed and is not saved. `because`: why a settled comment is decided anew. */
export type TypedReason = { readonly reason: string; readonly because: string };

/** What is open over the comment, if anything; keys then belong to it. */
export type Field =
  | { readonly kind: 'none' }
  | { readonly kind: 'reason'; readonly decision: Decision; readonly line: 'because' | 'reason' }
  | { readonly kind: 'edit' | 'note' | 'go' | 'keys' | 'summary' }
  | { readonly kind: 'filter'; readonly pick: number };

/** Why a key did nothing; named by `app.resolution.hint-<code>`. */
export type Hint =
  | ''
  | 'because-missing'
  | 'no-alike'
  | 'no-meeting'
  | 'no-suggestion'
  | 'no-text'
  | 'none-undecided'
  | 'nothing-to-undo'
  | 'read-only'
  | 'reason-missing'
  | 'text-same';

/** A change that can be taken back, with the comment that was shown. `back`: by this edit of the text instead of undoing the commit. */
export type Done = {
  readonly commitId: string;
  readonly ids: readonly string[];
  readonly shown: string;
  readonly back?: {
    readonly commentId: string;
    readonly draftId: string;
    readonly blockId: string;
    readonly expected: string;
    readonly text: string;
  };
};

/** Where a resolution meeting stands. `at` = `ids.length`: at the end. */
export type ResolutionState = {
  readonly ids: readonly string[];
  readonly at: number;
  readonly scope: Scope;
  readonly field: Field;
  /** The host is being asked: keys wait, so that none decides the next comment by mistake. */
  readonly busy: boolean;
  /** Decisions are for the alike ones too. */
  readonly together: boolean;
  /** By comment. Only saving them, or a person who empties the line, takes them away. */
  readonly reasons: Readonly<Record<string, TypedReason>>;
  readonly texts: Readonly<Record<string, string>>;
  readonly note: string;
  readonly go: string;
  readonly hint: Hint;
  /** The newest last. */
  readonly done: readonly Done[];
};

/** What is known of the comment that is shown. */
export type ShownComment = {
  readonly id: string;
  readonly decision: Decision | null;
  readonly reason: string;
  readonly suggested: { readonly decision: Decision; readonly reason: string } | null;
  /** Undecided ones that say the same. */
  readonly alike: readonly string[];
  /** Text of its clause that can be edited, and with the proposal; null = none can. */
  readonly text: { readonly now: string; readonly proposed: string } | null;
};

export type ResolutionFacts = {
  readonly rules: readonly DecisionRule[];
  /** Null at the end, and while it is being read. */
  readonly comment: ShownComment | null;
  readonly undecided: ReadonlySet<string>;
  /** What the filter offers, in its order. */
  readonly scopes: readonly Scope[];
  readonly hasMeeting: boolean;
  readonly writable: boolean;
};

export function startState(ids: readonly string[], scope: Scope, first: string): ResolutionState {
  return {
    ids,
    at: Math.max(0, ids.indexOf(first)),
    scope,
    field: { kind: 'none' },
    busy: false,
    together: false,
    reasons: {},
    texts: {},
    note: '',
    go: '',
    hint: '',
    done: [],
  };
}
