import type { Project } from './project.ts';

type Titled = Pick<Project, 'kind' | 'part' | 'titleSupplement'>;

const CHINESE = /^第\s*[0-9一二三四五六七八九十]+\s*部分\s*[：:]?\s*/;
const ENGLISH = /^Part\s+\d+\s*[:：]?\s*/i;

/** Complementary element of a part without `第N部分：`. */
export function bareSupplement(text: string): string {
  return text.replace(CHINESE, '').replace(ENGLISH, '');
}

/**
 * A project with the title that its part asks for: `第N部分：` before the complementary element (GB/T 1.1—2020, 6.1.3), `Part N:` in
 * English. It follows a changed part and goes when the project is no part any more; a title that says nothing of parts stays as it is.
 */
export function withPart<T extends Titled>(project: T, before?: Titled): T {
  const { part, titleSupplement, kind } = project;
  if (part === '') {
    const left = before !== undefined && before.part !== '';
    return left ? { ...project, titleSupplement: bareSupplement(titleSupplement) } : project;
  }
  const lead = kind === 'iso' ? `Part ${part}: ` : `第${part}部分：`;
  return { ...project, titleSupplement: `${lead}${bareSupplement(titleSupplement)}` };
}
