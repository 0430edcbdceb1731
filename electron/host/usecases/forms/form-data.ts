import type { HostContext } from '#host/host-context.ts';
import { withInputs } from '#shared/profiles/index.ts';
import type { PaperTemplate, TemplateData } from '#shared/publishing/index.ts';
import type { Assembled } from './assembled.ts';
import { ballotData } from './ballot-data.ts';
import { committeeData } from './committee-data.ts';
import { latest } from './latest.ts';
import { listData } from './list-data.ts';
import { meetingData } from './meeting-data.ts';
import { projectData } from './project-data.ts';
import { roundData } from './round-data.ts';
import { yearData } from './year-data.ts';

export type FormRequest = {
  /** Project, round, ballot, meeting or committee that the form is about. */
  readonly id: string;
  /** Projects of a committee's list. */
  readonly projectIds: readonly string[];
  /** Id of the voter or name of the organisation that it is made out for; empty = anybody. */
  readonly addressee: string;
};

export type FormData = {
  readonly data: TemplateData;
  /** Last change of what is printed (ISO 8601, UTC). */
  readonly date: string;
  readonly author: string;
  /** Empty: it belongs to no project. */
  readonly projectId: string;
  readonly committeeId: string;
};

/** What the records and what was written for the form give for its places. Refuses when a record is not there (`storage-not-found`). */
export async function formData(ctx: HostContext, template: PaperTemplate, request: FormRequest): Promise<FormData> {
  const written = ctx.store.head('formTexts', request.id) ? await ctx.store.get('formTexts', request.id) : undefined;
  const texts = written?.ok ? (written.value.data.texts[template.id] ?? {}) : {};
  const assembled = await assemble(ctx, template, request, texts);
  const changed = written?.ok ? written.value.updatedAt : '';
  const { data, date, ...rest } = assembled;
  return { ...rest, data: withInputs(template, data, texts), date: latest(changed, date) };
}

function assemble(
  ctx: HostContext,
  template: PaperTemplate,
  request: FormRequest,
  written: Readonly<Record<string, string>>,
): Promise<Assembled> {
  const { language } = template;
  switch (template.about) {
    case 'project':
      return projectData(ctx, request.id, language);
    case 'round':
      return roundData(ctx, request.id, language, {
        addressee: request.addressee,
        merge: written['merge'] === 'yes',
        suggestions: written['suggestions'] === 'yes',
      });
    case 'ballot':
      return ballotData(ctx, request.id, language, request.addressee);
    case 'meeting':
      return meetingData(ctx, request.id, language);
    case 'committee':
      if (template.inputs.some(({ name }) => name === 'reportYear'))
        return yearData(ctx, request.id, language, written['reportYear'] ?? '');
      return committeeData(ctx, request.id, language, request.addressee);
    case 'projects':
      return listData(ctx, request.id, request.projectIds, language);
  }
}
