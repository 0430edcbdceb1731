import type { HostContext } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import { safeFileName } from '#shared/base/index.ts';
import type { AskedPaper, BatchResult, PaperFormat } from '#shared/contract/index.ts';
import { Archive } from './archive.ts';
import { lastOf } from './last-of.ts';
import { makePaper } from './render-paper.ts';

type Batch = {
  readonly papers: readonly { readonly paper: AskedPaper; readonly format: PaperFormat; readonly folder: string }[];
  readonly name: string;
  readonly keep: boolean;
};

type BatchStep = { readonly done: number; readonly total: number; readonly name: string };

/**
 * Makes many papers one after another into one zip (批量导出). A paper that cannot be made is named in the report and the others go on;
 * cancelled, nothing is left but what already went on a project's file.
 */
export async function* renderBatch(
  ctx: HostContext,
  batch: Batch,
  signal: AbortSignal | undefined,
): AsyncGenerator<BatchStep, BatchResult> {
  const archive = new Archive();
  const report: BatchResult['report'] = [];
  const total = batch.papers.length;
  for (const [index, { paper, format, folder }] of batch.papers.entries()) {
    const at = folder
      .split('/')
      .map(safeFileName)
      .filter((part) => part !== '')
      .join('/');
    const line = { folder: at, pages: 0, size: 0, failure: null, problems: [] };
    try {
      const made = await lastOf(makePaper(ctx, { paper, format, keep: batch.keep, keepWherePossible: true }, signal));
      const name = archive.add(at, made.name, made.bytes);
      report.push({ ...line, name, pages: made.pages, size: made.bytes.length, problems: made.problems });
    } catch (error) {
      if (signal?.aborted) throw new RefusalError('job-cancelled');
      if (!(error instanceof RefusalError)) throw error;
      const { code, params } = error.refusal;
      report.push({ ...line, name: paper.kind, failure: { code, ...(params ? { params: { ...params } } : {}) } });
    }
    yield { done: index + 1, total, name: report.at(-1)?.name ?? '' };
  }
  const bytes = archive.end();
  return {
    blob: ctx.scratch.put(bytes),
    name: `${safeFileName(batch.name) || 'papers'}.zip`,
    mime: 'application/zip',
    size: bytes.length,
    report,
  };
}
