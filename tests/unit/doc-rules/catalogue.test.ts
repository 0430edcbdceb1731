import { describe, expect, it } from 'vitest';
import { CHECKS_WITH_FIX } from '#shared/doc-rules/catalogue/checks-with-fix.ts';
import { catalogue } from '#shared/doc-rules/catalogue/index.ts';
import { catalogues } from '#shared/i18n/index.ts';

const ids = catalogue.map(({ id }) => id);

describe('catalogue of the drafting checks', () => {
  it('is large enough for both languages, and repairs much of what it finds', () => {
    expect(catalogue.filter(({ languages }) => languages.includes('zh')).length).toBeGreaterThanOrEqual(110);
    expect(catalogue.filter(({ languages }) => languages.includes('en')).length).toBeGreaterThanOrEqual(25);
    expect(CHECKS_WITH_FIX.size).toBeGreaterThanOrEqual(30);
    expect([...CHECKS_WITH_FIX].filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('has every code once, with the place of its rule', () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.filter((id) => !/^[A-Z]{2}\d{2}$/.test(id))).toEqual([]);
    const rule = /GB\/T \d|GB \d|ISO|IEC|国务院|办法|规定|条例|No\. \d|SPC/;
    expect(catalogue.filter((check) => !rule.test(check.rule)).map(({ id, rule: text }) => `${id} ${text}`)).toEqual(
      [],
    );
    expect(catalogue.filter(({ languages }) => languages.length === 0)).toEqual([]);
    const blind = catalogue.filter((check) => check.scope === 'block' && check.types.length === 0);
    expect(blind).toEqual([]);
  });

  it.each(['zh-CN', 'en'] as const)('has a title and a message for every check in %s', (locale) => {
    const keys = Object.keys(catalogues[locale].check);
    expect(ids.filter((id) => !keys.includes(`title-${id}`))).toEqual([]);
    expect(ids.filter((id) => !keys.some((key) => key === id || key.startsWith(`${id}-`)))).toEqual([]);
    const known = new Set(ids);
    const strangers = keys.filter(
      (key) => /^(?:title-)?[A-Z]{2}\d{2}/.test(key) && !known.has(/[A-Z]{2}\d{2}/.exec(key)![0]),
    );
    expect(strangers).toEqual([]);
  });
});
