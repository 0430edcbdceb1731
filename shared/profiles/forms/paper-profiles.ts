import type { PaperProfile } from '#shared/publishing/index.ts';
import { englishPaperLayout, paperLayout } from '../layout/index.ts';

const DIGITS = [...'一二三四五六七八九'];

const PROFILES: Readonly<Record<'zh-CN' | 'en', PaperProfile>> = {
  'zh-CN': {
    language: 'zh-CN',
    layout: paperLayout,
    headingNumbers: [...DIGITS, '十', ...DIGITS.map((digit) => `十${digit}`), '二十'],
    headingMark: '、',
  },
  en: {
    language: 'en',
    layout: englishPaperLayout,
    // 1, 2, 3 …
    headingNumbers: [],
    headingMark: '\u2003',
  },
};

/** Look and numbering of papers in a language. */
export function papersOf(language: 'zh-CN' | 'en'): PaperProfile {
  return PROFILES[language];
}
