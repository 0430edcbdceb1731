/**
 * The number that follows those given, in their own pattern (`2026-03-1` → `2026-03-2`); the first of a meeting is the year and
 * month of its day with a running number.
 */
export function nextResolutionNumber(numbers: readonly string[], date: string): string {
  const last = numbers.at(-1);
  const parts = last === undefined ? null : /^(.*?)(\d+)(\D*)$/.exec(last);
  if (!parts) return `${date.slice(0, 7)}-${numbers.length + 1}`;
  const [, before = '', digits = '', after = ''] = parts;
  return `${before}${String(Number(digits) + 1).padStart(digits.length, '0')}${after}`;
}
