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

/** Number that all parts share: `GB/T 14048` of `GB/T 14048.1—2016`; without such a number what the series is called by. */
export function seriesNumber({ number, seriesId }: Pick<Project, 'number' | 'seriesId'>): string {
  return /^(.+?)\.\d+(?:\s*[—–:-]\s*(?:\d{4}|X{4}))?$/.exec(number)?.[1] ?? seriesId;
}

/**
 * Elements of a title that is written in one line: they stand apart by a wide blank (GB/T 1.1—2020, 6.1). Two are the introductory and the
 * main one, unless the second begins with `第N部分`.
 */
export function titleElements(text: string): Pick<Project, 'titleLead' | 'titleMain' | 'titleSupplement' | 'part'> {
  const elements = text.split(/\u3000+|\s{2,}|\s*\n\s*/).filter((element) => element.trim() !== '');
  const partAt = elements.findIndex((element) => /^第\s*\d+\s*部分/.test(element));
  const cut = partAt > 0 ? partAt : 2;
  const [first = '', ...others] = elements.slice(0, cut);
  const main = others.join('\u3000');
  return {
    titleLead: main === '' ? '' : first,
    titleMain: main === '' ? first : main,
    titleSupplement: elements.slice(cut).join('\u3000'),
    part: /^第\s*(\d+)/.exec(elements[partAt] ?? '')?.[1] ?? '',
  };
}
