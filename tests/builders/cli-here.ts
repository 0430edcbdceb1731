import { parseArgs } from 'node:util';
import { verbs } from '#cli/verbs/index.ts';
import type { CliResult } from './cli.ts';

/** As `cli` and `cliJson` of `cli.ts`, in this process: for what is prepared and for the many small steps of a walk. */
async function run(
  name: string,
  args: readonly string[],
): Promise<{ code: number; said: string[]; value: unknown; text: string }> {
  const verb = verbs.find((one) => one.name === name);
  if (!verb) throw new Error(`no verb ${name}`);
  const { positionals, values } = parseArgs({ args: [...args], options: verb.options, allowPositionals: true });
  const said: string[] = [];
  const result = { value: null as unknown, text: '' };
  const before = process.env['ZHUNSHENG_USER'];
  process.env['ZHUNSHENG_USER'] = '沈知秋';
  try {
    const io = {
      locale: 'zh-CN' as const,
      result: (value: unknown, text: string) => void Object.assign(result, { value, text }),
      note: (text: string) => void said.push(text),
    };
    return { code: await verb.run({ positionals, values: values as never, io }), said, ...result };
  } finally {
    if (before === undefined) delete process.env['ZHUNSHENG_USER'];
    else process.env['ZHUNSHENG_USER'] = before;
  }
}

export async function cliHere(name: string, ...args: readonly string[]): Promise<CliResult> {
  const json = args.includes('--json');
  const { code, said, value, text } = await run(
    name,
    args.filter((arg) => arg !== '--json'),
  );
  return { code, out: json ? JSON.stringify(value) : text, err: said.join('\n') };
}

export async function jsonHere<T>(name: string, ...args: readonly string[]): Promise<T> {
  const { code, said, value } = await run(name, args);
  if (code !== 0) throw new Error(`${name} ${args.join(' ')}: exit code ${code}\n${said.join('\n')}`);
  return JSON.parse(JSON.stringify(value)) as T;
}

/** Calls a procedure of the contract. */
export function callHere<T = { id: string; commitId: string }>(
  dir: string,
  procedure: string,
  input: unknown,
): Promise<T> {
  return jsonHere<T>('call', dir, procedure, '--input', JSON.stringify(input));
}
