import { describe, expect, it } from 'vitest';
import { catalogues, translate } from '#shared/i18n/index.ts';

const places = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]?.replace(/En$/, '')).sort();

describe('catalogues', () => {
  const areas = Object.keys(catalogues['zh-CN']) as (keyof (typeof catalogues)['zh-CN'])[];

  it.each(areas)('%s has the same keys and places in both languages, and no empty text', (area) => {
    const zh: Record<string, string> = catalogues['zh-CN'][area];
    const en: Record<string, string> = catalogues.en[area];
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
    const odd = Object.keys(zh).filter((key) => {
      const a = new Set(places(zh[key] ?? ''));
      const b = new Set(places(en[key] ?? ''));
      return zh[key]?.trim() === '' || en[key]?.trim() === '' || [...a].some((name) => !b.has(name));
    });
    expect(odd).toEqual([]);
  });

  it('fills in parameters and shows an unknown key as it is', () => {
    expect(translate('zh-CN', 'problem.ballot-closed', { day: '2026-03-01' })).toContain('2026-03-01');
    expect(translate('en', 'problem.from-the-future')).toBe('problem.from-the-future');
  });
});
