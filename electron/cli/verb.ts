import type { ParseArgsOptionsConfig } from 'node:util';
import type { Locale } from '#shared/i18n/index.ts';

/** What a verb may say and where: results to standard output, everything about them to standard error. */
export type CliIo = {
  readonly locale: Locale;
  /** Text result; with `--json` the value instead. */
  result(value: unknown, text: string): void;
  note(text: string): void;
  /** File whose first line opens a locked workspace. */
  readonly passphraseFile?: string;
};

export type VerbCall = {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  readonly io: CliIo;
};

/** Done, refused or problems found (1), wrong use (2). */
export type ExitCode = 0 | 1 | 2;

export type Verb = {
  readonly name: string;
  /** Line of `--help` after the name, e.g. `DIR --project ID FILE.docx`. */
  readonly usage: string;
  /** Key `cli.<name>` of the catalogue describes it. */
  readonly options: ParseArgsOptionsConfig;
  readonly positionals: { readonly least: number; readonly most: number };
  run(call: VerbCall): Promise<ExitCode>;
};

/** Wrong use of a verb: printed with its usage, exit code 2. */
export class UsageError extends Error {}

/** The value of an option that must be there. */
export function option(call: VerbCall, name: string): string {
  const value = call.values[name];
  if (typeof value !== 'string' || value === '') throw new UsageError(`--${name}`);
  return value;
}

export function oneOf<const T extends string>(value: string, allowed: readonly T[], name: string): T {
  const found = allowed.find((item) => item === value);
  if (found === undefined) throw new UsageError(`--${name} ${allowed.join('|')}`);
  return found;
}
