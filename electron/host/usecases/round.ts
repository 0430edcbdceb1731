import { commit, type HostContext, load } from '#host/host-context.ts';
import { answerProblems, type FormRow, formMatchesStandard, singleComments } from '#host/importers/forms/index.ts';
import { need, RefusalError } from '#host/refusal-error.ts';
import { isPlainDate } from '#shared/base/index.ts';
import type { CommentImportFile, CommentView, Receipt } from '#shared/contract/index.ts';
import { normaliseClause } from '#shared/domain/clause-label.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import {
  type Comment,
  type Decision,
  disposition,
  isUnplaced,
  type Round,
  type RoundRecord,
  type RoundResponse,
  roundFigures,
  roundStatistics,
} from '#shared/domain/round.ts';
import { type AnchorEvidence, anchorComment } from '#shared/publishing/anchors/index.ts';
import { type ClausePositions, clausePositions } from './clause-positions.ts';
import { readHeldForms } from './held-files.ts';
import { loadRound, roundChangeSet } from './round-store.ts';

export async function getRound(ctx: HostContext, id: string) {
  const { data, rev } = await loadRound(ctx, id);
  const project = await load(ctx, 'project', data.projectId);
  const draft = await load(ctx, 'draft', data.draftId);
  const { comments, ...round } = data;
  return {
    id,
    rev,
    round,
    projectTitle: fullTitle(project.data),
    draftName: draft.data.name,
    organisations: [...new Set(comments.map((c) => c.organisation))].sort((a, b) => a.localeCompare(b, 'zh')),
    statistics: roundStatistics(data),
    problems: [],
  };
}

type CommentQuery = {
  readonly id: string;
  readonly filter: {
    readonly text: string;
    readonly organisation: string;
    readonly clause: string;
    readonly decision: '' | 'undecided' | Decision;
    readonly unplaced: boolean;
  };
  readonly sort: 'clause' | 'no' | 'organisation' | 'decision';
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
};

export async function listComments(ctx: HostContext, query: CommentQuery) {
  const { data } = await loadRound(ctx, query.id);
  const places = await clausePositions(ctx, data.draftId);
  const found = data.comments.filter((comment) => matches(comment, query.filter, places));
  const sorted = sortComments(found, query.sort, places);
  if (query.descending) sorted.reverse();
  return {
    total: sorted.length,
    items: sorted.slice(query.offset, query.offset + query.limit).map((comment) => view(comment, places)),
  };
}

function view(comment: Comment, places: ClausePositions): CommentView {
  const place = places.of(comment.blockId);
  const choices = isUnplaced(comment) ? comment.anchor.candidates : [];
  return {
    ...comment,
    clauseNumber: place?.number ?? comment.clause,
    clauseTitle: place?.title ?? '',
    choices: choices.flatMap(({ blockId, confidence }) => {
      const found = places.of(blockId);
      if (!found) return [];
      return [{ blockId, confidence, number: found.number, title: found.title, words: places.words(blockId) }];
    }),
  };
}

function matches(comment: Comment, filter: CommentQuery['filter'], places: ClausePositions): boolean {
  if (filter.unplaced && !isUnplaced(comment)) return false;
  if (filter.organisation !== '' && comment.organisation !== filter.organisation) return false;
  if (
    filter.decision === 'undecided'
      ? comment.disposition !== null
      : filter.decision !== '' && comment.disposition?.decision !== filter.decision
  )
    return false;
  if (filter.clause !== '') {
    const place = places.of(comment.blockId);
    const numbers = place ? [place.number, place.clause] : [comment.clause];
    if (!numbers.some((number) => number === filter.clause || number.startsWith(`${filter.clause}.`))) return false;
  }
  if (filter.text === '') return true;
  const text = filter.text.toLowerCase();
  return [
    comment.comment,
    comment.proposal,
    comment.original,
    comment.reason,
    comment.organisation,
    comment.clauseRaw,
  ].some((field) => field.toLowerCase().includes(text));
}

const DECISION_ORDER = { undecided: 0, accepted: 1, partly: 2, rejected: 3 } as const;

