import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { registry } from '#host/registry.ts';
import { contract } from '#shared/contract/index.ts';
import { isSecret, isSilent, isWhole } from '#shared/domain/history/recorded-fields.ts';
import { translate } from '#shared/i18n/index.ts';
import { commandWords, fieldWords, kindWords } from '#shared/i18n/record-words.ts';

/** Whatever may stand in the record of changes has words in both languages. */

const LOCALES = ['zh-CN', 'en'] as const;
const kebab = (text: string) => text.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();

/** Commands whose entry bears another name, or that leave none: nothing of the workspace is changed. */
const OTHER_NAMES: Readonly<Record<string, string | null>> = {
  'workspace.undo': 'undo',
  'draft.send-steps': 'draft.steps',
  'file.begin': null,
  'file.append': null,
  'file.finish': 'file.upload',
  'draft.move-caret': null,
};

const commandsOfContract = Object.entries(contract).flatMap(([noun, procedures]) =>
  Object.entries(procedures).flatMap(([name, procedure]) =>
    procedure['~orpc'].meta.kind === 'command' ? [kebab(`${noun}.${name}`)] : [],
  ),
);

/** Names that the host writes into entries, as its sources have them. */
const host = fileURLToPath(new URL('../../../electron/host', import.meta.url));
const commandsOfHost = ['usecases', 'drafts'].flatMap((folder) =>
  readdirSync(join(host, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .flatMap((entry) => {
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
      return [...text.matchAll(/'((?:[a-z]+)\.[a-z-]+)'/g)].map(([, name]) => name as string);
    })
    .filter((name) => (name.split('.')[0] as string) in contract),
);

describe('words for the record', () => {
  it('are there for every command of the contract and every name that the host writes', () => {
    const named = commandsOfContract.map((name) => (name in OTHER_NAMES ? OTHER_NAMES[name] : name));
    const all = [...named.filter((name) => name !== null), ...commandsOfHost] as string[];
    expect(all.length).toBeGreaterThan(60);
    for (const locale of LOCALES) expect(all.filter((name) => commandWords(locale, name) === name)).toEqual([]);
  });

  it('are there for every kind of object and every field of it', () => {
    const fields: [string, string][] = [];
    for (const { kind, schema } of Object.values(registry))
      fieldsOf(kind, '', schema, (path) => fields.push([kind, path]));
    expect(fields.length).toBeGreaterThan(150);
    for (const locale of LOCALES) {
      const other = translate(locale, 'app.history.other-field');
      expect(fields.filter(([kind, path]) => fieldWords(locale, kind, path) === other)).toEqual([]);
      expect(Object.keys(registry).filter((kind) => kindWords(locale, kind) === kind)).toEqual([]);
    }
  });
});

function fieldsOf(kind: string, path: string, schema: z.ZodType, give: (path: string) => void): void {
  const full = `${kind}.${path}`;
  if (path !== '' && isSilent(full)) return;
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    fieldsOf(kind, path, schema.unwrap() as z.ZodType, give);
    return;
  }
  const told = isWhole(full) || isSecret(full);
  const inner = schema instanceof z.ZodArray ? schema.element : schema;
  // Parts of an object are told, not the object; a list is told and its items' parts, too.
  if (inner instanceof z.ZodObject && !told) each(kind, path, inner, give);
  if ((told || !(schema instanceof z.ZodObject)) && path !== '' && !path.endsWith('.id')) give(path);
}

function each(kind: string, path: string, schema: z.ZodObject, give: (path: string) => void): void {
  for (const [key, part] of Object.entries(schema.shape))
    fieldsOf(kind, path === '' ? key : `${path}.${key}`, part as z.ZodType, give);
}
