import { parseArgs } from 'node:util';
import { verbs } from '#cli/verbs/index.ts';

/** As `cliCall` of `cli.ts`, in this process: for the many small steps of a walk whose weighty verbs run as a person would start them. */
export async function callHere<T = { id: string; commitId: string }>(
  dir: string,
  procedure: string,
  input: unknown,
): Promise<T> {
  process.env['ZHUNSHENG_USER'] = '沈知秋';
  const verb = verbs.find(({ name }) => name === 'call')!;
  const args = [dir, procedure, '--input', JSON.stringify(input)];
  const { positionals, values } = parseArgs({ args, options: verb.options, allowPositionals: true });
  let answer: unknown;
  const said: string[] = [];
  const io = {
    locale: 'zh-CN' as const,
    result: (value: unknown) => {
      answer = value;
    },
    note: (text: string) => void said.push(text),
  };
  const code = await verb.run({ positionals, values: values as never, io });
  if (code !== 0) throw new Error(`${procedure}: exit code ${code}\n${said.join('\n')}`);
  return JSON.parse(JSON.stringify(answer)) as T;
}
