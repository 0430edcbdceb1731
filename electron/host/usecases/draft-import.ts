import { commit, type HostContext } from '#host/host-context.ts';
import type { TaskProgress } from '#host/jobs/tasks.ts';
import { withProgress } from '#host/jobs/with-progress.ts';
import { need, RefusalError } from '#host/refusal-error.ts';
import type { ImportOverride, ImportReview, Receipt, ReviewRow } from '#shared/contract/index.ts';
import type { CoverData, DraftMark } from '#shared/domain/cover-data.ts';
import type { DraftMeta } from '#shared/domain/draft.ts';
import { coverOfProject, loadRunning } from './projects/index.ts';
import { draftsOf } from './views/index.ts';

type ImportFile = {
  readonly blob: string;
  readonly name: string;
  readonly overrides?: readonly ImportOverride[] | undefined;
};
type ReadDraft = Awaited<ReturnType<typeof readImport>>;

const MOST_DIFFERENCES = 1_000;
const MOST_PICTURE_BYTES = 4 * 1024 * 1024;

async function readImport(
  ctx: HostContext,
  { blob, name, overrides }: ImportFile,
  options: { readonly signal?: AbortSignal; readonly onProgress?: (progress: TaskProgress) => void } = {},
) {
  const bytes = await ctx.store.readBlob(blob);
  if (!bytes.ok) throw new RefusalError('file-not-here', { name });
  return need(await ctx.workers.run('import-draft', { bytes: bytes.value, name, overrides }, options));
}

export async function previewDraftImport(ctx: HostContext, file: ImportFile) {
  const read = await readImport(ctx, file);
  return {
    headings: [...read.headings],
    counts: { ...read.counts },
    cover: read.cover,
    problems: [...read.problems],
  };
}

/**
 * Reads a Word draft for the side-by-side review: yields progress, ends with what stands beside the rows, which are fetched in pages.
 * The result waits in memory until the import or until newer reviews push it out; nothing is stored.
 */
export async function* reviewDraftImport(
  ctx: HostContext,
  file: ImportFile,
  signal: AbortSignal | undefined,
): AsyncGenerator<TaskProgress, ImportReview> {
  const read = yield* withProgress((onProgress) =>
    readImport(ctx, file, { ...(signal ? { signal } : {}), onProgress }),
  );
  if (signal?.aborted) throw new RefusalError('job-cancelled');
  return {
    review: ctx.reviews.keep(read),
    rows: read.rows.length,
    counts: [...read.compared],
    cover: read.cover,
    problems: read.problems.map((problem, i) => ({ ...problem, row: read.problemRows[i] ?? -1 })),
    differences: read.differences.slice(0, MOST_DIFFERENCES),
    differencesInAll: read.differences.length,
  };
}

function needReview(ctx: HostContext, review: string): ReadDraft {
  const found = ctx.reviews.get(review);
  if (!found) throw new RefusalError('import-review-gone');
  return found;
}

/** A page of rows of a review, in order. */
export function reviewRowsOf(ctx: HostContext, input: { review: string; from: number; count: number }): ReviewRow[] {
  return needReview(ctx, input.review).rows.slice(input.from, input.from + input.count);
}

/** A picture of a review as base64; empty when it is too large to be shown there. */
export function reviewPictureOf(ctx: HostContext, input: { review: string; blob: string }) {
  const found = needReview(ctx, input.review).blobs.find(({ sha256 }) => sha256 === input.blob);
  if (!found || found.bytes.length > MOST_PICTURE_BYTES) return { base64: '', mime: found?.mime ?? '' };
  return { base64: Buffer.from(found.bytes).toString('base64'), mime: found.mime };
}

/** Imports a Word draft as a new draft of the project. What the file's cover says fills what the project does not know. */
export async function importDraftFile(ctx: HostContext, projectId: string, file: ImportFile): Promise<Receipt> {
  const project = await loadRunning(ctx, projectId);
  const read = await readImport(ctx, file);
  const existing = await draftsOf(ctx, projectId);
  const number = Math.max(0, ...existing.map((d) => d.data.number)) + 1;
  const mark = (ctx.rules.stage(project.data).draftMark ?? '工作组讨论稿') as DraftMark;
  const own = coverOfProject(project.data, mark);
  const meta: DraftMeta = {
    projectId,
    number,
    name: file.name.replace(/\.[a-z]+$/i, ''),
    basedOn: '',
    status: 'open',
    frozenOn: '',
    cover: mergeCover(own, read.cover),
    sourceBlob: file.blob,
    sourceName: file.name,
    waivers: [],
  };
  const id = ctx.newId();
  return commit(ctx, 'draft.import', id, {
    puts: [
      { kind: 'draft', id, data: meta, expectedRev: 0 },
      { kind: 'draftText', id, data: { version: 0, doc: read.doc }, expectedRev: 0 },
    ],
    blobs: read.blobs.map((blob) => blob.bytes),
  });
}

/** The project's own data win; empty fields are filled from the imported cover. The title is taken whole or not at all. */
function mergeCover(own: CoverData, found: Partial<CoverData>): CoverData {
  const merged: Record<string, unknown> = { ...own };
  for (const [key, value] of Object.entries(found)) {
    if (key === 'kind' || key === 'draftMark' || key.startsWith('title') || value === undefined) continue;
    const current = merged[key];
    if (current === '' || (Array.isArray(current) && current.length === 0)) merged[key] = value;
  }
  if (own.titleEn === '' && found.titleEn) merged['titleEn'] = found.titleEn;
  return merged as CoverData;
}
