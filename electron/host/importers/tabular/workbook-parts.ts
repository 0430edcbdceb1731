/** What cells of a sheet refer to: strings and number formats of the workbook. */
export type WorkbookParts = {
  /** The shared strings as far as this number at least, where the workbook has so many; the rest is not unpacked. */
  strings(last: number): Promise<readonly string[]>;
  /** Number format code by style number of a cell. */
  readonly formats: readonly string[];
  readonly date1904: boolean;
};
