/**
 * Number of a resolution (决议号) by the pattern of its committee: `{year}`, `{month}` of the meeting and `{n}`, or `{nn}` with two digits,
 * running through all meetings of the same pattern (`{year}-{month}-{n}` → 2026-03-1). `taken`: those of the committee. The number is one
 * more than the highest, so that none is given twice.
 */
export function nextResolutionNumber(pattern: string, date: string, taken: readonly string[]): string {
  const last = Math.max(0, ...taken.map((number) => runningNumber(pattern, date, number)));
  return filled(pattern, date, last + 1);
}

/** The running part of a number; 0 = it is none of this pattern and month or year. */
export function runningNumber(pattern: string, date: string, number: string): number {
  const [before = '', after = ''] = filled(pattern, date, null).split('\0');
  if (!number.startsWith(before) || !number.endsWith(after)) return 0;
  const digits = number.slice(before.length, number.length - after.length);
  return /^\d{1,6}$/.test(digits) ? Number(digits) : 0;
}

/** A number of a pattern with the running part given. */
export function filled(pattern: string, date: string, n: number | null): string {
  return pattern
    .replace('{year}', date.slice(0, 4))
    .replace('{month}', date.slice(5, 7))
    .replace(/\{(n+)\}/, (_, digits: string) => (n === null ? '\0' : String(n).padStart(digits.length, '0')));
}
