import { isPlainDate } from '#shared/base/index.ts';

/** The day of a PDF date (`D:20260305142200+08'00'`) as the writer's clock had it, `YYYY-MM-DD`; null for anything else. */
export function readDate(value: unknown): string | null {
  const [, year, month = '01', day = '01'] =
    /^\s*(?:D:)?(\d{4})(\d{2})?(\d{2})?/.exec(typeof value === 'string' ? value : '') ?? [];
  const date = `${year}-${month}-${day}`;
  return year !== undefined && isPlainDate(date) ? date : null;
}
