import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { catalogues, type Locale } from '#shared/i18n/index.ts';
import { formTemplates } from '#shared/profiles/forms/form-templates.ts';

const LOCALES = ['zh-CN', 'en'] as const satisfies readonly Locale[];
const guide = (locale: Locale) =>
  readFileSync(fileURLToPath(new URL(`../../docs/guide/${locale}.md`, import.meta.url)), 'utf8');

/** What stands in quotes without being of the interface: examples of what is typed, read or printed. */
const EXAMPLES: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': [
    ' ',
    '5.1 总则',
    '见 5.2',
    '表 3',
    '符合 GB/T 2828.1',
    '，',
    '—',
    '改为‘应’',
    '见第 5 章，2015 年版的第 4 章',
    '将……改为',
    '不赞成，如采纳改为赞成',
  ],
  en: ['quotes', '5.1 General', 'see 5.2', '，', '—', 'shall'],
};

/** A text as it is spoken of: without the dots of a button that asks more, and without what is filled in at its ends. */
const spoken = (text: string): string =>
  text
    .replace(/^\{\{\w+\}\}\s*/, '')
    .replace(/[\s（(“:：]*\{\{\w+\}\}[^{}]*$/, '')
    .replace(/\s*…+$/, '');

function wordsOfInterface(locale: Locale): ReadonlySet<string> {
  const { app, editor, shell, packet, check } = catalogues[locale];
  const texts = [app, editor, shell, packet, check]
    .flatMap((area) => Object.entries(area) as [string, string][])
    .filter(([key]) => !/^(?:command|history)\./.test(key))
    .map(([, text]) => text);
  const papers = formTemplates.map(({ name }) => name[locale]);
  return new Set([...texts, ...papers].flatMap((text) => [text, spoken(text)]));
}

/** Heading by its level, list and table rows: what the two languages must have alike. */
const shape = (text: string) =>
  text
    .split('\n')
    .flatMap((line) => /^(?:#+|-|\||\*\*)/.exec(line)?.[0] ?? [])
    .map((mark) => (mark === '**' ? '' : mark))
    .filter(Boolean);

describe('the guide', () => {
  it.each(LOCALES)('in %s calls what one presses and reads by the words of the interface', (locale) => {
    const known = wordsOfInterface(locale);
    const quoted = [...guide(locale).matchAll(/“([^”]+)”/g)].map((match) => spoken(match[1] ?? ''));
    expect(quoted.length).toBeGreaterThan(100);
    const unknown = quoted.filter((words) => !known.has(words) && !EXAMPLES[locale].includes(words));
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('is built alike in both languages', () => {
    expect(shape(guide('en'))).toEqual(shape(guide('zh-CN')));
  });
});
