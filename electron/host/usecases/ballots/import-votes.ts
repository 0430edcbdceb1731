import { type HostContext, load } from '#host/host-context.ts';
import { type HeldFile, holdsFiles, type MailFacts } from '#host/importers/mail/index.ts';
import type { VoteFile } from '#host/importers/votes/index.ts';
import { need, RefusalError } from '#host/refusal-error.ts';
import { blobName } from '#host/storage/index.ts';
import type { Problem } from '#shared/base/index.ts';
import type { Receipt, VoteImportFile } from '#shared/contract/index.ts';
import { type Ballot, countingVotes } from '#shared/domain/ballot.ts';
import { whileOpen } from '#shared/domain/ballot-steps.ts';
import { entitledOf } from '#shared/domain/electorate.ts';
import { AGAINST, positionsOf, type VotingRule } from '#shared/domain/voting-rule.ts';
import { readStoredFiles } from '../stored-files.ts';
import { type NewVote, putVotes } from './record-vote.ts';

type FileRef = { readonly blob: string; readonly name: string };
/** A file by itself, with the letter that it came with. */
type Answer = FileRef & Pick<HeldFile, 'bytes' | 'from' | 'covering'> & { readonly problems?: readonly Problem[] };

/** What the files say, matched with the electorate; nothing is recorded yet, but files of letters and archives are kept as blobs. */
export async function previewVotes(ctx: HostContext, id: string, given: readonly FileRef[]) {
  const { data } = await load(ctx, 'ballot', id);
  if (data.secret) throw new RefusalError('ballot-secret');
  const rule = ctx.rules.votingRule(data.ruleId);
  const answers = await openAnswers(ctx, given);
  const forms = answers.filter((answer) => !isLetterText(answer) && !answer.problems);
  const read = await ctx.workers.run('read-votes', { files: forms.map(({ name, bytes }) => ({ name, bytes })) });
  const emails = await emailsOf(ctx);
  const preview = new Preview(id, data, rule, emails);
  const voted = new Set<string>();
  const files: VoteImportFile[] = [];
  for (const [index, form] of forms.entries())
    for (const vote of read[index] ?? []) {
      const file = preview.ofVote(form, vote);
      if (file.problems.every(({ severity }) => severity !== 'error')) voted.add(letterOf(form));
      files.push(file);
    }
  for (const answer of answers) {
    if (answer.problems) files.push(preview.unread(answer, answer.problems));
    // What a letter says beside a form that could be read, the form says too.
    else if (isLetterText(answer) && !voted.has(letterOf(answer))) files.push(preview.ofLetter(answer));
  }
  return { files };
}

/** Takes letters and archives apart; what they hold is kept, so that each vote has its own file. */
async function openAnswers(ctx: HostContext, given: readonly FileRef[]): Promise<readonly Answer[]> {
  const stored = await readStoredFiles(ctx, given);
  const answers: Answer[] = [];
  const blobs: Uint8Array[] = [];
  for (const [index, ref] of given.entries()) {
    const { bytes } = stored[index] as (typeof stored)[number];
    if (!holdsFiles({ name: ref.name, bytes })) {
      answers.push({ ...ref, bytes });
      continue;
    }
    const [opened] = await ctx.workers.run('open-files', { files: [{ name: ref.name, bytes }] });
    for (const file of opened?.files ?? []) {
      blobs.push(file.bytes);
      answers.push({ ...file, blob: blobName(file.bytes) });
    }
    const problems = (opened?.problems ?? []).filter(({ code }) => code !== 'mail-text');
    if (problems.length > 0) answers.push({ ...ref, bytes, problems });
  }
  if (blobs.length > 0)
    need(await ctx.store.commit({ blobs }, { actor: ctx.actor, command: 'file.upload', undo: 'none' }));
  return answers;
}

/** The text of a letter, which `filesOf` names so. */
const isLetterText = ({ name, from }: Answer): boolean => from !== undefined && name.endsWith('/正文.txt');
const letterOf = ({ name }: Answer): string => name.slice(0, Math.max(0, name.lastIndexOf('/')));

async function emailsOf(ctx: HostContext): Promise<ReadonlyMap<string, string>> {
  const people = await ctx.store.list('person');
  return new Map(people.map(({ id, data }) => [id, data.email.toLowerCase()]));
}

class Preview {
  private readonly id: string;
  private readonly ballot: Ballot;
  private readonly rule: VotingRule;
  private readonly emails: ReadonlyMap<string, string>;
  /** Files seen in this preview, by blob and voter: a sheet holds several votes. */
  private readonly seen = new Map<string, string>();

  constructor(id: string, ballot: Ballot, rule: VotingRule, emails: ReadonlyMap<string, string>) {
    this.id = id;
    this.ballot = ballot;
    this.rule = rule;
    this.emails = emails;
  }

