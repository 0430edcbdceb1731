import { chineseDate } from '#shared/publishing/index.ts';

export type Language = 'zh-CN' | 'en';

/** A day (`YYYY-MM-DD`, or a moment that begins with it) as papers of a language write it: 2026年3月1日; 2026-03-01. Empty stays empty. */
export function paperDay(language: Language, date: string): string {
  const day = date.slice(0, 10);
  return language === 'zh-CN' ? chineseDate(day) : day;
}
