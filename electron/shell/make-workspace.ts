import type { ShellContext } from './shell-context.ts';

/** Has a workspace made in a process of its own. Null = made; otherwise why not, in words. */
export function makeWorkspace(
  { electron, locale, paths, text }: ShellContext,
  folder: string,
  sample: boolean,
): Promise<string | null> {
  return new Promise((resolve) => {
    const args = [`--dir=${folder}`, `--locale=${locale()}`, ...(sample ? ['--sample'] : [])];
    const child = electron.utilityProcess.fork(paths.maker, args, { serviceName: 'zhunsheng-maker' });
    let said = '';
    child.on('message', (message: { type: string; text?: string }) => {
      said = message.text ?? '';
    });
    child.once('exit', (code) => resolve(code === 0 ? null : said || text('shell.cannot-make-detail')));
  });
}
