import { commit, type HostContext, load } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import type { FormInput, FormSummary, Receipt } from '#shared/contract/index.ts';
import { type CommitteeForms, EMPTY_TEMPLATE_EDIT, type FormTexts } from '#shared/domain/committee-forms.ts';
import { exampleData, formTemplates } from '#shared/profiles/index.ts';
import { type Letterhead, type PaperTemplate, placesOf, type TemplateEdit, textsOf } from '#shared/publishing/index.ts';
import { committeeOf } from './committee-of.ts';
import { formsOf, templateOf } from './form-paper.ts';

/** Forms that can be made for a record, in the order of the process. */
export async function listForms(ctx: HostContext, about: PaperTemplate['about'], id: string) {
  const forms = await formsOf(ctx, await committeeOf(ctx, about, id));
  return { forms: formTemplates.filter((template) => template.about === about).map((it) => summary(it, forms)) };
}

/** All forms of a committee, with its letterhead. */
export async function listTemplates(ctx: HostContext, committeeId: string) {
  await load(ctx, 'committee', committeeId);
  const forms = await formsOf(ctx, committeeId);
  return { forms: formTemplates.map((it) => summary(it, forms)), letterhead: forms.letterhead };
}

function summary(template: PaperTemplate, forms: CommitteeForms): FormSummary {
  return {
    form: template.id,
    name: template.name,
    about: template.about,
    paperKind: template.paperKind,
    formats: template.sheet ? ['docx', 'pdf', 'xlsx'] : ['docx', 'pdf'],
    fillable: isFillable(template),
    addressees: addresseesOf(template),
    edited: template.id in forms.edits,
    unconfirmed: template.unconfirmed,
    source: template.source,
  };
}

/** Letters for comments and what members fill in go to people; tables and results are about all of them. */
function addresseesOf(template: PaperTemplate): FormSummary['addressees'] {
  if (template.addressees) return template.addressees;
  return isFillable(template) || template.paperKind === 'comment-letter' ? 'asked' : 'none';
}

function isFillable(template: PaperTemplate): boolean {
  return Object.keys(template.fields).length > 0;
}

/** What has to be written for a form about a record, with what was written before. */
export async function formInputs(ctx: HostContext, form: string, id: string): Promise<{ inputs: FormInput[] }> {
  const template = templateOf(form);
  const written = (await writtenTexts(ctx, id)).data.texts[form] ?? {};
  return {
    inputs: template.inputs.map(({ options, hint, ...input }) => ({
      ...input,
      ...(hint ? { hint } : {}),
      ...(options ? { options: [...options] } : {}),
      value: written[input.name] ?? '',
    })),
  };
}

async function writtenTexts(ctx: HostContext, id: string): Promise<{ readonly data: FormTexts; readonly rev: number }> {
  if (ctx.store.head('formTexts', id) === undefined) return { data: { texts: {} }, rev: 0 };
  return load(ctx, 'formTexts', id);
}

export async function saveFormInputs(
  ctx: HostContext,
  form: string,
  id: string,
  values: Readonly<Record<string, string>>,
): Promise<Receipt> {
  const template = templateOf(form);
  const known = new Set(template.inputs.map(({ name }) => name));
  const unknown = Object.keys(values).find((name) => !known.has(name));
  if (unknown !== undefined) throw new RefusalError('form-input-unknown', { name: unknown });
  await committeeOf(ctx, template.about, id);
  const { data, rev } = await writtenTexts(ctx, id);
  const texts = { ...data.texts, [form]: { ...data.texts[form], ...values } };
  return commit(ctx, 'paper.save-inputs', id, {
    puts: [{ kind: 'formTexts', id, data: { texts }, expectedRev: rev }],
  });
}

/** A form as the profile has it, the committee's changes, and what its places print in the example. */
export async function getTemplate(ctx: HostContext, committeeId: string, form: string) {
  const template = templateOf(form);
  const { edits } = await formsOf(ctx, committeeId);
  const { texts } = exampleData(template);
  return {
    template,
    edit: edits[form] ?? EMPTY_TEMPLATE_EDIT,
    places: Object.entries(texts).map(([name, example]) => ({ name, example })),
  };
}

/** Keeps a committee's changes of a form; an edit without content takes them back. */
export async function saveTemplate(
  ctx: HostContext,
  committeeId: string,
  form: string,
  edit: TemplateEdit,
): Promise<Receipt> {
  const template = templateOf(form);
  const known = knownPlaces(template);
  for (const [path, text] of Object.entries(edit.texts)) {
    const place = placesOf(text).find(({ name }) => !known.has(name));
    if (place) throw new RefusalError('template-place-unknown', { place: place.name, path });
  }
  const isEmpty = [edit.texts, edit.columns, edit.hidden].every((it) => Object.keys(it).length === 0);
  return changeForms(ctx, 'paper.save-template', committeeId, (forms) => {
    const { [form]: _, ...others } = forms.edits;
    return { ...forms, edits: isEmpty ? others : { ...others, [form]: copyOf(edit) } };
  });
}

export async function saveLetterhead(ctx: HostContext, committeeId: string, letterhead: Letterhead): Promise<Receipt> {
  return changeForms(ctx, 'paper.save-letterhead', committeeId, (forms) => ({ ...forms, letterhead }));
}

/** Places that texts of this form may use: what its records give, what is written for it, what is filled in, what its own texts use. */
function knownPlaces(template: PaperTemplate): ReadonlySet<string> {
  const data = exampleData(template);
  return new Set([
    'page',
    'pages',
    'index',
    ...Object.keys(data.texts),
    ...Object.values(data.rows).flatMap((rows) => rows.flatMap((row) => Object.keys(row))),
    ...template.inputs.map(({ name }) => name),
    ...Object.keys(template.fields),
    ...textsOf(template).flatMap(({ text }) => placesOf(text).map(({ name }) => name)),
  ]);
}

async function changeForms(
  ctx: HostContext,
  command: string,
  committeeId: string,
  change: (forms: CommitteeForms) => CommitteeForms,
): Promise<Receipt> {
  await load(ctx, 'committee', committeeId);
  const forms = await formsOf(ctx, committeeId);
  const expectedRev = ctx.store.head('committeeForms', committeeId)?.rev ?? 0;
  return commit(ctx, command, committeeId, {
    puts: [{ kind: 'committeeForms', id: committeeId, data: change(forms), expectedRev }],
  });
}

function copyOf(edit: TemplateEdit): CommitteeForms['edits'][string] {
  const columns = Object.entries(edit.columns).map(([part, list]) => [part, list.map((it) => ({ ...it }))] as const);
  return { texts: { ...edit.texts }, columns: Object.fromEntries(columns), hidden: [...edit.hidden] };
}
