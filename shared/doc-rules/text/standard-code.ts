/** Codes of documents are read as everywhere else. */
export {
  type CodeFamily,
  codesIn,
  leadingCode,
  type StandardCode,
  writtenCode,
  yearSeparator,
} from '#shared/domain/standard-code.ts';
