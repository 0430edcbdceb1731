import { isPlainDate, squash } from '#shared/base/index.ts';

/** Words for "until further notice". */
const OPEN = /^(?:至今|长期|现在|无|-+|—+|\/|present|open|ongoing)$/;

/**
 * The day a cell of a mandate names: `2022-05-01`, `2022.5`, `2022年5月1日`, `2022`. A month or year alone is its first day at the
 * beginning of a mandate, its last at the `end`. Empty = none or until further notice; null = not to be read.
 */
export function mandateDay(text: string, edge: 'start' | 'end'): string | null {
  const plain = squash(text);
  if (plain === '' || OPEN.test(plain)) return '';
  const parts =
    /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?$/.exec(plain) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(plain);
  if (!parts) return null;
  const year = Number(parts[1]);
  const month = Number(parts[2] ?? (edge === 'start' ? 1 : 12));
  const day = Number(parts[3] ?? (edge === 'start' ? 1 : new Date(Date.UTC(year, month, 0)).getUTCDate()));
  const found = `${parts[1]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isPlainDate(found) ? found : null;
}

/** Both days of a mandate in one cell: `2022.5-2027.5`, `2022年5月至2027年4月`, `2022—2027`; null = not to be read. */
export function mandateOf(text: string): { readonly from: string; readonly to: string } | null {
  const plain = squash(text);
  const alone = mandateDay(plain, 'start');
  if (alone !== null) return { from: alone, to: '' };
  const parts =
    /^(.+?)(?:至今|至|~|～|—+|–|到)([\s\S]*)$/.exec(plain.replace(/至今$/, '至')) ??
    /^(\d{4}(?:[./年]\d{1,2}(?:[./月]\d{1,2}日?|月)?)?)-(.*)$/.exec(plain) ??
    /^(\d{4}-\d{1,2}(?:-\d{1,2})?)-(\d{4}.*)$/.exec(plain);
  if (!parts) return null;
  const from = mandateDay(parts[1] ?? '', 'start');
  const to = mandateDay(parts[2] ?? '', 'end');
  return from === null || to === null ? null : { from, to };
}
