import { rowsToXlsx } from '#host/exporters/xlsx/index.ts';
import { type HostContext, load } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import type { AskedPaper } from '#shared/contract/index.ts';
import { type CommitteeForms, EMPTY_COMMITTEE_FORMS } from '#shared/domain/committee-forms.ts';
import { positionsOf } from '#shared/domain/voting-rule.ts';
import { ballotFormFor, exampleData, formTemplate, papersOf } from '#shared/profiles/index.ts';
import {
  applyEdit,
  fileNameOf,
  fillTemplate,
  type PaperTemplate,
  type Sheet,
  sheetOf,
} from '#shared/publishing/index.ts';
import { formData } from '../forms/index.ts';
import type { BuiltPaper } from './built-paper.ts';

type Asked<K extends AskedPaper['kind']> = Extract<AskedPaper, { kind: K }>;

/** A form of the process about a record, as its committee wants it. */
export async function formPaper(ctx: HostContext, asked: Asked<'form'>): Promise<BuiltPaper> {
  const original = await templateAbout(ctx, asked);
  const { data, date, author, projectId, committeeId } = await formData(ctx, original, asked);
  const own = await formsOf(ctx, committeeId);
  const template = applyEdit(original, own.edits[asked.form]);
  const identity = { form: asked.form, subject: asked.id, addressee: asked.addressee };
  const publication = fillTemplate(template, data, papersOf(template.language), {
    date,
    author,
    letterhead: own.letterhead,
    // A paper of a secret ballot goes into a box, not into a file.
    form: asked.fillable && Object.keys(original.fields).length > 0 ? identity : undefined,
  });
  const sheet = sheetOf(template, publication);
  return {
    publication,
    name: fileNameOf(template, data),
    projectId,
    kind: template.paperKind,
    ...(sheet ? { xlsx: () => sheetToXlsx(sheet) } : {}),
  };
}

/** The template as the record wants it: a ballot form offers the positions of its rule and, in a secret ballot, names nobody. */
async function templateAbout(ctx: HostContext, { form, id }: Asked<'form'>): Promise<PaperTemplate> {
  if (form !== 'ballot-form') return templateOf(form);
  const { data } = await load(ctx, 'ballot', id);
  const rule = ctx.rules.votingRule(data.ruleId);
  const experts = rule.conditions.some(({ measure }) => measure === 'experts');
  return ballotFormFor({ positions: positionsOf(rule), secret: data.secret, experts });
}

/** The same with example data, with changes that are not kept yet. */
export function formExample(asked: Asked<'form-example'>): BuiltPaper {
  const template = applyEdit(templateOf(asked.form), asked.edit);
  const data = exampleData(template);
  return {
    publication: fillTemplate(template, data, papersOf(template.language), {
      date: '2026-01-01T00:00:00Z',
      author: '',
      letterhead: asked.letterhead,
    }),
    name: fileNameOf(template, data),
    projectId: '',
    kind: null,
  };
}

export function templateOf(form: string): PaperTemplate {
  const template = formTemplate(form);
  if (!template) throw new RefusalError('form-unknown', { form });
  return template;
}

/** What a committee changed of its forms; nothing where it never did, nor in safe mode. */
export async function formsOf(ctx: HostContext, committeeId: string): Promise<CommitteeForms> {
  if (ctx.safeMode || ctx.store.head('committeeForms', committeeId) === undefined) return EMPTY_COMMITTEE_FORMS;
  return (await load(ctx, 'committeeForms', committeeId)).data;
}

/** Widths of a form are relative; so many characters of a sheet make its columns together as wide as on paper. */
const SHEET_CHARACTERS = 110;

function sheetToXlsx({ name, header, rows, widths }: Sheet): Promise<Uint8Array> {
  const sum = widths.reduce((total, width) => total + width, 0);
  return rowsToXlsx({
    sheet: name,
    header,
    rows,
    widths: widths.map((width) => Math.max(5, Math.round((width / sum) * SHEET_CHARACTERS))),
  });
}
