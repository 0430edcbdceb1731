/** How a draft looks that goes with a letter, to be commented or voted on. */
export const REVIEW_COPY = {
  kind: 'review',
  lineNumbers: true,
  wideMargin: false,
  watermark: '',
  patentAppeal: true,
  date: '',
} as const;
