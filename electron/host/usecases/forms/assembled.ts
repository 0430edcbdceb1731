import type { TemplateData } from '#shared/publishing/index.ts';

/** Texts for exactly the places that a profile lists, rows by the names that it lists. */
export type Filled<Places, Rows> = {
  readonly texts: Readonly<Record<keyof Places & string, string>>;
  readonly rows: Readonly<Record<keyof Rows & string, TemplateData['rows'][string]>>;
};

/** What records say for a paper, before anything written for it is added. */
export type Assembled<Places = unknown, Rows = unknown> = {
  readonly data: TemplateData & Filled<Places, Rows>;
  /** Last change of the records (ISO 8601, UTC). */
  readonly date: string;
  readonly author: string;
  /** Empty: it belongs to no project. */
  readonly projectId: string;
  readonly committeeId: string;
};
