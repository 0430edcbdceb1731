import type { PaperProfile } from '#shared/publishing/index.ts';
import { englishPaperLayout } from '../layout/index.ts';
import { gbPapers } from './gb-papers.ts';

const englishPapers: PaperProfile = {
  ...gbPapers,
  id: 'english',
  language: 'en',
  layout: englishPaperLayout,
  headingNumbers: [],
  headingMark: '\u2003',
};

/** Look and numbering of papers in a language. */
export function papersOf(language: 'zh-CN' | 'en'): PaperProfile {
  return language === 'en' ? englishPapers : gbPapers;
}
