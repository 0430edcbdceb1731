import type { HostContext } from '#host/host-context.ts';
import { need, RefusalError } from '#host/refusal-error.ts';
import { ballotSummarySchema, roundSummarySchema } from '#host/registry.ts';
import { squash } from '#shared/base/index.ts';
import type { ChangeEvent, Receipt, SearchHit } from '#shared/contract/index.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import type { Comment } from '#shared/domain/round.ts';
import { loadNames } from './names.ts';
import { loadRound } from './rounds/index.ts';

export function workspaceInfo(ctx: HostContext) {
  return {
    id: ctx.store.workspaceId,
    name: ctx.store.name,
    path: ctx.store.dir,
    readOnly: ctx.store.readOnly,
    heldBy: ctx.heldBy,
    user: ctx.actor,
    version: ctx.version,
    problems: [...ctx.store.problems],
  };
}

/** Finds nouns by name, number or words; comments by their words when nothing else fills the list. */
export async function searchWorkspace(ctx: HostContext, text: string, limit: number): Promise<SearchHit[]> {
  const wanted = squash(text);
  if (wanted === '') return [];
  const hits: SearchHit[] = [];
  const has = (...fields: readonly string[]) => fields.some((field) => squash(field).includes(wanted));
  const add = (hit: SearchHit) => hits.length < limit && hits.push(hit);
  const projects = await ctx.store.list('project');
  const titles = new Map(projects.map((p) => [p.id, fullTitle(p.data)]));
  for (const { id, data } of projects)
    if (has(fullTitle(data), data.number, data.planNumber, data.titleEn))
      add({ kind: 'project', id, parentId: '', title: fullTitle(data), detail: data.number || data.planNumber });
  for (const { id, data } of await ctx.store.list('committee'))
    if (has(data.name, data.code, data.nameEn))
      add({ kind: 'committee', id, parentId: '', title: data.name, detail: data.code });
  for (const { id, data } of await ctx.store.list('draft'))
    if (has(data.name))
      add({ kind: 'draft', id, parentId: data.projectId, title: data.name, detail: titles.get(data.projectId) ?? '' });
  const names = await loadNames(ctx);
  for (const { id, data } of await ctx.store.list('person'))
    if (has(data.name, names.organisation(data.organisationId)))
      add({ kind: 'person', id, parentId: '', title: data.name, detail: names.organisation(data.organisationId) });
  for (const { id, data } of await ctx.store.list('meeting'))
    if (has(data.title, data.place)) add({ kind: 'meeting', id, parentId: '', title: data.title, detail: data.date });
  for (const head of ctx.store.heads('ballot')) {
    const ballot = ballotSummarySchema.parse(head.summary);
    if (has(ballot.title))
      add({
        kind: 'ballot',
        id: head.id,
        parentId: ballot.projectId,
        title: ballot.title,
        detail: titles.get(ballot.projectId) ?? '',
      });
  }
  for (const head of ctx.store.heads('round')) {
    const round = roundSummarySchema.parse(head.summary);
    if (has(round.name))
      add({
        kind: 'round',
        id: head.id,
        parentId: round.projectId,
        title: round.name,
        detail: titles.get(round.projectId) ?? '',
      });
  }
  for (const head of ctx.store.heads('round')) {
    if (hits.length >= limit) break;
    for (const comment of await readableComments(ctx, head.id))
      if (has(comment.comment, comment.proposal, comment.organisation))
        add({
          kind: 'comment',
          id: comment.id,
          parentId: head.id,
          title: comment.comment.slice(0, 60),
          detail: `${comment.organisation} ${comment.clauseRaw}`.trim(),
        });
  }
  return hits;
}

/** Comments of a round; none where its files cannot be read: the search goes on without them. */
async function readableComments(ctx: HostContext, roundId: string): Promise<readonly Comment[]> {
  try {
    return (await loadRound(ctx, roundId)).data.comments;
  } catch (error) {
    if (error instanceof RefusalError) return [];
    throw error;
  }
}

export async function undoCommit(ctx: HostContext, commitId: string): Promise<Receipt> {
  const receipt = need(await ctx.store.undo(commitId, { actor: ctx.actor }));
  return { id: receipt.targets[0]?.id ?? '', commitId: '' };
}

/** Changes from now on, until the signal aborts. */
export async function* watchChanges(
  ctx: HostContext,
  signal: AbortSignal | undefined,
): AsyncGenerator<ChangeEvent, void> {
  const queue: ChangeEvent[] = [];
  let wake: () => void = () => undefined;
  const stop = ctx.store.subscribe((receipt) => {
    // Texts of drafts have their own stream; their steps would flood every list.
    const objects = receipt.targets.filter((target) => !target.log).map(({ kind, id }) => ({ kind, id }));
    if (objects.length === 0) return;
    queue.push({ commitId: receipt.commitId, command: receipt.command, objects });
    wake();
  });
  const abort = () => wake();
  signal?.addEventListener('abort', abort);
  try {
    while (!signal?.aborted) {
      const event = queue.shift();
      if (event) yield event;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (queue.length > 0 || signal?.aborted) resolve();
        });
    }
  } finally {
    stop();
    signal?.removeEventListener('abort', abort);
  }
}
