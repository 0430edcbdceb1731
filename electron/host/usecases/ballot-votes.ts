import { commit, type HostContext, load } from '#host/host-context.ts';
import type { VoteFile } from '#host/importers/votes/index.ts';
import { RefusalError } from '#host/refusal-error.ts';
import { isPlainDate, type Problem } from '#shared/base/index.ts';
import type { Receipt, VoteImportFile } from '#shared/contract/index.ts';
import { type Ballot, countingVotes, type Vote } from '#shared/domain/ballot.ts';
import { readStoredFiles } from './stored-files.ts';

type FileRef = { readonly blob: string; readonly name: string };

/** What the files say, matched with the electorate; nothing is recorded yet. */
export async function previewVotes(ctx: HostContext, id: string, files: readonly FileRef[]) {
  const { data } = await load(ctx, 'ballot', id);
  const read = await ctx.workers.run('read-votes', { files: await readStoredFiles(ctx, files) });
  return { files: read.map((file, index) => preview(id, data, files, file, index)) };
}

function preview(id: string, ballot: Ballot, files: readonly FileRef[], read: VoteFile, index: number): VoteImportFile {
  const { blob, name } = files[index] as FileRef;
  const problems: Problem[] = [...read.problems];
  const say = (code: string, severity: Problem['severity'], params?: Problem['params']): void => {
    problems.push({ code, severity, ...(params ? { params } : {}) });
  };
  const readable = read.problems.every(({ severity }) => severity !== 'error');
  const voter = voterOf(ballot, read);
  const earlier = files.findIndex((other) => other.blob === blob);
  const duplicateOf =
    ballot.votes.find((vote) => vote.blob === blob)?.file ?? (earlier < index ? (files[earlier]?.name ?? '') : '');
  const otherBallot = read.ballot !== '' && read.ballot !== id;
  if (otherBallot) say('vote-other-ballot', 'error');
  else if (readable && !voter) say('vote-voter-unknown', 'warning', { name: read.person || read.organisation });
  if (readable && read.ticks.length > 1) say('vote-several-ticks', 'warning');
  if (readable && read.ticks.length === 0) say('vote-no-tick', 'warning');
  return {
    name,
    blob,
    personId: voter?.personId ?? '',
    person: voter?.name ?? read.person,
    organisation: voter?.organisation ?? read.organisation,
    choice: read.ticks.length === 1 ? (read.ticks[0] ?? null) : null,
    comment: read.comment,
    writtenOn: read.date,
    replaces: voter !== undefined && countingVotes(ballot).has(voter.personId),
    duplicateOf,
    usable: readable && !otherBallot && voter !== undefined && duplicateOf === '',
    problems,
  };
}

/** The member a form was made out for, or the only one of that name. */
function voterOf(ballot: Ballot, read: VoteFile): Ballot['electorate'][number] | undefined {
  const addressed = ballot.electorate.find(({ personId }) => personId === read.voter);
  if (addressed) return addressed;
  const named = ballot.electorate.filter(({ name }) => name === read.person && name !== '');
  return named.length === 1 ? named[0] : undefined;
}

type ImportedVote = Pick<Vote, 'personId' | 'choice' | 'comment' | 'expert' | 'file' | 'blob' | 'receivedOn'>;

/** Records the votes of several files in one change; each is a record of its own, as by `recordVote`. */
export async function importVotes(
  ctx: HostContext,
  ballotId: string,
  votes: readonly ImportedVote[],
): Promise<Receipt> {
  const found = await load(ctx, 'ballot', ballotId);
  if (found.data.status === 'closed') throw new RefusalError('ballot-closed', { day: found.data.closedOn });
  const voters = new Set(found.data.electorate.map(({ personId }) => personId));
  const recorded = votes.map((vote): Vote => {
    if (!voters.has(vote.personId)) throw new RefusalError('voter-not-entitled', { name: vote.file });
    if (!isPlainDate(vote.receivedOn)) throw new RefusalError('date-invalid', { text: vote.receivedOn });
    return { ...vote, id: ctx.newId(), source: 'form' as const, recordedAt: ctx.now(), recordedBy: ctx.actor };
  });
  if (recorded.length === 0) throw new RefusalError('import-nothing-usable', { files: 0 });
  const data: Ballot = { ...found.data, votes: [...found.data.votes, ...recorded] };
  return commit(
    ctx,
    'ballot.import-votes',
    ballotId,
    { puts: [{ kind: 'ballot', id: ballotId, data, expectedRev: found.rev }] },
    { undo: 'none' },
  );
}
