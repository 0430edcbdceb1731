import type { ShellContext } from './shell-context.ts';

/** Has the command line make a workspace in a process of its own. Null = made; otherwise why not, in words. */
export function makeWorkspace(
  { electron, paths, text }: ShellContext,
  folder: string,
  sample: boolean,
): Promise<string | null> {
  return new Promise((resolve) => {
    const args = ['init', folder, ...(sample ? ['--sample'] : [])];
    const child = electron.utilityProcess.fork(paths.cli, args, { serviceName: 'zhunsheng-maker', stdio: 'pipe' });
    let said = '';
    child.stdout?.resume();
    child.stderr?.on('data', (piece: Buffer) => {
      said = `${said}${piece.toString('utf8')}`.slice(0, 2000);
    });
    child.once('exit', (code) => resolve(code === 0 ? null : said.trim() || text('shell.cannot-make-detail')));
  });
}
