import type { PaperRequest } from '#shared/contract/index.ts';
import type { FileFormat } from './format-choice.tsx';

/** What a copy of a draft is for. */
export const PURPOSES = ['clean', 'review', 'redline', 'packet', 'text', 'web'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Instead of an addressee: made out for each of them. */
export const EVERYBODY = '*';

/** Everything that can be chosen for copies; each purpose uses its own part. */
export type CopyOptions = {
  readonly lineNumbers: boolean;
  readonly wideMargin: boolean;
  readonly patentAppeal: boolean;
  readonly watermark: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly date: string;
  /** Draft that a redline compares with. */
  readonly against: string;
  readonly roundId: string;
  readonly ballotId: string;
  readonly addressee: string;
};

const FORMATS = {
  clean: ['pdf', 'docx'],
  review: ['pdf', 'docx'],
  redline: ['pdf', 'docx'],
  packet: ['html'],
  text: ['txt'],
  web: ['html'],
} as const satisfies Record<Purpose, readonly FileFormat[]>;

/** Formats in which a copy for this purpose is made, the usual one first. */
export function formatsOfCopy(purpose: Purpose): readonly FileFormat[] {
  return FORMATS[purpose];
}

/** The copy as it is asked of the host; null while something is missing that it needs. */
export function copyRequest(draftId: string, purpose: Purpose, options: CopyOptions): PaperRequest | null {
  switch (purpose) {
    case 'clean':
    case 'text':
    case 'web':
      return { kind: 'standard', draftId };
    case 'review': {
      const { lineNumbers, wideMargin, patentAppeal, watermark, date } = options;
      return {
        kind: 'standard',
        draftId,
        copy: { kind: 'review', lineNumbers, wideMargin, patentAppeal, watermark: watermark.trim(), date },
      };
    }
    case 'redline':
      if (options.against === '') return null;
      return { kind: 'standard', draftId, copy: { kind: 'redline', against: options.against } };
    case 'packet': {
      const { roundId, ballotId, addressee } = options;
      return { kind: 'packet', draftId, roundId, ballotId, addressee: addressee.trim() };
    }
  }
}
