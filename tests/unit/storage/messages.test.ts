import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { problemStorage as en } from '#shared/i18n/en/problem-storage.ts';
import { problemStorage as zh } from '#shared/i18n/zh-CN/problem-storage.ts';

const folder = new URL('../../../electron/host/storage/', import.meta.url);

it('has a message in both languages for every code that storage gives, and no other', () => {
  const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
  const codes = [...new Set([...source.matchAll(/'(storage-[a-z-]+)'/g)].map((match) => match[1] as string))].sort();
  expect(Object.keys(zh).sort()).toEqual(codes);
  expect(Object.keys(en).sort()).toEqual(codes);
});

it('names the same parameters in both languages', () => {
  const parameters = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).sort();
  for (const key of Object.keys(zh) as (keyof typeof zh)[])
    expect(parameters(en[key]), key).toEqual(parameters(zh[key]));
});
