import { z } from 'zod';

/** What a committee changed of one form: see `TemplateEdit` in publishing. */
export const templateEditSchema = z.object({
  texts: z.record(z.string(), z.string()),
  columns: z.record(
    z.string(),
    z.array(z.object({ key: z.string(), title: z.string(), width: z.number(), shown: z.boolean() })),
  ),
  hidden: z.array(z.string()),
});

export const EMPTY_TEMPLATE_EDIT: z.infer<typeof templateEditSchema> = { texts: {}, columns: {}, hidden: [] };

/** 信头 of a committee; empty name = none. */
export const letterheadSchema = z.object({
  name: z.string(),
  reference: z.string(),
  address: z.string(),
  red: z.boolean(),
});

const EMPTY_LETTERHEAD: z.infer<typeof letterheadSchema> = { name: '', reference: '', address: '', red: true };

/** 文件样式: a committee's own forms. One aggregate a committee, under the committee's id. */
export const committeeFormsSchema = z.object({
  letterhead: letterheadSchema,
  edits: z.record(z.string(), templateEditSchema),
});
export type CommitteeForms = z.infer<typeof committeeFormsSchema>;

export const EMPTY_COMMITTEE_FORMS: CommitteeForms = { letterhead: EMPTY_LETTERHEAD, edits: {} };

/** What was written for the forms about one record (project, round, ballot, meeting, committee), under its id: form → name → text. */
export const formTextsSchema = z.object({ texts: z.record(z.string(), z.record(z.string(), z.string())) });
export type FormTexts = z.infer<typeof formTextsSchema>;