  ofVote(answer: Answer, read: VoteFile): VoteImportFile {
    const readable = read.problems.every(({ severity }) => severity !== 'error');
    const problems: Problem[] = [...read.problems];
    const say = (code: string, severity: Problem['severity'], params: Problem['params'] = {}): void => {
      problems.push({ code, severity, params });
    };
    const voter = this.voterOf(read, answer.from);
    const otherBallot = read.ballot !== '' && read.ballot !== this.id;
    const ticks = read.ticks.filter((tick) => positionsOf(this.rule).includes(tick));
    if (otherBallot) say('vote-other-ballot', 'error');
    else if (readable && !voter) say('vote-voter-unknown', 'warning', { name: read.person || read.organisation });
    if (readable && ticks.length > 1) say('vote-several-ticks', 'warning');
    if (readable && ticks.length === 0) say('vote-no-tick', 'warning');
    const { source, person, organisation, comment, expert, date } = read;
    const choice = ticks.length === 1 ? (ticks[0] ?? null) : null;
    const negative = AGAINST.some((position) => position === choice);
    if (this.rule.reasonsForNegatives && negative && comment.trim() === '') say('vote-no-reasons', 'warning');
    const file = this.file(answer, voter, { source, person, organisation, choice, comment, expert, writtenOn: date });
    const usable = readable && !otherBallot && voter !== undefined && file.duplicateOf === '';
    return { ...file, usable, problems };
  }

  /** A letter without a form: shown with its text, to be entered by hand. */
  ofLetter(answer: Answer): VoteImportFile {
    const person = answer.from?.person ?? '';
    const comment = new TextDecoder().decode(answer.bytes).trim();
    const voter = this.voterOf({ voter: '', person }, answer.from);
    const said = {
      source: 'mail',
      person,
      organisation: '',
      choice: null,
      comment,
      expert: '',
      writtenOn: '',
    } as const;
    const file = this.file(answer, voter, said);
    return { ...file, usable: false, problems: [{ code: 'vote-by-hand', severity: 'warning' }] };
  }

  unread(answer: Answer, problems: readonly Problem[]): VoteImportFile {
    const said = { source: 'form', person: '', organisation: '', choice: null, comment: '', expert: '' } as const;
    const severe = problems.map((problem) => ({ ...problem, severity: 'error' as const }));
    return { ...this.file(answer, undefined, { ...said, writtenOn: '' }), usable: false, problems: severe };
  }

  private file(
    { name, blob, from }: Answer,
    voter: Ballot['electorate'][number] | undefined,
    said: Pick<VoteImportFile, 'source' | 'person' | 'organisation' | 'choice' | 'comment' | 'expert' | 'writtenOn'>,
  ): Omit<VoteImportFile, 'usable' | 'problems'> {
    const key = `${blob} ${voter?.personId ?? said.person}`;
    const known = this.ballot.votes.find((vote) => vote.blob === blob && vote.personId === voter?.personId)?.file;
    const duplicateOf = known ?? this.seen.get(key) ?? '';
    if (!this.seen.has(key)) this.seen.set(key, name);
    return {
      name,
      blob,
      ...said,
      personId: voter?.personId ?? '',
      person: voter?.name ?? said.person,
      organisation: voter?.organisation ?? said.organisation,
      sentOn: from?.date ?? '',
      replaces: voter !== undefined && countingVotes(this.ballot, this.rule.late).has(voter.personId),
      duplicateOf,
    };
  }

  /** The member a form was made out for, the only one of that name, or the one whose address the letter came from. */
  private voterOf(read: Pick<VoteFile, 'voter' | 'person'>, from: MailFacts | undefined) {
    const voters = entitledOf(this.ballot.electorate);
    const addressed = voters.find(({ personId }) => personId === read.voter && read.voter !== '');
    if (addressed) return addressed;
    const named = voters.filter(({ name }) => name === read.person && name !== '');
    if (named.length === 1) return named[0];
    const email = from?.email.toLowerCase() ?? '';
    const written = voters.filter(({ personId }) => email !== '' && this.emails.get(personId) === email);
    return written.length === 1 ? written[0] : undefined;
  }
}

/** Records the votes of several files in one change; each is a record of its own, as by `recordVote`. */
export async function importVotes(ctx: HostContext, ballotId: string, votes: readonly NewVote[]): Promise<Receipt> {
  const found = await load(ctx, 'ballot', ballotId);
  need(whileOpen(found.data));
  if (votes.length === 0) throw new RefusalError('import-nothing-usable', { files: 0 });
  return putVotes(ctx, 'ballot.import-votes', found, votes, false);
}
