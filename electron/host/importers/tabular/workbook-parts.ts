/** What cells of a sheet refer to: strings and number formats of the workbook. */
export type WorkbookParts = {
  readonly strings: readonly string[];
  /** Number format code by style number of a cell. */
  readonly formats: readonly string[];
  readonly date1904: boolean;
};
