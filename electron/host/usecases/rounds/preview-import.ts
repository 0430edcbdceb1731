import { type HostContext, load } from '#host/host-context.ts';
import { answerProblems, formMatchesStandard } from '#host/importers/forms/index.ts';
import type { Problem } from '#shared/base/index.ts';
import type { CommentFileRef, CommentImportFile } from '#shared/contract/index.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import type { Round } from '#shared/domain/round.ts';
import { type HeldForm, readHeldForms } from '../held-files.ts';
import { importedRows, organisationsOf, repetitions, senderDoubts } from './imported-rows.ts';
import { knownLayouts } from './known-layouts.ts';
import { loadRound } from './round-store.ts';

/** What files of answers would bring into a round; stores nothing but the files inside letters and archives. */
export async function previewCommentImport(
  ctx: HostContext,
  id: string,
  given: readonly CommentFileRef[],
  signal?: AbortSignal,
): Promise<{ files: CommentImportFile[] }> {
  const { data } = await loadRound(ctx, id);
  const project = await load(ctx, 'project', data.projectId);
  const title = fullTitle(project.data);
  const known = await knownLayouts(ctx);
  const files = await readHeldForms(ctx, given, known.layouts, known.rev, signal);
  const responses = new Map(data.responses.map((response) => [response.blob, response.file]));
  const first = new Map<string, string>();
  const repeated = repetitions(data.comments);
  const whose = organisationsOf(files, data.recipients);
  const doubts = await senderDoubts(ctx, data.recipients);
  const answered = new Set(files.flatMap(({ within, form }) => (form.rows.length > 0 ? [within] : [])));
  return {
    files: files.map((held): CommentImportFile => {
      const { blob, name, within, form } = held;
      const organisation = whose({ ...held, organisation: '' });
      const rows = importedRows(held, whose(held));
      const duplicateOf = responses.get(blob) ?? first.get(blob) ?? '';
      if (!first.has(blob)) first.set(blob, name);
      const otherStandard = !formMatchesStandard(form, title);
      const about = problemsOfCopy(held, id, data);
      const fits = about.every(({ code, severity }) => severity !== 'error' && code !== 'copy-other-draft');
      const isAnswer = form.rows.length > 0 || form.noComment || byHandByItself(held, answered);
      const again = duplicateOf === '' ? repeated.among(rows).size : 0;
      const problems: Problem[] = [
        ...form.problems,
        ...about,
        ...doubts([organisation, ...rows.map((row) => row.organisation)]),
      ];
      if (again > 0) problems.push({ code: 'form-rows-repeated', severity: 'warning', params: { count: again } });
      return {
        name,
        blob,
        kind: form.kind,
        organisation,
        rows: form.rows.length,
        noComment: form.noComment,
        standardTitle: form.standardTitle ?? '',
        otherStandard,
        duplicateOf,
        within,
        byHand: form.byHand === true,
        needsOrganisation:
          organisation === '' &&
          (form.rows.some((row) => row.organisation === null) ||
            (form.rows.length === 0 && (form.noComment || form.byHand === true))),
        sheets: (form.sheets ?? []).map(({ headings: _, ...sheet }) => sheet),
        usable: isAnswer && fits && !otherStandard && duplicateOf === '' && (again === 0 || again < rows.length),
        problems,
      };
    }),
  };
}

/** Problems of a copy of ours that belongs to another draft or round. */
function problemsOfCopy({ form }: HeldForm, round: string, { draftId }: Pick<Round, 'draftId'>): readonly Problem[] {
  const answered = form.answer ? answerProblems(form.answer, { draft: draftId, round }) : [];
  if (form.draft === undefined || form.draft.id === draftId) return answered;
  return [...answered, { code: 'copy-other-draft', severity: 'warning', params: { draft: form.draft.name } }];
}

/** Pictures and archives beside a form that can be read are rarely another answer: a person ticks them. */
function byHandByItself({ within, form }: HeldForm, answered: ReadonlySet<string>): boolean {
  const beside = form.problems.some(({ code }) => BESIDE.has(code));
  return form.byHand === true && !(beside && within !== '' && answered.has(within));
}

const BESIDE: ReadonlySet<string> = new Set(['hand-picture', 'hand-archive', 'hand-slides', 'hand-winmail']);
