import { describe, expect, it } from 'vitest';
import { readCommentFile } from '#host/importers/forms/index.ts';
import { commentForms, FORM_LAYOUTS, type WrittenComment } from '#tests/builders/comment-forms.ts';

/** Every comment of a form comes in with its clause, words and organisation, and none that nobody wrote. */
describe('ten layouts of comment forms', () => {
  it.each(commentForms(FORM_LAYOUTS.length * 2, 14).map((form) => [form.name, form] as const))(
    '%s',
    async (name, form) => {
      const read = await readCommentFile(form.bytes, name);
      const rows = read.rows.map(
        (row): WrittenComment => ({
          organisation: row.organisation ?? read.organisation ?? '',
          clause: row.clause ?? '',
          original: row.original ?? '',
          comment: row.comment ?? '',
          proposal: row.proposal ?? '',
          reason: row.reason ?? '',
        }),
      );
      expect(rows).toEqual(form.comments);
      // Notes, titles and fields that were left empty are no cause for a warning.
      expect(read.problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
    },
  );
});
