import { parseAst } from 'rolldown/parseAst';
import type { Sources } from '../static/index.ts';

type Node = { readonly type: string } & Readonly<Record<string, unknown>>;

/** Literal patterns of the sources by `file /pattern/flags`, and the files that put patterns together. */
export type Patterns = { readonly literal: ReadonlyMap<string, RegExp>; readonly made: readonly string[] };

/** Most slashes begin a comment or a tag. */
const MAYBE = /(?:^|[=(,:?!&|;{}[>\s])\/(?![/*\s])|RegExp/;

export function patternsOf(sources: Sources): Patterns {
  const literal = new Map<string, RegExp>();
  const made = new Set<string>();
  for (const [file, text] of sources) {
    if (!MAYBE.test(text)) continue;
    walk(parseAst(text, { lang: file.endsWith('x') ? 'tsx' : 'ts' }), (node) => {
      const regex = node['regex'] as { readonly pattern: string; readonly flags: string } | undefined;
      if (node.type === 'Literal' && regex)
        literal.set(`${file} /${regex.pattern}/${regex.flags}`, new RegExp(regex.pattern, regex.flags));
      const isMade = node.type === 'NewExpression' || node.type === 'CallExpression';
      if (isMade && (node['callee'] as Node)['name'] === 'RegExp') made.add(file);
    });
  }
  return { literal, made: [...made] };
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const each of value) walk(each, visit);
  if (typeof value !== 'object' || value === null || !('type' in value)) return;
  visit(value as Node);
  for (const inside of Object.values(value)) if (typeof inside === 'object') walk(inside, visit);
}
