/** What a file says of itself. */
export type DocumentInfo = {
  readonly language: string;
  readonly title: string;
  readonly subject?: string;
  readonly author?: string;
  readonly date: Date;
  /** Part of PDF/A (ISO 19005) that the file keeps to, conformance level A; absent = it claims none. */
  readonly pdfaPart?: 2 | 3;
};
