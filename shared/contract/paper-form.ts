import { z } from 'zod';
import { letterheadSchema, templateEditSchema } from '../domain/committee-forms.ts';
import { PAPER_KINDS } from '../domain/life-cycle.ts';
import type { PaperTemplate } from '../publishing/papers/template/index.ts';
import { command, idSchema, localisedSchema, query, receiptSchema } from './base.ts';

/** Form of the process that can be made for a record (文件样式). */
export const formSummarySchema = z.object({
  form: z.string(),
  name: localisedSchema,
  about: z.enum(['project', 'round', 'ballot', 'meeting', 'committee', 'projects']),
  paperKind: z.enum(PAPER_KINDS).nullable(),
  formats: z.array(z.enum(['docx', 'pdf', 'xlsx'])),
  /** Members fill it in: it can be made with fields. */
  fillable: z.boolean(),
  /** Whom it can be made out for: nobody, the recipients or voters, those who gave comments. */
  addressees: z.enum(['none', 'asked', 'commenters']),
  /** The committee changed it. */
  edited: z.boolean(),
  unconfirmed: z.boolean(),
  source: z.string(),
});
export type FormSummary = z.infer<typeof formSummarySchema>;

/** One text that somebody writes for a form, with what was written before. */
export const formInputSchema = z.object({
  name: z.string(),
  label: localisedSchema,
  hint: localisedSchema.optional(),
  input: z.enum(['line', 'text', 'date', 'choice']),
  options: z.array(z.object({ value: z.string(), label: localisedSchema })).optional(),
  value: z.string(),
});
export type FormInput = z.infer<typeof formInputSchema>;

const aboutSchema = z.object({ about: formSummarySchema.shape.about, id: z.string().min(1) });

export const paperFormContract = {
  /** Forms that can be made for a record, in the order of the process. */
  forms: query.input(aboutSchema).output(z.object({ forms: z.array(formSummarySchema) })),
  /** What has to be written for a form. */
  inputs: query
    .input(z.object({ form: z.string(), id: z.string().min(1) }))
    .output(z.object({ inputs: z.array(formInputSchema) })),
  /** Keeps what was written; names that are not inputs of the form are refused (`form-input-unknown`). */
  saveInputs: command
    .input(z.object({ form: z.string(), id: z.string().min(1), values: z.record(z.string(), z.string()) }))
    .output(receiptSchema),
  /** All forms of a committee, for its settings. */
  templates: query
    .input(idSchema)
    .output(z.object({ forms: z.array(formSummarySchema), letterhead: letterheadSchema })),
  /** A form as the profile has it, and the committee's changes. */
  template: query.input(z.object({ committeeId: z.string().min(1), form: z.string() })).output(
    z.object({
      template: z.custom<PaperTemplate>((value) => typeof value === 'object' && value !== null && 'parts' in value),
      edit: templateEditSchema,
      /** Places that texts may use, with what they print in the preview. */
      places: z.array(z.object({ name: z.string(), example: z.string() })),
    }),
  ),
  /** Keeps the changes of a form; an edit without content takes them back. Refused: `template-place-unknown`. */
  saveTemplate: command
    .input(z.object({ committeeId: z.string().min(1), form: z.string(), edit: templateEditSchema }))
    .output(receiptSchema),
  saveLetterhead: command
    .input(z.object({ committeeId: z.string().min(1), letterhead: letterheadSchema }))
    .output(receiptSchema),
};
