import { createHash } from 'node:crypto';
import type { Problem } from '#shared/base/index.ts';
import { CHOICES, type Choice } from '#shared/domain/ballot.ts';
import type { FilledForm } from '../forms/filled-form.ts';
import { readFilledDocx } from '../forms/read-filled-docx.ts';

/** A vote as somebody wrote it. Empty = the file does not say. */
export type VoteFile = {
  readonly file: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly contentHash: string;
  /** Ids of the ballot and of the voter that the form was made out for. */
  readonly ballot: string;
  readonly voter: string;
  readonly person: string;
  readonly organisation: string;
  readonly ticks: readonly Choice[];
  readonly comment: string;
  /** `YYYY-MM-DD` or as written. */
  readonly date: string;
  readonly problems: readonly Problem[];
};

/** Box of a choice in the ballot form: `vote.approve` … */
const BOX = 'vote.';

/**
 * Reads a vote from a ballot form (函审单, domain F6). Never rejects: a file from which no vote can be read comes back with a problem of
 * severity `error`.
 */
export async function readVoteFile(bytes: Uint8Array, name: string): Promise<VoteFile> {
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  const none = { ...NOTHING, file: name, contentHash };
  const filled = await readFilledDocx(bytes);
  if (!filled.ok) return { ...none, problems: [{ ...filled.error, severity: 'error', where: name }] };
  if (!filled.value.form || !isBallotForm(filled.value))
    return { ...none, problems: [{ code: 'vote-not-ballot-form', severity: 'error', where: name }] };
  return { ...none, ...voteOf(filled.value) };
}

const NOTHING: Omit<VoteFile, 'file' | 'contentHash'> = {
  ballot: '',
  voter: '',
  person: '',
  organisation: '',
  ticks: [],
  comment: '',
  date: '',
  problems: [],
};

function isBallotForm({ boxes }: FilledForm): boolean {
  return CHOICES.some((choice) => boxes.has(BOX + choice));
}

function voteOf({ form, fields, boxes }: FilledForm): Partial<VoteFile> {
  const field = (name: string): string => (fields.get(name) ?? '').trim();
  return {
    ballot: form?.subject ?? '',
    voter: form?.addressee ?? '',
    person: field('person'),
    organisation: field('organisation'),
    ticks: CHOICES.filter((choice) => boxes.get(BOX + choice) === true),
    comment: field('comment'),
    date: field('date'),
  };
}
