export type XlsxCell = string | number | null;

export type XlsxSheet = {
  /** Name of the sheet; signs that Excel forbids are replaced, 31 characters are kept. */
  readonly sheet: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly XlsxCell[])[];
  /** Column widths in characters of the standard font (one Han character is two); missing ones are measured. */
  readonly widths?: readonly number[];
};
