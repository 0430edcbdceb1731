import type { Problem } from '#shared/base/index.ts';
import type { Role, Side } from '#shared/domain/committee.ts';

/** A row of a member list. Days are `YYYY-MM-DD` or empty; `role` and `side` empty = the file does not say, or not in known words. */
export type MemberLine = {
  /** Sheet and row of the file: tells the line from all others of it. */
  readonly key: string;
  readonly sheet: string;
  readonly row: number;
  readonly name: string;
  readonly organisation: string;
  readonly role: Role | '';
  readonly side: Side | '';
  readonly title: string;
  readonly position: string;
  readonly phone: string;
  readonly email: string;
  readonly from: string;
  readonly to: string;
  readonly problems: readonly Problem[];
};

/** What was read of a file; a file that could not be read has a problem of severity `error` and no lines. */
export type MemberList = { readonly lines: readonly MemberLine[]; readonly problems: readonly Problem[] };
