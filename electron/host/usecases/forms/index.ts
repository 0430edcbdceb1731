// What the records say for the forms of the process: one assembler for each kind of record.
// May use: the host context, domain, profiles.
// Must not: know how a form looks.
import type { HostContext } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import type { PaperTemplate, TemplateData } from '#shared/publishing/index.ts';

export type FormRequest = { readonly id: string; readonly projectIds: readonly string[]; readonly addressee: string };

export type FormFacts = {
  readonly data: TemplateData;
  readonly date: string;
  readonly author: string;
  readonly projectId: string;
  readonly committeeId: string;
};

export function formData(_ctx: HostContext, template: PaperTemplate, _request: FormRequest): Promise<FormFacts> {
  throw new RefusalError('form-unknown', { form: template.id });
}
