import type { SearchField, SearchKind } from '#shared/contract/index.ts';

/** Words of a record in one place of it. */
export type SearchPart = {
  readonly field: SearchField;
  readonly text: string;
  /** Where to open the record for these words (a block of a draft); absent = at its beginning. */
  readonly place?: string;
};

/** Something that can be found: what is shown of it, what its words are, where it is opened. */
export type SearchRecord = {
  readonly kind: SearchKind;
  readonly id: string;
  /** Object whose page opens the record when it has none of its own (the round of a comment); empty = its own. */
  readonly parentId: string;
  /** Kind and id of the record whose title is shown beside it, as `project:ID`; empty = none. */
  readonly within: string;
  /** Shown and looked at first. */
  readonly title: string;
  /** Shown where there is no title; not looked at. Where both are empty the beginning of the first part is shown. */
  readonly label: string;
  /** Numbers and codes, looked at first too. */
  readonly numbers: readonly string[];
  /** Shown beside the title, not looked at. */
  readonly detail: string;
  /** Day it belongs to, `YYYY-MM-DD`; empty = none. */
  readonly date: string;
  readonly parts: readonly SearchPart[];
  /** A file whose text is to be found too; it is read later. */
  readonly file?: { readonly blob: string; readonly name: string };
};
