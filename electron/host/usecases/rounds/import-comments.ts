import { commit, type HostContext, load } from '#host/host-context.ts';
import { answerProblems, type FormRow, formMatchesStandard, singleComments } from '#host/importers/forms/index.ts';
import { RefusalError } from '#host/refusal-error.ts';
import type { CommentFileRef, CommentImportFile, Receipt } from '#shared/contract/index.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import type { Comment, RoundResponse } from '#shared/domain/round.ts';
import { clausePositions } from '../clause-positions.ts';
import { readHeldForms } from '../held-files.ts';
import { placeOf } from './place-of.ts';
import { loadRound, roundChangeSet } from './round-store.ts';

export async function previewCommentImport(ctx: HostContext, id: string, given: readonly CommentFileRef[]) {
  const { data } = await loadRound(ctx, id);
  const project = await load(ctx, 'project', data.projectId);
  const title = fullTitle(project.data);
  const known = new Map(data.responses.map((r) => [r.blob, r.file]));
  const { files, forms } = await readHeldForms(ctx, given);
  return {
    files: forms.map((form, index): CommentImportFile => {
      const file = files[index] as { readonly blob: string; readonly name: string };
      const earlier = files.findIndex((other) => other.blob === file.blob);
      const duplicateOf = known.get(file.blob) ?? (earlier < index ? (files[earlier]?.name ?? '') : '');
      const otherStandard = !formMatchesStandard(form, title);
      const answered = form.answer ? [...answerProblems(form.answer, { draft: data.draftId, round: id })] : [];
      const otherCopy = form.draft !== undefined && form.draft.id !== data.draftId;
      if (otherCopy)
        answered.push({ code: 'copy-other-draft', severity: 'warning', params: { draft: form.draft?.name ?? '' } });
      const fits = !otherCopy && answered.every(({ severity }) => severity !== 'error');
      const readable = form.rows.length > 0 || form.noComment;
      return {
        name: file.name,
        blob: file.blob,
        kind: form.kind,
        organisation: form.organisation ?? '',
        rows: form.rows.length,
        noComment: form.noComment,
        standardTitle: form.standardTitle ?? '',
        otherStandard,
        duplicateOf,
        within: '',
        byHand: form.byHand === true,
        needsOrganisation: false,
        sheets: [],
        usable: readable && fits && !otherStandard && duplicateOf === '',
        problems: [...form.problems, ...answered],
      };
    }),
  };
}

/** Imports the answers of the given files in one change: each file a response, each row (or part of a row) a comment tied to its clause. */
export async function importComments(ctx: HostContext, id: string, given: readonly CommentFileRef[]) {
  const found = await loadRound(ctx, id);
  const { files, forms } = await readHeldForms(ctx, given);
  const places = await clausePositions(ctx, found.data.draftId);
  const comments: Comment[] = [];
  const responses: RoundResponse[] = [];
  let no = found.data.nextNo;
  for (const [index, form] of forms.entries()) {
    const file = files[index] as { readonly blob: string; readonly name: string };
    if (form.rows.length === 0 && !form.noComment) continue;
    const receivedOn = ctx.today();
    for (const row of form.rows) {
      for (const single of singleComments(row)) {
        const clause = single.clause ?? '';
        const place = placeOf(places, {
          block: row.blockId ?? '',
          clause,
          target: single.clause === row.clause ? (row.target ?? '') : '',
          line: row.line ?? '',
          quote: row.original ?? '',
          words: [single.comment, single.proposal].filter(Boolean).join('\n'),
        });
        comments.push({
          id: ctx.newId(),
          no: no++,
          organisation: row.organisation ?? form.organisation ?? '',
          person: row.person ?? form.person ?? '',
          clauseRaw: row.clauseRaw ?? '',
          clause,
          ...place,
          type: row.type ?? '',
          original: row.original ?? '',
          comment: single.comment ?? '',
          proposal: single.proposal ?? '',
          reason: single.reason ?? '',
          receivedOn,
          writtenOn: row.date ?? '',
          source: { file: file.name, blob: file.blob, place: row.source.place, page: row.page ?? '' },
          change: row.change ?? '',
          replies: (row.replies ?? []).map(replyOf),
          remark: [row.remark, row.observations].filter(Boolean).join('\n'),
          resolved: row.resolved ?? false,
          suggested: null,
          disposition: null,
          history: [],
          applied: [],
        });
      }
    }
    const organisations = new Set(form.rows.map((row) => row.organisation ?? form.organisation ?? ''));
    if (organisations.size === 0) organisations.add(form.organisation ?? '');
    for (const organisation of organisations) {
      responses.push({
        id: ctx.newId(),
        organisation,
        person: form.person ?? '',
        receivedOn,
        file: file.name,
        blob: file.blob,
        noComment: form.noComment && form.rows.length === 0,
        comments: form.rows.filter((row) => (row.organisation ?? form.organisation ?? '') === organisation).length,
        byHand: '',
      });
    }
  }
  if (responses.length === 0) throw new RefusalError('import-nothing-usable', { files: files.length });
  const receipt = await commit(
    ctx,
    'round.import',
    id,
    roundChangeSet(ctx, found, {
      record: { nextNo: no, responses: [...found.data.responses, ...responses] },
      added: comments,
    }),
  );
  return { ...receipt, added: comments.length, problems: forms.flatMap((form) => form.problems) };
}

function replyOf({ person, date, text, state }: NonNullable<FormRow['replies']>[number]): Comment['replies'][number] {
  return { person: person ?? '', date: date ?? '', text, state: state ?? '' };
}

/** An answer on the list for typing by hand is typed, or not after all. */
export async function markTyped(
  ctx: HostContext,
  input: { readonly roundId: string; readonly responseId: string; readonly done: boolean },
): Promise<Receipt> {
  const found = await loadRound(ctx, input.roundId);
  const asked = found.data.responses.find(({ id }) => id === input.responseId);
  if (!asked || asked.byHand === '') throw new RefusalError('response-unknown');
  const responses = found.data.responses.map(
    (response): RoundResponse =>
      response === asked ? { ...response, byHand: input.done ? 'typed' : 'waiting' } : response,
  );
  return commit(ctx, 'round.typed', found.id, roundChangeSet(ctx, found, { record: { responses } }));
}