/** Clause order is that of the document; comments on the whole text come first, those without a place last; then the running number. */
export function sortComments(
  comments: readonly Comment[],
  sort: CommentQuery['sort'],
  places: ClausePositions,
): Comment[] {
  const key = (c: Comment): number | string => {
    if (sort === 'no') return c.no;
    if (sort === 'organisation') return c.organisation;
    if (sort === 'decision') return DECISION_ORDER[c.disposition?.decision ?? 'undecided'];
    return places.order(c.blockId, c.clause);
  };
  const keyed = comments.map((comment) => ({ comment, key: key(comment) }));
  const collator = new Intl.Collator('zh-u-co-pinyin');
  keyed.sort((a, b) => {
    const order =
      typeof a.key === 'string' || typeof b.key === 'string'
        ? collator.compare(String(a.key), String(b.key))
        : a.key - b.key;
    return order !== 0 ? order : a.comment.no - b.comment.no;
  });
  return keyed.map((entry) => entry.comment);
}

type NewRound = Pick<Round, 'projectId' | 'draftId' | 'name' | 'opensOn' | 'closesOn' | 'recipients'>;

export async function createRound(ctx: HostContext, input: NewRound): Promise<Receipt> {
  const draft = await load(ctx, 'draft', input.draftId);
  if (draft.data.projectId !== input.projectId) throw new RefusalError('draft-other-project');
  if (draft.data.status !== 'frozen') throw new RefusalError('draft-not-frozen', { name: draft.data.name });
  for (const day of [input.opensOn, input.closesOn])
    if (!isPlainDate(day)) throw new RefusalError('date-invalid', { text: day });
  if (input.closesOn < input.opensOn)
    throw new RefusalError('dates-reversed', { from: input.opensOn, to: input.closesOn });
  const id = ctx.newId();
  const data: RoundRecord = {
    ...input,
    recipients: cleanNames(input.recipients),
    status: 'open',
    responses: [],
    nextNo: 1,
    figures: roundFigures([]),
    comments: [],
  };
  return commit(ctx, 'round.create', id, { puts: [{ kind: 'round', id, data, expectedRev: 0 }] });
}

function cleanNames(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
}

export async function updateRound(
  ctx: HostContext,
  id: string,
  changes: Partial<Pick<Round, 'name' | 'closesOn' | 'recipients'>>,
): Promise<Receipt> {
  const found = await loadRound(ctx, id);
  if (changes.closesOn !== undefined && !isPlainDate(changes.closesOn))
    throw new RefusalError('date-invalid', { text: changes.closesOn });
  const record = { ...changes, ...(changes.recipients ? { recipients: cleanNames(changes.recipients) } : {}) };
  return commit(ctx, 'round.update', id, roundChangeSet(ctx, found, { record }));
}

/** Closes a round. Before its last day a reason is needed. Late answers can still be imported; they are dated. */
export async function closeRound(ctx: HostContext, id: string, on: string, reason: string): Promise<Receipt> {
  const found = await loadRound(ctx, id);
  if (found.data.status === 'closed') throw new RefusalError('round-closed');
  if (on < found.data.closesOn && reason.trim() === '')
    throw new RefusalError('round-closes-early', { day: found.data.closesOn });
  return commit(ctx, 'round.close', id, roundChangeSet(ctx, found, { record: { status: 'closed' } }), {
    undo: 'none',
    ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
  });
}

type FileRef = { readonly blob: string; readonly name: string };

export async function previewCommentImport(ctx: HostContext, id: string, given: readonly FileRef[]) {
  const { data } = await loadRound(ctx, id);
  const project = await load(ctx, 'project', data.projectId);
  const title = fullTitle(project.data);
  const known = new Map(data.responses.map((r) => [r.blob, r.file]));
  const { files, forms } = await readHeldForms(ctx, given);
  return {
    files: forms.map((form, index): CommentImportFile => {
      const file = files[index] as FileRef;
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
        usable: readable && fits && !otherStandard && duplicateOf === '',
        problems: [...form.problems, ...answered],
      };
    }),
  };
}

