import { writeFile } from 'node:fs/promises';
import type { Host } from '#host/index.ts';
import type { BatchResult, PaperFormat, PaperRequest, RenderedPaper } from '#shared/contract/index.ts';
import { translate } from '#shared/i18n/index.ts';
import { download } from './files.ts';
import type { CliIo, ExitCode } from './verb.ts';
import { problemLine } from './with-host.ts';

/** Makes a paper and writes it to `out`; problems found on the way are printed and do not stop it. */
export async function writePaper(
  host: Host,
  io: CliIo,
  request: { readonly paper: PaperRequest; readonly format: PaperFormat },
  out: string,
): Promise<ExitCode> {
  const rendered: RenderedPaper = await lastOf(await host.client.paper.render({ ...request, keep: false }));
  await writeFile(out, await download(host, rendered.blob));
  for (const problem of rendered.problems) io.note(problemLine(io, problem));
  io.result(
    { out, pages: rendered.pages, size: rendered.size, problems: rendered.problems },
    translate(io.locale, 'cli.written', { out, size: rendered.size }),
  );
  return 0;
}

/** Makes many papers into the zip `out`; those that could not be made are named, and the answer is 1. */
export async function writePapers(
  host: Host,
  io: CliIo,
  papers: readonly { readonly paper: PaperRequest; readonly format: PaperFormat; readonly folder: string }[],
  out: string,
): Promise<ExitCode> {
  const made: BatchResult = await lastOf(await host.client.paper.batch({ papers: [...papers], name: 'papers' }));
  await writeFile(out, await download(host, made.blob));
  const failed = made.report.filter(({ failure }) => failure !== null);
  for (const { name, failure } of failed) io.note(`${name}: ${failure?.code ?? ''}`);
  io.result(
    { out, size: made.size, report: made.report },
    translate(io.locale, 'cli.written', { out, size: made.size }),
  );
  return failed.length > 0 ? 1 : 0;
}

/** What a job ends with. */
async function lastOf<T>(steps: AsyncIterator<unknown, T>): Promise<T> {
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}
