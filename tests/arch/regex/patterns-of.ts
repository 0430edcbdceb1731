import { parseAst } from 'rolldown/parseAst';
import type { Sources } from '../static/index.ts';

type Node = { readonly type: string; readonly start: number; readonly end: number } & Readonly<Record<string, unknown>>;

/** A call of `RegExp`; `place` is `file:line`, `plain` that only texts made plain and words of the program get into it. */
export type MadePattern = { readonly place: string; readonly plain: boolean };

/** Literal patterns of the sources by `file /pattern/flags`, and where patterns are put together. */
export type Patterns = { readonly literal: ReadonlyMap<string, RegExp>; readonly made: readonly MadePattern[] };

/** Most slashes begin a comment or a tag. */
const MAYBE = /(?:^|[=(,:?!&|;{}[>\s])\/(?![/*\s])|RegExp/;
/** The functions of `shared/base/plain-pattern.ts`. */
const PLAIN = ['plainPattern', 'anyPlainPattern'];

export function patternsOf(sources: Sources): Patterns {
  const literal = new Map<string, RegExp>();
  const made: MadePattern[] = [];
  for (const [file, text] of sources) {
    if (!MAYBE.test(text)) continue;
    walk(parseAst(text, { lang: file.endsWith('x') ? 'tsx' : 'ts' }), (node) => {
      const regex = node['regex'] as { readonly pattern: string; readonly flags: string } | undefined;
      if (node.type === 'Literal' && regex)
        literal.set(`${file} /${regex.pattern}/${regex.flags}`, new RegExp(regex.pattern, regex.flags));
      if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return;
      const callee = node['callee'] as Node;
      const called = callee.type === 'MemberExpression' ? (callee['property'] as Node) : callee;
      if (called['name'] !== 'RegExp') return;
      const place = `${file}:${text.slice(0, node.start).split('\n').length}`;
      made.push({ place, plain: isPlain((node['arguments'] as readonly Node[])[0]) });
    });
  }
  return { literal, made };
}

function isPlain(node: Node | undefined): boolean {
  if (node?.type === 'Literal') return true;
  if (node?.type === 'TemplateLiteral') return (node['expressions'] as readonly Node[]).every(isPlain);
  return node?.type === 'CallExpression' && PLAIN.includes(String((node['callee'] as Node)['name']));
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const each of value) walk(each, visit);
  if (typeof value !== 'object' || value === null || !('type' in value)) return;
  visit(value as Node);
  for (const inside of Object.values(value)) if (typeof inside === 'object') walk(inside, visit);
}
