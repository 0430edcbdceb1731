import type { Problem } from '#shared/base/index.ts';

/** A row of a plan list as it is written; what a column does not say is empty. */
export type PlanLine = {
  /** Sheet and row of the file: tells the line from all others of it. */
  readonly key: string;
  readonly row: number;
  readonly title: string;
  readonly titleEn: string;
  readonly planNumber: string;
  /** Empty = the list does not say. */
  readonly work: 'new' | 'revision' | '';
  readonly replaces: readonly string[];
  readonly adopted: string;
  readonly organisations: readonly string[];
  readonly committee: string;
  readonly proposer: string;
  /** Day of completion, or how many months the project may take; empty and 0 = not said. */
  readonly due: string;
  readonly months: number;
  readonly problems: readonly Problem[];
};

export type PlanList = { readonly lines: readonly PlanLine[]; readonly problems: readonly Problem[] };
