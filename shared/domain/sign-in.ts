import { squash } from '../base/index.ts';
import type { Attendance } from './meeting.ts';

/** One line of a sign-in list: who it means. `remote`: marked as there from elsewhere. */
export type SignInLine = {
  readonly name: string;
  readonly organisation: string;
  /** Seats of that name; more than one = the organisation does not tell them apart. */
  readonly personIds: readonly string[];
  readonly remote: boolean;
};

const REMOTE = /线上|远程|视频|在线|online|remote/i;
const BREAK = /[\t,，;；|（）()]|\s{2,}/;
const NUMBER = /^\s*\d+\s*[.、．)）]?\s*/;

/**
 * Reads a typed or pasted list of those present (签到名单): one a line, the name first or anywhere among the columns, the organisation where
 * it is needed to tell two of one name apart. Names of several people in one line, divided by 、, are read as several.
 */
export function readSignIn(text: string, attendance: readonly Attendance[]): readonly SignInLine[] {
  const names = new Set(attendance.map(({ name }) => squash(name)));
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.replace(NUMBER, ''))
    .flatMap((line) => (line.includes('、') && !BREAK.test(line) ? line.split('、') : [line]));
  const rows = lines.map((line) => {
    const cells = line.split(BREAK);
    // One blank divides columns only where the whole is no name: 王 敏.
    return cells.some((cell) => names.has(squash(cell))) ? cells : cells.flatMap((cell) => cell.split(/\s+/));
  });
  return signedIn(rows, attendance);
}

/** The same of rows of a sheet. Rows without any name of the list are given as they are, so that a guest is seen. */
export function signedIn(
  rows: readonly (readonly string[])[],
  attendance: readonly Attendance[],
): readonly SignInLine[] {
  const byName = Map.groupBy(attendance, ({ name }) => squash(name));
  return rows.flatMap((row) => {
    const cells = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
    if (cells.length === 0) return [];
    const at = cells.findIndex((cell) => byName.has(squash(cell)));
    const name = (at < 0 ? cells.find((cell) => !/^\d+$/.test(cell)) : cells[at]) ?? '';
    const found = at < 0 ? [] : (byName.get(squash(name)) ?? []);
    const said = plain(cells.join(''));
    const told = found.filter(({ organisation }) => organisation !== '' && said.includes(plain(organisation)));
    const seats = told.length > 0 ? told : found;
    return [
      {
        name,
        organisation:
          seats.length === 1 ? (seats[0]?.organisation ?? '') : cells.filter((cell) => cell !== name).join(' '),
        personIds: seats.map(({ personId }) => personId),
        remote: cells.some((cell) => cell !== name && REMOTE.test(cell)),
      },
    ];
  });
}

/** Without blanks and brackets, which divide columns. */
function plain(text: string): string {
  return squash(text).replace(/[（）()]/g, '');
}
