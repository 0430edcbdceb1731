import { paperWordsEn } from './paper-words-en.ts';
import type { PaperWords } from './paper-words-type.ts';
import { paperWordsZh } from './paper-words-zh.ts';

/** Words of papers by language. */
export const paperWords: Readonly<Record<'zh-CN' | 'en', PaperWords>> = {
  'zh-CN': paperWordsZh,
  en: paperWordsEn,
};
