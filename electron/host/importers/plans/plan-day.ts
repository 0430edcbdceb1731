import { isPlainDate, squash } from '#shared/base/index.ts';

/**
 * What a cell says of the end of a project: a day (`2027-06-30`, `2027年6月`, `2027`; a month or year alone is its last day), or a number of
 * months (`18个月`, `18`). Null = not to be read.
 */
export function planDay(text: string): { readonly due: string; readonly months: number } | null {
  const plain = squash(text);
  if (plain === '' || /^[-—/]+$/.test(plain)) return { due: '', months: 0 };
  const months = /^(\d{1,2})(?:个?月|months?)?$/.exec(plain);
  if (months) return { due: '', months: Number(months[1]) };
  const parts =
    /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年(?:底|末)?)?(?:前|底|末)?$/.exec(plain) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(plain);
  if (!parts) return null;
  const year = Number(parts[1]);
  const month = Number(parts[2] ?? 12);
  const day = Number(parts[3] ?? new Date(Date.UTC(year, month, 0)).getUTCDate());
  const due = `${parts[1]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isPlainDate(due) ? { due, months: 0 } : null;
}
