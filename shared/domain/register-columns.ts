/** Columns of the register as a list for other programs (意见清单). */
export const REGISTER_COLUMNS = [
  'no',
  'clause',
  'type',
  'original',
  'comment',
  'proposal',
  'reason',
  'organisation',
  'person',
  'received',
  'decision',
  'decisionReason',
  'suggestion',
  'remark',
  'source',
] as const;
export type RegisterColumn = (typeof REGISTER_COLUMNS)[number];
