import type { KnownDocument, KnownTerm } from '#shared/contract/index.ts';
import type { ForewordPart } from '#shared/doc-model/commands/index.ts';

/** What the editor may ask of the workspace around the draft. */
export type EditorRecords = {
  /** Documents listed in other drafts, and standards of the workspace, that hold `text`. */
  readonly documents: (text: string, signal: AbortSignal) => Promise<readonly KnownDocument[]>;
  /** Terms of other standards of the workspace that hold `text`. */
  readonly terms: (text: string, signal: AbortSignal) => Promise<readonly KnownTerm[]>;
  /** Sentences of the foreword from the data of the project. */
  readonly foreword: () => Promise<readonly ForewordPart[]>;
};

/** For an editor without a workspace around it. */
export const NO_RECORDS: EditorRecords = {
  documents: async () => [],
  terms: async () => [],
  foreword: async () => [],
};
