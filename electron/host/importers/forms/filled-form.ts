import type { FormIdentity } from '#shared/publishing/publication.ts';

/**
 * What somebody filled into one of our forms. `form` is null where the file does not say which it is. A field that was left empty is ''; a
 * line break is `\n`. A field that occurs again (a row of a table was copied to get more room) stands as `name#2`, `name#3` …
 */
export type FilledForm = {
  readonly form: FormIdentity | null;
  readonly fields: ReadonlyMap<string, string>;
  readonly boxes: ReadonlyMap<string, boolean>;
};
