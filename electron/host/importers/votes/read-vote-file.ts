import { createHash } from 'node:crypto';
import { ok, plainName, type Result, refuse } from '#shared/base/index.ts';
import { POSITIONS } from '#shared/domain/ballot.ts';
import { answerVote, type FilledForm, isPacketAnswer, readFilledDocx, readPacketAnswer } from '../forms/index.ts';
import { sniffFile } from '../package/index.ts';
import { readFilledPdf } from '../pdf/index.ts';
import { NO_VOTE, type VoteFile } from './vote-file.ts';
import { votesOfSheet } from './votes-of-sheet.ts';

/** Box of a choice in the ballot form: `choice.approve` … */
const BOX = 'choice.';

/**
 * Reads the votes of a file: a ballot form (函审单, domain F6) in Word or PDF or the answer of a review packet, which hold one, or a sheet with
 * one a row. Never rejects: a file from which no vote can be read comes back with a problem of severity `error`.
 */
export async function readVoteFile(bytes: Uint8Array, name: string): Promise<readonly VoteFile[]> {
  const { kind } = sniffFile(name, bytes);
  if (kind === 'xlsx' || kind === 'csv') return votesOfSheet(bytes, name);
  return [await voteOfFile(bytes, name)];
}

async function voteOfFile(bytes: Uint8Array, name: string): Promise<VoteFile> {
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  const vote = isPacketAnswer(bytes, name) ? voteOfAnswer(bytes) : await voteOfForm(bytes, name);
  if (vote.ok) return { ...NO_VOTE, ...vote.value, file: name, contentHash };
  const { code, params } = vote.error;
  return {
    ...NO_VOTE,
    file: name,
    contentHash,
    problems: [{ code, severity: 'error', ...(params ? { params } : {}) }],
  };
}

function voteOfAnswer(bytes: Uint8Array): Result<Partial<VoteFile>> {
  const answer = readPacketAnswer(bytes);
  if (!answer.ok) return answer;
  const vote = answerVote(answer.value);
  if (!vote) return refuse('vote-not-in-answer');
  const { ballot, addressee, name, organisation, choice, comment, date } = vote;
  const names = { person: plainName(name), organisation: plainName(organisation) };
  return ok({ source: 'packet', ballot, voter: addressee, ...names, ticks: [choice], comment, date });
}

async function voteOfForm(bytes: Uint8Array, name: string): Promise<Result<Partial<VoteFile>>> {
  const filled = sniffFile(name, bytes).kind === 'pdf' ? await readFilledPdf(bytes) : await readFilledDocx(bytes);
  if (!filled.ok) return filled;
  return isBallotForm(filled.value) ? ok(voteOf(filled.value)) : refuse('vote-not-ballot-form');
}

function isBallotForm({ boxes }: FilledForm): boolean {
  return POSITIONS.some((choice) => boxes.has(BOX + choice));
}

function voteOf({ form, fields, boxes }: FilledForm): Partial<VoteFile> {
  const field = (name: string): string => (fields.get(name) ?? '').trim();
  return {
    ballot: form?.subject ?? '',
    voter: form?.addressee ?? '',
    person: plainName(field('person')),
    organisation: plainName(field('organisation')),
    ticks: POSITIONS.filter((choice) => boxes.get(BOX + choice) === true),
    comment: field('comment'),
    expert: field('expert'),
    date: field('date'),
  };
}
