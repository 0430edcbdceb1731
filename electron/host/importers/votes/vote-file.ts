import type { Problem } from '#shared/base/index.ts';
import type { Position } from '#shared/domain/ballot.ts';

/** A vote as somebody wrote it. Empty = the file does not say. */
export type VoteFile = {
  readonly file: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly contentHash: string;
  readonly source: 'form' | 'packet';
  /** Ids of the ballot and of the voter that the form was made out for. */
  readonly ballot: string;
  readonly voter: string;
  readonly person: string;
  readonly organisation: string;
  readonly ticks: readonly Position[];
  readonly comment: string;
  /** Expert named with the vote. */
  readonly expert: string;
  /** `YYYY-MM-DD` or as written. */
  readonly date: string;
  readonly problems: readonly Problem[];
};

/** What is known of a file from which no vote could be read. */
export const NO_VOTE: Omit<VoteFile, 'file' | 'contentHash'> = {
  source: 'form',
  ballot: '',
  voter: '',
  person: '',
  organisation: '',
  ticks: [],
  comment: '',
  expert: '',
  date: '',
  problems: [],
};
