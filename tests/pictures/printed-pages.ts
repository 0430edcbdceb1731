import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { cliHere } from '#tests/builders/cli-here.ts';

/** Two facing pages of a draft in print, each with an edge. Answers the file. */
export async function printedPages(folder: string, workspace: string, draft: string): Promise<string> {
  const pdf = join(folder, 'standard.pdf');
  const made = await cliHere('publish', workspace, '--draft', draft, '--format', 'pdf', '--out', pdf);
  if (made.code !== 0) throw new Error(made.err);
  const pages = ['6', '7'].map((page) => {
    run('pdftoppm', ['-r', '80', '-png', '-singlefile', '-f', page, pdf, join(folder, page)]);
    return join(folder, `${page}.png`);
  });
  const out = join(folder, 'printed.png');
  const edge = ['-bordercolor', '#c8c8c0', '-border', '1', '-bordercolor', '#f0efea', '-border', '8'];
  run('convert', [...pages, ...edge, '+append', '-border', '8', out]);
  return out;
}

function run(tool: string, args: readonly string[]): void {
  const { status, error } = spawnSync(tool, args, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${tool}: ${error?.message ?? status}`);
}
