import type { ProblemParams } from './result.ts';

export type Severity = 'error' | 'warning' | 'info';

/**
 * Something found in a file, a draft or a workspace that a person should know. The text is never stored here: `code` names a
 * message `problem.<code>` of the catalogues, `params` fill it in. `where` is a place in the reader's terms (a file, a table row,
 * a clause number), `blockId` a block of the draft concerned.
 */
export type Problem = {
  readonly code: string;
  readonly severity: Severity;
  readonly params?: ProblemParams;
  readonly where?: string;
  readonly blockId?: string;
};
