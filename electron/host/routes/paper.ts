import * as papers from '../usecases/papers/index.ts';
import { os, refusing } from './os.ts';

/** Procedures of papers and forms. */
export const paperRoutes = {
  render: os.paper.render.handler(({ context, input, signal }) =>
    refusing(papers.renderPaper(context.host, input, signal)),
  ),
  batch: os.paper.batch.handler(({ context, input, signal }) =>
    refusing(papers.renderBatch(context.host, input, signal)),
  ),
  forms: os.paper.forms.handler(({ context, input }) => papers.listForms(context.host, input.about, input.id)),
  inputs: os.paper.inputs.handler(({ context, input }) => papers.formInputs(context.host, input.form, input.id)),
  saveInputs: os.paper.saveInputs.handler(({ context, input }) =>
    papers.saveFormInputs(context.host, input.form, input.id, input.values),
  ),
  templates: os.paper.templates.handler(({ context, input }) => papers.listTemplates(context.host, input.id)),
  template: os.paper.template.handler(({ context, input }) =>
    papers.getTemplate(context.host, input.committeeId, input.form),
  ),
  saveTemplate: os.paper.saveTemplate.handler(({ context, input }) =>
    papers.saveTemplate(context.host, input.committeeId, input.form, input.edit),
  ),
  saveLetterhead: os.paper.saveLetterhead.handler(({ context, input }) =>
    papers.saveLetterhead(context.host, input.committeeId, input.letterhead),
  ),
};

/** Procedures of files, in pieces. */
export const fileRoutes = {
  begin: os.file.begin.handler(({ context, input }) => ({ uploadId: context.files.begin(input.name, input.size) })),
  append: os.file.append.handler(({ context, input }) => ({
    received: context.files.append(input.uploadId, input.base64),
  })),
  finish: os.file.finish.handler(({ context, input }) => context.files.finish(input.uploadId, input.keep)),
  read: os.file.read.handler(({ context, input }) => context.files.read(input.blob, input.offset)),
};
