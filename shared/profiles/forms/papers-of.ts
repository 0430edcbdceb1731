import type { PaperProfile, PaperTemplate } from '#shared/publishing/index.ts';
import { gbPapers } from './gb-papers.ts';

/** Look of the papers in a language. */
export function papersOf(_language: PaperTemplate['language']): PaperProfile {
  return gbPapers;
}