/** Imports the answers of the given files in one change: each file a response, each row (or part of a row) a comment tied to its clause. */
export async function importComments(ctx: HostContext, id: string, given: readonly FileRef[]) {
  const found = await loadRound(ctx, id);
  const { files, forms } = await readHeldForms(ctx, given);
  const places = await clausePositions(ctx, found.data.draftId);
  const comments: Comment[] = [];
  const responses: RoundResponse[] = [];
  let no = found.data.nextNo;
  for (const [index, form] of forms.entries()) {
    const file = files[index] as FileRef;
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
          comment: withReplies(single.comment ?? '', row.replies),
          proposal: single.proposal ?? '',
          reason: single.reason ?? '',
          receivedOn,
          source: { file: file.name, blob: file.blob, place: row.source.place },
          disposition: null,
          history: [],
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

/** Where a comment belongs in the draft of its round, with what speaks for it. */
function placeOf(places: ClausePositions, evidence: AnchorEvidence): Pick<Comment, 'blockId' | 'anchor'> {
  const { blockId, how, confidence, range, candidates } = anchorComment(evidence, places.anchors());
  return { blockId, anchor: { how, confidence, range, candidates: [...candidates] } };
}

/** A comment with the answers that stand below it in the file: they are part of what was said. */
function withReplies(comment: string, replies: FormRow['replies'] = []): string {
  const lines = replies.map(({ person, date, text, state }) => {
    const who = [person, date].filter(Boolean).join(' ');
    return `—— ${[who, text || state].filter(Boolean).join('：')}`;
  });
  return [comment, ...lines].filter((line) => line !== '').join('\n');
}

type NewComment = Pick<
  Comment,
  'organisation' | 'person' | 'clauseRaw' | 'type' | 'original' | 'comment' | 'proposal' | 'reason'
>;

export async function addComment(ctx: HostContext, roundId: string, input: NewComment): Promise<Receipt> {
  const found = await loadRound(ctx, roundId);
  if (input.comment.trim() === '' && input.proposal.trim() === '') throw new RefusalError('comment-empty');
  const clause = normaliseClause(input.clauseRaw)?.clause ?? input.clauseRaw.trim();
  const places = await clausePositions(ctx, found.data.draftId);
  const comment: Comment = {
    ...input,
    id: ctx.newId(),
    no: found.data.nextNo,
    clause,
    ...placeOf(places, {
      clause: input.clauseRaw,
      quote: input.original,
      words: [input.comment, input.proposal].filter(Boolean).join('\n'),
    }),
    receivedOn: ctx.today(),
    source: { file: '', blob: '', place: '' },
    disposition: null,
    history: [],
  };
  const receipt = await commit(
    ctx,
    'round.add-comment',
    roundId,
    roundChangeSet(ctx, found, { record: { nextNo: found.data.nextNo + 1 }, added: [comment] }),
  );
  return { ...receipt, id: comment.id };
}

/** Applies `change` to the comments of the given ids in one audited change. */
async function changeComments(
  ctx: HostContext,
  roundId: string,
  ids: readonly string[],
  command: string,
  change: (comment: Comment) => Comment,
): Promise<Receipt> {
  const found = await loadRound(ctx, roundId);
  const byId = new Map(found.data.comments.map((comment) => [comment.id, comment]));
  const changed = new Map(
    ids.map((id) => {
      const comment = byId.get(id);
      if (!comment) throw new RefusalError('comment-unknown');
      return [id, change(comment)] as const;
    }),
  );
  return commit(ctx, command, roundId, roundChangeSet(ctx, found, { changed }));
}

/** Ties comments to a block of the round's draft by hand; an empty block takes the tie away. */
export async function placeComments(
  ctx: HostContext,
  roundId: string,
  ids: readonly string[],
  blockId: string,
): Promise<Receipt> {
  const found = await loadRound(ctx, roundId);
  if (blockId !== '') {
    const places = await clausePositions(ctx, found.data.draftId);
    if (!places.of(blockId)) throw new RefusalError('block-unknown');
  }
  return changeComments(ctx, roundId, ids, 'round.place', (comment) => ({
    ...comment,
    blockId,
    anchor: { ...comment.anchor, how: 'hand', confidence: 100, range: null },
  }));
}

export async function decideComments(
  ctx: HostContext,
  input: { roundId: string; commentIds: readonly string[]; decision: Decision | null; reason: string },
): Promise<Receipt> {
  const next = input.decision === null ? null : need(disposition(input.decision, input.reason, ctx.actor, ctx.now()));
  return changeComments(ctx, input.roundId, input.commentIds, 'round.decide', (comment) => ({
    ...comment,
    disposition: next,
    history: comment.disposition ? [...comment.history, comment.disposition] : comment.history,
  }));
}
