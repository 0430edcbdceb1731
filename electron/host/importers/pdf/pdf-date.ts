import { isPlainDate } from '#shared/base/index.ts';

/** The day of a PDF date (`D:20260305142200+08'00'`) as the writer's clock had it, `YYYY-MM-DD`; null for anything else. */
export function readDate(value: unknown): string | null {
  const [, year, month = '01', day = '01'] =
    /^\s*(?:D:)?(\d{4})(\d{2})?(\d{2})?/.exec(typeof value === 'string' ? value : '') ?? [];
  const date = `${year}-${month}-${day}`;
  return year !== undefined && isPlainDate(date) ? date : null;
}

/**
 * Author and day of a note whose title holds both: LibreOffice writes `张三, 26年5月1日, ` in the manner of its language, and no date elsewhere.
 * The day is null where it does not say which number is the month.
 */
export function signedWithDay(title: string): { readonly author: string; readonly date: string | null } {
  const [, author, day] = /^(.{1,200}?), ([^,]{0,40}\d[^,]{0,40}(?:, \d{4})?), $/su.exec(title) ?? [];
  if (author === undefined || day === undefined) return { author: title.trim(), date: null };
  const [first = 0, second = 0, third = 0] = (day.match(/\d+/g) ?? []).map(Number);
  const yearFirst = /^\d{4}|年/.test(day);
  const dotted = /^\d{1,2}\.\d{1,2}\.\d{2,4}\.?$/.test(day);
  if (!yearFirst && !dotted) return { author: author.trim(), date: null };
  const [year, month, date] = yearFirst ? [first, second, third] : [third, second, first];
  const plain = [year < 100 ? 2000 + year : year, month, date].map((part) => String(part).padStart(2, '0')).join('-');
  return { author: author.trim(), date: isPlainDate(plain) ? plain : null };
}
