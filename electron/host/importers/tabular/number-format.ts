import type { CellMark } from './grid.ts';

/** How the number of a cell is shown: `format` is a number format code of the workbook, General when empty. */
export type ShownNumber = { readonly text: string; readonly mark?: CellMark };

/** Number formats that every workbook has by number only (ECMA-376 Part 1, 18.8.30); dates of the Chinese edition included. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  ...[14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'yyyy-mm-dd'] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id) => [id, 'hh:mm'] as const),
  [49, '@'],
]);

export function builtInFormat(id: number): string {
  return BUILT_IN.get(id) ?? '';
}

/**
 * The text that a reader sees for a stored number: a clause stored as 4.2 under `0.00` is 4.20; a date is `YYYY-MM-DD`, a time
 * `HH:MM`; in General the 15 digits that spreadsheets show (so 4.0999999999999996 is 4.1).
 */
export function showNumber(value: number, format: string, date1904: boolean): ShownNumber {
  const section = (format.split(';')[0] ?? '').replace(/"[^"]*"|\\.|\[[^\]]{0,255}\]|_./g, '');
  if (/[ymdhs年月日]/i.test(section) && !/[0#?]/.test(section)) return showDate(value, section, date1904);
  const decimals = /[0#?](?:\.([0#?]+))?/.exec(section);
  if (decimals && /[0]/.test(section)) {
    const fixed = decimals[1]?.replace(/[^0]/g, '').length ?? 0;
    const percent = section.includes('%');
    const scaled = percent ? value * 100 : value;
    const text = decimals[1]?.includes('#') ? general(scaled) : scaled.toFixed(Math.min(fixed, 20));
    const padded = fixed === 0 && !decimals[1] ? padInteger(text, section) : text;
    return { text: percent ? `${padded}%` : padded };
  }
  return { text: general(value) };
}

function general(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** A format such as 000 shows 7 as 007. */
function padInteger(text: string, section: string): string {
  const digits = section.replace(/[^0]/g, '').length;
  return section.includes(',') || text.startsWith('-') ? text : text.padStart(digits, '0');
}

const DAY_MS = 86_400_000;

function showDate(serial: number, section: string, date1904: boolean): ShownNumber {
  // Day 60 of the 1900 system is 29 February 1900, which never was: days before it are one off.
  const days = date1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const time = new Date(Math.round((days - 25_569) * DAY_MS));
  if (Number.isNaN(time.getTime()) || serial < 0 || serial > 2_958_466) return { text: general(serial) };
  const iso = time.toISOString();
  const hasDay = /[yd年月日]/i.test(section);
  const hasTime = /[hs]/i.test(section);
  const text = hasDay
    ? hasTime && serial % 1 !== 0
      ? iso.slice(0, 16).replace('T', ' ')
      : iso.slice(0, 10)
    : iso.slice(11, 16);
  return { text, mark: 'date' };
}
