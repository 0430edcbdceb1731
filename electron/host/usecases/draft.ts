import { outlineWithNumbers } from '#host/drafts/document.ts';
import { commit, type HostContext, load } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import { isPlainDate } from '#shared/base/index.ts';
import type { Receipt } from '#shared/contract/index.ts';
import { newStandardDocument } from '#shared/doc-model/commands/new-standard-document.ts';
import type { DocJson } from '#shared/doc-model/index.ts';
import type { CoverData, DraftMark } from '#shared/domain/cover-data.ts';
import type { DraftMeta } from '#shared/domain/draft.ts';
import { newDocumentWording, profileOf } from '#shared/profiles/index.ts';
import { commentMarks } from './draft-comments.ts';
import { coverOfProject, loadRunning, publishedParts } from './projects/index.ts';
import { draftsOf } from './views/index.ts';

export async function openDraft(ctx: HostContext, id: string) {
  const found = await load(ctx, 'draft', id);
  const { doc, version } = await ctx.sessions.open(id);
  return {
    id,
    rev: found.rev,
    meta: found.data,
    doc: doc.toJSON() as DocJson,
    version,
    commentMarks: await commentMarks(ctx, id),
  };
}

async function storeDraft(ctx: HostContext, command: string, meta: DraftMeta, doc: DocJson): Promise<Receipt> {
  const id = ctx.newId();
  return commit(ctx, command, id, {
    puts: [
      { kind: 'draft', id, data: meta, expectedRev: 0 },
      { kind: 'draftText', id, data: { version: 0, doc }, expectedRev: 0 },
    ],
  });
}

/** A new draft: the text of `basedOn`, or a blank document with the elements that every standard has. */
export async function createDraft(
  ctx: HostContext,
  input: { projectId: string; name: string; basedOn: string },
): Promise<Receipt> {
  const project = await loadRunning(ctx, input.projectId);
  const existing = await draftsOf(ctx, input.projectId);
  const number = Math.max(0, ...existing.map((d) => d.data.number)) + 1;
  const mark = (ctx.rules.stage(project.data).draftMark ?? '工作组讨论稿') as DraftMark;
  const base = input.basedOn === '' ? null : await load(ctx, 'draft', input.basedOn);
  if (base && base.data.projectId !== input.projectId) throw new RefusalError('draft-other-project');
  const doc = base
    ? ((await ctx.sessions.open(base.id)).doc.toJSON() as DocJson)
    : (newStandardDocument({
        newId: newBlockId(ctx),
        wording: newDocumentWording(
          project.data,
          profileOf(project.data.kind).fixed,
          await publishedParts(ctx, project.data),
        ),
      }).toJSON() as DocJson);
  const meta: DraftMeta = {
    projectId: input.projectId,
    number,
    name: input.name.trim() || (project.data.kind === 'iso' ? `Draft ${number}` : `第${number}稿`),
    basedOn: input.basedOn,
    status: 'open',
    frozenOn: '',
    cover: base ? { ...base.data.cover, draftMark: mark, completedOn: '' } : coverOfProject(project.data, mark),
    sourceBlob: '',
    sourceName: '',
    waivers: base ? base.data.waivers : [],
  };
  return storeDraft(ctx, 'draft.create', meta, doc);
}

function newBlockId(ctx: HostContext): () => string {
  return () => `b${ctx.newId().replaceAll('-', '').slice(-18)}`;
}

export async function updateCover(ctx: HostContext, id: string, cover: CoverData): Promise<Receipt> {
  const found = await load(ctx, 'draft', id);
  if (found.data.status === 'frozen') throw new RefusalError('draft-frozen', { name: found.data.name });
  return commit(ctx, 'draft.update-cover', id, {
    puts: [{ kind: 'draft', id, data: { ...found.data, cover }, expectedRev: found.rev }],
  });
}

export async function sendSteps(
  ctx: HostContext,
  input: { id: string; version: number; steps: readonly unknown[]; clientId: string },
) {
  const found = await load(ctx, 'draft', input.id);
  if (found.data.status === 'frozen') throw new RefusalError('draft-frozen', { name: found.data.name });
  return ctx.sessions.send(input.id, input.version, input.steps, input.clientId);
}

/** Freezes a draft as the text of a stage (征求意见稿 …). Never undone: a new version is made instead. */
export async function freezeDraft(ctx: HostContext, id: string, mark: DraftMark, on: string): Promise<Receipt> {
  const found = await load(ctx, 'draft', id);
  if (found.data.status === 'frozen') throw new RefusalError('draft-frozen', { name: found.data.name });
  if (!isPlainDate(on)) throw new RefusalError('date-invalid', { text: on });
  await ctx.sessions.compact(id);
  const cover: CoverData = { ...found.data.cover, draftMark: mark, completedOn: on, patentAppeal: mark !== '' };
  const data: DraftMeta = { ...found.data, status: 'frozen', frozenOn: on, cover };
  return commit(
    ctx,
    'draft.freeze',
    id,
    { puts: [{ kind: 'draft', id, data, expectedRev: found.rev }] },
    { undo: 'none' },
  );
}

export async function draftOutline(ctx: HostContext, id: string) {
  const { data } = await load(ctx, 'draft', id);
  const { doc } = await ctx.sessions.open(id);
  return outlineWithNumbers(doc, profileOf(data.cover.kind).labels).map(({ id: blockId, number, title, level }) => ({
    id: blockId,
    number,
    title,
    level,
  }));
}
