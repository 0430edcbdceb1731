import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../electron/cli/main.ts', import.meta.url));

export type CliResult = { readonly code: number; readonly out: string; readonly err: string };

/** Runs the command line as a person would, in a process of its own. */
export function cli(...args: readonly string[]): Promise<CliResult> {
  return new Promise((resolve) => {
    const env = { ...process.env, ZHUNSHENG_LOCALE: 'zh-CN', ZHUNSHENG_USER: '沈知秋' };
    execFile(process.execPath, [main, ...args], { env, maxBuffer: 64 * 1024 * 1024 }, (error, out, err) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, out, err });
    });
  });
}

/** Runs a verb with `--json` that must succeed, and gives what it printed. */
export async function cliJson<T>(...args: readonly string[]): Promise<T> {
  const { code, out, err } = await cli(...args, '--json');
  if (code !== 0) throw new Error(`${args.join(' ')}: exit code ${code}\n${err}`);
  return JSON.parse(out) as T;
}
