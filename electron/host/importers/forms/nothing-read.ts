import type { FormFile } from './form-file.ts';

/** What is known of a file of which nothing could be read. */
export const NOTHING_READ: Omit<FormFile, 'file' | 'contentHash' | 'problems'> = {
  kind: 'unknown',
  standardTitle: null,
  organisation: null,
  person: null,
  phone: null,
  email: null,
  date: null,
  noComment: false,
  patentStatement: null,
  rows: [],
};

/** Problems of files that stay as they are until a person has typed them in. */
const BY_HAND = new Set(['form-old-office', 'form-pdf', 'form-pdf-other', 'pdf-locked', 'zip-encrypted']);

/** Whether a file with this problem goes on the list for typing by hand. */
export function isForHand(code: string): boolean {
  return code.startsWith('hand-') || BY_HAND.has(code);
}
