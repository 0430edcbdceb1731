import { type HostContext, load } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import type { AskedPaper, PaperFormat } from '#shared/contract/index.ts';
import type { Ballot } from '#shared/domain/ballot.ts';
import { type BallotMail, type BallotPaper, papersFor } from '#shared/domain/ballot-mail.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import { type BallotPlace, ballotLetters, listOfBallotPapers, profileOf } from '#shared/profiles/index.ts';
import { fillForm } from '#shared/publishing/index.ts';
import { ballotTally } from '../ballots/index.ts';
import { paperDay } from '../forms/index.ts';
import { lastOf, type MadePaper, makePaper } from '../papers/index.ts';
import { REVIEW_COPY } from '../papers/review-copy.ts';
import { lettersAsFile } from './letters-as-file.ts';

type Choice = {
  readonly id: string;
  readonly mail: BallotMail;
  readonly personIds: readonly string[];
  readonly papers: readonly BallotPaper[];
  readonly subject: string;
  readonly text: string;
};
type Facts = {
  readonly id: string;
  readonly ballot: Ballot;
  readonly language: 'zh-CN' | 'en';
  readonly title: string;
  readonly places: Readonly<Record<Exclude<BallotPlace, 'person' | 'organisation' | 'papers'>, string>>;
};

/** Subject and text of a letter about a ballot as the profile words them, what their places say to everybody, what can go with it. */
export async function ballotMailText(
  ctx: HostContext,
  { id, mail }: { readonly id: string; readonly mail: BallotMail },
) {
  const { ballot, language, places } = await factsOf(ctx, id);
  const papers = papersFor(mail, { secret: ballot.secret, drafted: ballot.draftId !== '' });
  const email = new Map((await ctx.store.list('person')).map((person) => [person.id, person.data.email]));
  return {
    ...ballotLetters[language].letters[mail],
    language,
    places,
    papers: [...papers],
    emails: Object.fromEntries(ballot.electorate.map(({ personId }) => [personId, email.get(personId) ?? ''])),
  };
}

/**
 * Letters to voters as drafts for the mail program (`.eml`), each with the voter's own form or packet; several as one zip. With a secret
 * ballot go no papers that bear a name. Nothing is sent. Yields before each letter. Refuses `voter-unknown`.
 */
export async function* ballotMails(ctx: HostContext, choice: Choice, signal?: AbortSignal) {
  const facts = await factsOf(ctx, choice.id);
  const { ballot, language, places, title } = facts;
  const offered = papersFor(choice.mail, { secret: ballot.secret, drafted: ballot.draftId !== '' });
  const papers = choice.papers.filter((paper) => offered.includes(paper));
  const people = new Map((await ctx.store.list('person')).map((person) => [person.id, person.data]));
  const shared = new Map<BallotPaper, MadePaper>();
  const letters = [...new Set(choice.personIds)].map((personId) => {
    const voter = ballot.electorate.find((each) => each.personId === personId);
    if (!voter) throw new RefusalError('voter-unknown');
    const { name, organisation } = voter;
    const enclosed = async () => {
      const attachments: MadePaper[] = [];
      for (const paper of papers) attachments.push(await paperFor(ctx, facts, paper, personId, shared, signal));
      return { attachments };
    };
    const values = { ...places, person: name, organisation, papers: listOfBallotPapers(language, papers) };
    return { name, secondName: organisation, email: people.get(personId)?.email ?? '', values, enclosed };
  });
  const { subject, text } = choice;
  const words = ballotLetters[language].names[choice.mail];
  return yield* lettersAsFile(ctx, letters, { subject, text, title, words }, signal);
}

const FORMATS: Readonly<Record<BallotPaper, PaperFormat>> = {
  'draft-pdf': 'pdf',
  'form-docx': 'docx',
  'form-pdf': 'pdf',
  packet: 'html',
  result: 'pdf',
};

/** A paper of a letter; what is the same for everybody is made once. */
async function paperFor(
  ctx: HostContext,
  { id, ballot, language }: Facts,
  paper: BallotPaper,
  addressee: string,
  shared: Map<BallotPaper, MadePaper>,
  signal: AbortSignal | undefined,
): Promise<MadePaper> {
  const known = shared.get(paper);
  if (known) return known;
  const { draftId } = ballot;
  const report = language === 'en' ? 'iso-ballot-report' : 'ballot-result';
  const asked: AskedPaper =
    paper === 'draft-pdf'
      ? { kind: 'standard', draftId, copy: { ...REVIEW_COPY } }
      : paper === 'packet'
        ? { kind: 'packet', draftId, roundId: '', ballotId: id, addressee }
        : paper === 'result'
          ? { kind: 'form', form: report, id, projectIds: [], fillable: false, addressee: '' }
          : { kind: 'form', form: 'ballot-form', id, projectIds: [], fillable: true, addressee };
  const made = await lastOf(makePaper(ctx, { paper: asked, format: FORMATS[paper], keep: false }, signal));
  if (paper === 'draft-pdf' || paper === 'result') shared.set(paper, made);
  return made;
}

async function factsOf(ctx: HostContext, id: string): Promise<Facts> {
  const { data: ballot } = await load(ctx, 'ballot', id);
  const project = await load(ctx, 'project', ballot.projectId);
  const { data: committee } = await load(ctx, 'committee', project.data.committeeId);
  const draft = ballot.draftId === '' ? null : (await load(ctx, 'draft', ballot.draftId)).data;
  const kind = draft?.cover.kind ?? project.data.kind;
  const language = profileOf(kind).language.startsWith('en') ? 'en' : 'zh-CN';
  const words = ballotLetters[language];
  const title = fullTitle(project.data);
  const closesOn = paperDay(language, ballot.closesOn);
  const closed = ballot.status === 'closed';
  return {
    id,
    ballot,
    language,
    title,
    places: {
      standard: title,
      draft: language === 'en' ? (draft?.name ?? '') : draft?.cover.draftMark || draft?.name || '',
      ballot: ballot.title,
      opensOn: paperDay(language, ballot.opensOn),
      closesOn,
      end: fillForm(words.end, { closesOn }),
      rule: ctx.rules.votingRule(ballot.ruleId).name[language],
      reason: lastReason(ballot),
      result: closed
        ? ballotTally(ctx, ballot)
            .sentences.map((sentence) => sentence[language])
            .join('\n')
        : words.noResult,
      contactPerson: committee.contactPerson || project.data.contactPerson,
      contactPhone: committee.contactPhone || project.data.contactPhone,
      committee: language === 'en' ? committee.nameEn || committee.name : committee.name,
    },
  };
}

/** Of the last thing that was changed. */
function lastReason({ withdrawal, extensions, corrections }: Ballot): string {
  const notes = [...extensions, ...corrections, ...(withdrawal ? [withdrawal] : [])];
  return notes.toSorted((a, b) => a.at.localeCompare(b.at)).at(-1)?.reason ?? '';
}
