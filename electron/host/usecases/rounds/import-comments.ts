import { setImmediate } from 'node:timers/promises';
import { commit, type HostContext } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import type { Problem } from '#shared/base/index.ts';
import type { CommentFileRef } from '#shared/contract/index.ts';
import type { Comment, RoundResponse } from '#shared/domain/round.ts';
import { forgetForms, type HeldForm, readHeldForms } from '../held-files.ts';
import { type ImportedRow, importedRows, organisationsOf, repetitions, senderDoubts } from './imported-rows.ts';
import { keptLayouts, knownLayouts } from './known-layouts.ts';
import { linePlaces } from './line-places.ts';
import { placeOf } from './place-of.ts';
import { loadRound, roundChangeSet } from './round-store.ts';

/** So many comments are tied to their clauses before others have their turn. */
const AT_ONCE = 50;

/**
 * Imports the answers of the given files in one change: each file a response, each row (or part of a row) a comment tied to its clause, a
 * file that only a person can read a response waiting to be typed. Comments that are in the round already, word for word and of the same
 * organisation, stay out and are counted (`form-rows-repeated`); layouts that a person set up are kept. Refuses `import-nothing-usable`.
 */
export async function importComments(ctx: HostContext, id: string, given: readonly CommentFileRef[]) {
  const found = await loadRound(ctx, id);
  const known = await knownLayouts(ctx);
  const files = await readHeldForms(ctx, given, known.layouts, known.rev);
  const whose = organisationsOf(files, found.data.recipients);
  const places = await linePlaces(
    ctx,
    found.data.draftId,
    files.flatMap(({ form }) => form.rows),
  );
  const doubts = await senderDoubts(ctx, found.data.recipients);
  const repeated = repetitions(found.data.comments);
  const receivedOn = ctx.today();
  const comments: Comment[] = [];
  const responses: RoundResponse[] = [];
  const problems: Problem[] = [];
  for (const held of files) {
    problems.push(...held.form.problems.filter((problem) => held.organisation === '' || !ABOUT_NAME.has(problem.code)));
    if (held.form.rows.length === 0 && !held.form.noComment && !held.form.byHand) continue;
    const organisation = whose(held);
    const rows = importedRows(held, organisation);
    const senders = [organisation, ...rows.map((row) => row.organisation)];
    problems.push(...doubts(senders).map((doubt) => ({ ...doubt, where: held.name })));
    const again = repeated.among(rows);
    if (again.size > 0)
      problems.push({
        code: 'form-rows-repeated',
        severity: 'info',
        params: { count: again.size },
        where: held.name,
      });
    const added: Comment[] = [];
    for (const row of rows) {
      if (again.has(row)) continue;
      const no = found.data.nextNo + comments.length + added.length;
      const evidence = {
        block: row.row.blockId ?? '',
        clause: row.clause,
        target: row.target,
        line: row.row.line ?? '',
        printed: row.row.range,
        quote: row.original,
        words: [row.comment, row.proposal].filter(Boolean).join('\n'),
      };
      added.push({ ...commentOf(row, held, receivedOn), id: ctx.newId(), no, ...placeOf(places, evidence) });
      if (no % AT_ONCE === 0) await setImmediate();
    }
    comments.push(...added);
    responses.push(...responsesOf(ctx, held, { organisation, added, receivedOn }));
  }
  if (responses.length === 0) throw new RefusalError('import-nothing-usable', { files: files.length });
  const changes = roundChangeSet(ctx, found, {
    record: {
      nextNo: found.data.nextNo + comments.length,
      responses: [...found.data.responses, ...responses],
    },
    added: comments,
  });
  const layouts = keptLayouts(known, files.flatMap(changedLayouts), receivedOn);
  const receipt = await commit(ctx, 'round.import', id, { ...changes, puts: [...(changes.puts ?? []), ...layouts] });
  forgetForms(ctx);
  return { ...receipt, added: comments.length, problems };
}

/** What is answered by a person who says whose file it is. */
const ABOUT_NAME: ReadonlySet<string> = new Set(['form-no-organisation', 'form-rows-without-organisation']);

function commentOf(
  { row, target: _, ...words }: ImportedRow,
  { name, blob }: HeldForm,
  receivedOn: string,
): Omit<Comment, 'id' | 'no' | 'blockId' | 'anchor'> {
  return {
    ...words,
    receivedOn,
    writtenOn: row.date ?? '',
    source: { file: name, blob, place: row.source.place, page: row.page ?? '' },
    change: row.change ?? '',
    replies: (row.replies ?? []).map(({ person, date, text, state }) => ({
      person: person ?? '',
      date: date ?? '',
      text,
      state: state ?? '',
    })),
    line: row.line ?? '',
    remark: [row.remark, row.observations].filter(Boolean).join('\n'),
    resolved: row.resolved ?? false,
    suggested: null,
    disposition: null,
    history: [],
    applied: [],
  };
}

/** A file is one response of each organisation in it. */
function responsesOf(
  ctx: HostContext,
  { name, blob, form }: HeldForm,
  {
    organisation,
    added,
    receivedOn,
  }: { readonly organisation: string; readonly added: readonly Comment[]; readonly receivedOn: string },
): readonly RoundResponse[] {
  const organisations = new Set(form.rows.map((row) => row.organisation ?? organisation));
  if (organisations.size === 0) organisations.add(organisation);
  return [...organisations].map((one) => ({
    id: ctx.newId(),
    organisation: one,
    person: form.person ?? '',
    receivedOn,
    file: name,
    blob,
    noComment: form.noComment && form.rows.length === 0,
    comments: added.filter((comment) => comment.organisation === one).length,
    byHand: form.rows.length === 0 && form.byHand ? 'waiting' : '',
  }));
}

function changedLayouts({ layouts, form }: HeldForm) {
  return Object.entries(layouts).flatMap(([name, layout]) => {
    const sheet = form.sheets?.find((each) => each.sheet === name);
    if (!sheet) return [];
    const roles = layout.roles.length > 0 ? layout.roles : sheet.columns.map(({ role }) => role);
    return [{ ...layout, roles, headings: sheet.headings }];
  });
}
