/** How a draft looks that is sent to be commented or voted on: what the form for a copy begins with. The day at its foot moves no line. */
export const REVIEW_COPY = {
  kind: 'review',
  lineNumbers: true,
  wideMargin: false,
  watermark: '',
  patentAppeal: true,
  date: '',
} as const;
