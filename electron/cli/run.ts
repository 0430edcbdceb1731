import { parseArgs } from 'node:util';
import { type Locale, translate } from '#shared/i18n/index.ts';
import { chooseLocale, policyOfCall } from './locale.ts';
import { terminalJson, terminalText } from './terminal-text.ts';
import { type CliIo, UsageError, type Verb } from './verb.ts';
import { verbs } from './verbs/index.ts';

/** Third door: the host on the command line. Exit codes: 0 done, 1 refused or problems found, 2 wrong use. */
const common = {
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  locale: { type: 'string' },
  'passphrase-file': { type: 'string' },
} as const;

async function localeOf(asked: string | undefined): Promise<Locale> {
  return chooseLocale(asked, (await policyOfCall()).values.Locale, process.env);
}

function help(locale: Locale): string {
  const lines = verbs.map((verb) => `  ${verb.name} ${verb.usage}\n      ${translate(locale, `cli.${verb.name}`)}`);
  return [translate(locale, 'cli.usage'), '', ...lines, '', translate(locale, 'cli.common')].join('\n');
}

async function run(verb: Verb, args: readonly string[]): Promise<number> {
  const parsed = parseArgs({ args: [...args], options: { ...verb.options, ...common }, allowPositionals: true });
  const locale = await localeOf(parsed.values.locale as string | undefined);
  const passphraseFile = parsed.values['passphrase-file'] as string | undefined;
  const io: CliIo = {
    locale,
    ...(passphraseFile === undefined ? {} : { passphraseFile }),
    result: (value, text) => process.stdout.write(`${parsed.values.json ? terminalJson(value) : terminalText(text)}\n`),
    note: (text) => process.stderr.write(`${terminalText(text)}\n`),
  };
  if (parsed.values.help) {
    io.result(
      { verb: verb.name, usage: verb.usage },
      `${verb.name} ${verb.usage}\n${translate(locale, `cli.${verb.name}`)}`,
    );
    return 0;
  }
  const count = parsed.positionals.length;
  if (count < verb.positionals.least || count > verb.positionals.most) throw new UsageError(verb.usage);
  return verb.run({ positionals: parsed.positionals, values: parsed.values as never, io });
}

async function main(): Promise<number> {
  const [name, ...args] = process.argv.slice(2);
  const locale = await localeOf(undefined);
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(`${help(locale)}\n`);
    return name === undefined ? 2 : 0;
  }
  const verb = verbs.find((candidate) => candidate.name === name);
  if (!verb) {
    process.stderr.write(`${translate(locale, 'cli.unknown-verb', { name })}\n`);
    return 2;
  }
  try {
    return await run(verb, args);
  } catch (error) {
    if (error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) {
      process.stderr.write(`${translate(locale, 'cli.wrong-use', { detail: (error as Error).message })}\n`);
      process.stderr.write(`  ${verb.name} ${verb.usage}\n`);
      return 2;
    }
    throw error;
  }
}

process.exitCode = await main();
