import type { HostContext } from '#host/host-context.ts';
import type { TaskProgress } from '#host/jobs/tasks.ts';
import { withProgress } from '#host/jobs/with-progress.ts';
import { RefusalError } from '#host/refusal-error.ts';
import { safeFileName } from '#shared/base/index.ts';
import type { AskedPaper, PaperFormat, RenderedPaper } from '#shared/contract/index.ts';
import { keepBlob } from '../file.ts';
import { attachPaper } from '../project.ts';
import { buildPaper } from './build-paper.ts';
import type { BuiltPaper } from './built-paper.ts';
import { picturesOf } from './pictures-of.ts';

const MIME: Readonly<Record<PaperFormat, string>> = {
  pdf: 'application/pdf',
  pages: 'application/gzip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  html: 'text/html',
  txt: 'text/plain',
};

/** Makes a paper in a worker: yields progress, ends with the file. Cancelled by the signal; then nothing is kept. */
export async function* renderPaper(
  ctx: HostContext,
  input: { readonly paper: AskedPaper; readonly format: PaperFormat; readonly keep: boolean },
  signal: AbortSignal | undefined,
): AsyncGenerator<TaskProgress, RenderedPaper> {
  const { bytes, kept: _, ...made } = yield* makePaper(ctx, input, signal);
  return { ...made, blob: ctx.scratch.put(bytes), size: bytes.length };
}

/** A finished file that nobody has stored yet, unless `keep` put it on the project's file. */
export type MadePaper = Pick<RenderedPaper, 'name' | 'mime' | 'pages' | 'problems'> & {
  readonly bytes: Uint8Array;
  readonly kept: boolean;
};

/** The work of `renderPaper`, for one paper of many. With `keepWherePossible`, a paper that belongs to no file is only made. */
export async function* makePaper(
  ctx: HostContext,
  input: {
    readonly paper: AskedPaper;
    readonly format: PaperFormat;
    readonly keep: boolean;
    readonly keepWherePossible?: boolean;
  },
  signal: AbortSignal | undefined,
): AsyncGenerator<TaskProgress, MadePaper> {
  const { format } = input;
  yield { phase: 'build', done: 0, total: 1 };
  const built = await buildPaper(ctx, input.paper);
  const { kind } = built;
  // Pages are looked at; what goes on file is a paper.
  const keepable = kind !== null && built.projectId !== '' && format !== 'pages';
  if (input.keep && !keepable && !input.keepWherePossible)
    throw new RefusalError('paper-format-not-offered', { format });
  const written = yield* format === 'xlsx' || format === 'csv'
    ? rowsOf(built, format)
    : inWorker(ctx, built, format, signal);
  if (signal?.aborted) throw new RefusalError('job-cancelled');
  const name = `${safeFileName(built.name)}.${format}`;
  const mime = MIME[format];
  const kept = input.keep && keepable;
  if (kept) {
    await ctx.alone(async () => {
      const blob = await keepBlob(ctx, written.bytes, 'paper.render');
      await attachPaper(ctx, { id: built.projectId, kind, name, blob, mime });
    });
  }
  return { bytes: written.bytes, name, mime, pages: written.pages, problems: [...written.problems], kept };
}

type Written = Pick<RenderedPaper, 'pages' | 'problems'> & { readonly bytes: Uint8Array };

// biome-ignore lint/correctness/useYield: the other way of making a paper yields; this one is done at once.
async function* rowsOf(built: BuiltPaper, format: 'xlsx' | 'csv'): AsyncGenerator<TaskProgress, Written> {
  const write = built[format];
  if (!write) throw new RefusalError('paper-format-not-offered', { format: format.toUpperCase() });
  return { bytes: await write(), pages: 0, problems: [] };
}

async function* inWorker(
  ctx: HostContext,
  built: BuiltPaper,
  format: Exclude<PaperFormat, 'xlsx' | 'csv'>,
  signal: AbortSignal | undefined,
): AsyncGenerator<TaskProgress, Written> {
  const { publication } = built;
  if (!publication || (built.packet && format !== 'html'))
    throw new RefusalError('paper-format-not-offered', { format });
  const blobs = await picturesOf(ctx, publication);
  const { bytes, pages, problems } = yield* withProgress((onProgress) =>
    ctx.workers.run(
      'render',
      { publication, format, blobs, ...(built.packet ? { packet: built.packet } : {}) },
      { ...(signal ? { signal } : {}), onProgress },
    ),
  );
  return { bytes, pages, problems: [...problems] };
}
