import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('list-made-patterns.ts', import.meta.url));

/** Patterns that files put together while they are loaded, by `file:line /pattern/flags`. */
export function madePatterns(files: readonly string[]): ReadonlyMap<string, RegExp> {
  const printed = execFileSync(process.execPath, [PROGRAM, ...files], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  const made: readonly { readonly place: string; readonly source: string; readonly flags: string }[] =
    JSON.parse(printed);
  return new Map(made.map(({ flags, place, source }) => [`${place} /${source}/${flags}`, new RegExp(source, flags)]));
}
