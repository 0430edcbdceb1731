import { z } from 'zod';
import * as contractModule from '#shared/contract/index.ts';
import * as ballot from '#shared/domain/ballot.ts';
import * as committee from '#shared/domain/committee.ts';
import * as coverData from '#shared/domain/cover-data.ts';
import * as draft from '#shared/domain/draft.ts';
import * as meeting from '#shared/domain/meeting.ts';
import * as people from '#shared/domain/people.ts';
import * as project from '#shared/domain/project.ts';
import * as round from '#shared/domain/round.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;
type Side = 'input' | 'output';

/** Width at which an object is written on several lines. */
const WIDTH = 96;

const modules = [contractModule, ballot, committee, coverData, draft, meeting, people, project, round];

/** Schemas that are written by their name: the exports `fooSchema` of contract and domain become `Foo`. */
const names = new Map<z.core.$ZodType, string>();
for (const module of modules)
  for (const [key, value] of Object.entries(module))
    if (key.endsWith('Schema') && value instanceof z.ZodType && !names.has(value))
      names.set(value, key.charAt(0).toUpperCase() + key.slice(1, -'Schema'.length));

/** Every named type in alphabetical order. */
export function namedTypes(): readonly (readonly [name: string, schema: z.core.$ZodType])[] {
  return [...names].map(([schema, name]) => [name, schema] as const).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A zod schema in the notation of TypeScript types, or its name. On the input side, fields with a default may be left out. */
export function typeNotation(schema: z.core.$ZodType, side: Side): string {
  return names.get(schema) ?? typeDefinition(schema, side);
}

/** The same, written out even when the schema has a name. */
export function typeDefinition(schema: z.core.$ZodType, side: Side = 'output'): string {
  const json = z.toJSONSchema(schema, {
    io: side,
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      const name = zodSchema === schema ? undefined : names.get(zodSchema);
      const custom = zodSchema._zod.def.type === 'custom' ? 'DocJson' : undefined;
      const title = name ?? custom;
      if (!title) return;
      for (const key of Object.keys(jsonSchema)) delete (jsonSchema as Record<string, unknown>)[key];
      jsonSchema.title = title;
    },
  });
  return write(json, '');
}

function write(schema: JsonSchema | boolean, indent: string): string {
  if (typeof schema === 'boolean') return schema ? 'unknown' : 'never';
  if (schema.title) return schema.title;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map((choice) => write(choice, indent)).join(' | ');
  if (Array.isArray(schema.type)) return schema.type.join(' | ');
  if (schema.type === 'array') return list(schema, indent);
  if (schema.type === 'object') return object(schema, indent);
  return schema.type ?? 'unknown';
}

function list(schema: JsonSchema, indent: string): string {
  const item = Array.isArray(schema.items) ? undefined : schema.items;
  const inner = write(item ?? true, indent);
  return inner.includes(' | ') && !inner.startsWith('{') ? `(${inner})[]` : `${inner}[]`;
}

function object(schema: JsonSchema, indent: string): string {
  if (!schema.properties) return `Record<string, ${write(schema.additionalProperties ?? true, indent)}>`;
  const required = new Set(schema.required ?? []);
  const fields = (inner: string) =>
    Object.entries(schema.properties ?? {}).map(([key, value]) => {
      const name = /^[a-z]\w*$/i.test(key) ? key : `'${key}'`;
      return `${name}${required.has(key) ? '' : '?'}: ${write(value, inner)}`;
    });
  const line = `{ ${fields(indent).join('; ')} }`;
  if (indent.length + line.length <= WIDTH && !line.includes('\n')) return line;
  const inner = `${indent}  `;
  return `{\n${fields(inner)
    .map((field) => `${inner}${field};\n`)
    .join('')}${indent}}`;
}
