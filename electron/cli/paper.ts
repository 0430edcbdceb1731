import { writeFile } from 'node:fs/promises';
import type { Host } from '#host/index.ts';
import type { PaperFormat, PaperRequest, RenderedPaper } from '#shared/contract/index.ts';
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
  const steps = await host.client.paper.render({ ...request, keep: false });
  let rendered: RenderedPaper | undefined;
  for (;;) {
    const next = await steps.next();
    if (next.done) {
      rendered = next.value;
      break;
    }
  }
  await writeFile(out, await download(host, rendered.blob));
  for (const problem of rendered.problems) io.note(problemLine(io, problem));
  io.result(
    { out, pages: rendered.pages, size: rendered.size, problems: rendered.problems },
    translate(io.locale, 'cli.written', { out, size: rendered.size }),
  );
  return 0;
}
