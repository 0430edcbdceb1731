import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnySchema, getEventIteratorSchemaDetails } from '@orpc/contract';
import { z } from 'zod';
import { contract } from '#shared/contract/index.ts';
import { GENERATED } from './generated-note.ts';
import { namedTypes, typeDefinition, typeNotation } from './type-notation.ts';

type Definition = {
  readonly '~orpc': {
    readonly meta: { readonly kind: string };
    readonly inputSchema?: AnySchema | undefined;
    readonly outputSchema?: AnySchema | undefined;
  };
};

/** One schema or several, as oRPC keeps them. */
function notations(schemas: AnySchema | readonly AnySchema[] | undefined, side: 'input' | 'output'): readonly string[] {
  return [schemas ?? []].flat().map((schema) => (schema instanceof z.ZodType ? typeNotation(schema, side) : 'unknown'));
}

function outputNotation(schema: AnySchema | undefined): string {
  if (schema === undefined) return 'void';
  const events = getEventIteratorSchemaDetails(schema);
  if (!events) return notations(schema, 'output').join();
  return `Stream<${[...notations(events.yields, 'output'), ...notations(events.returns, 'output')].join(', ')}>`;
}

/** Doc comments that stand above the fields of a contract file, by the name of the procedure. */
function docComments(text: string): ReadonlyMap<string, string> {
  const found = text.matchAll(/\n {2}\/\*\* (.+?) \*\/\n {2}(\w+):/g);
  return new Map([...found].map((match) => [match[2] as string, match[1] as string]));
}

/** `docs/rpc.md`: every procedure with kind, input and output, and the types they share. */
export function rpcPage(root: string): string {
  const folder = join(root, 'shared', 'contract');
  const sources = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  const nouns = Object.entries(contract).map(([noun, procedures]) => {
    const start = `export const ${noun}Contract = {`;
    const source = sources.find((text) => text.includes(start)) ?? '';
    const own = source.slice(source.indexOf(start)).split('\n};')[0] ?? '';
    const comments = docComments(own);
    const entries = Object.entries(procedures as Record<string, Definition>).map(([name, procedure]) => {
      const { meta, inputSchema, outputSchema } = procedure['~orpc'];
      const input = inputSchema ? notations(inputSchema, 'input').join() : 'void';
      const comment = comments.get(name);
      return [
        `### ${noun}.${name}`,
        '',
        `*${meta.kind}*${comment ? ` — ${comment}` : ''}`,
        '',
        '```ts',
        `input: ${input}`,
        `output: ${outputNotation(outputSchema)}`,
        '```',
        '',
      ].join('\n');
    });
    return `## ${noun}\n\n${entries.join('\n')}`;
  });
  const types = namedTypes().map(([name, schema]) => `type ${name} = ${typeDefinition(schema)};`);
  return [
    GENERATED,
    '',
    '# Procedures of the host',
    '',
    'The contract in `shared/contract`, the same through every door. A **query** reads, a **command** writes one audited',
    'change, a **job** is longer work. Every procedure may answer with the error `REFUSED`, whose data is a `Refusal`:',
    '`code` names the message `problem.<code>` of the catalogue. `Stream<A, B>` yields values of A and ends with B.',
    'On the command line: `npm run -s cli -- call DIR noun.procedure --input JSON`.',
    '',
    nouns.join('\n'),
    '## Shared types',
    '',
    'As they come out of the host. `DocJson` is the document as ProseMirror JSON (`shared/doc-model/schema.ts`).',
    '',
    '```ts',
    types.join('\n\n'),
    '```',
    '',
  ].join('\n');
}
