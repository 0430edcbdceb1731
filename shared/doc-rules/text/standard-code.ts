/** Codes of documents are read as everywhere else. */
export {
  type CodeFamily,
  codesIn,
  leadingCode,
  type StandardCode,
  writtenCode,
} from '#shared/domain/standard-code.ts';
