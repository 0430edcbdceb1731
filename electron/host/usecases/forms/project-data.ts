import { type HostContext, load } from '#host/host-context.ts';
import { ballotSummarySchema, roundSummarySchema } from '#host/registry.ts';
import type { Ballot } from '#shared/domain/ballot.ts';
import type { Committee } from '#shared/domain/committee.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import { PAPER_KINDS, type PaperKind } from '#shared/domain/life-cycle.ts';
import type { Meeting } from '#shared/domain/meeting.ts';
import { quorumOf } from '#shared/domain/meeting-quorum.ts';
import type { Project } from '#shared/domain/project.ts';
import { type Round, roundStatistics } from '#shared/domain/round.ts';
import { countVotes, tally } from '#shared/domain/tally.ts';
import { meetingQuorum } from '#shared/profiles/committee-rules/index.ts';
import { paperWords, type projectPlaces, type projectRows, standardKinds } from '#shared/profiles/index.ts';
import { meetingName } from '#shared/publishing/index.ts';
import { ballotTally } from '../ballots/index.ts';
import { papersOnFile } from '../project.ts';
import { loadRound } from '../rounds/index.ts';
import { meetingsOfProject } from '../views/index.ts';
import type { Assembled, Filled } from './assembled.ts';
import { committeeTexts } from './committee-data.ts';
import { latest } from './latest.ts';
import { type Language, paperDay } from './paper-day.ts';
import { adjustmentTexts, adoptionTexts } from './project-changes.ts';
import { noRound, roundNumbers } from './round-numbers.ts';

type Data = Assembled<typeof projectPlaces, typeof projectRows>;

/** Places of a project with those of its committee, of its rounds, ballots and review meetings. */
export async function projectData(ctx: HostContext, id: string, language: Language): Promise<Data> {
  const project = await load(ctx, 'project', id);
  const committee = await load(ctx, 'committee', project.data.committeeId);
  const rounds = await roundsOf(ctx, id);
  const ballots = await ballotsOf(ctx, id);
  const reviews = (await meetingsOfProject(ctx, id)).toSorted((a, b) => a.data.date.localeCompare(b.data.date));
  const ballot = ballots.map(({ data }) => data).findLast(({ status }) => status === 'closed');
  const review = reviews.map(({ data }) => data).findLast(({ status }) => status !== 'planned');
  const texts = {
    box: '',
    ...committeeTexts(ctx, committee.data, language),
    ...ownTexts(ctx, project.data, language),
    ...adoptionTexts(project.data),
    ...adjustmentTexts(project.data, language),
    ...roundTexts(rounds.at(-1)?.data, language),
    ...ballotTexts(ctx, ballot, language),
    ...reviewTexts(review, committee.data, language),
    ...examinationTexts(ballot, review, language),
    ...(Object.fromEntries(
      PAPER_KINDS.map((kind) => [`file-${kind}`, papersOnFile(project.data).has(kind) ? '1' : '']),
    ) as Record<`file-${PaperKind}`, string>),
  };
  const rows = projectLists(ctx, project.data, rounds, ballots, reviews, committee.data, language);
  return {
    data: { texts, rows },
    date: latest(...[project, ...rounds, ...ballots, ...reviews].map(({ updatedAt }) => updatedAt)),
    author: committee.data.name,
    projectId: id,
    committeeId: project.data.committeeId,
  };
}

type Dated<T> = { readonly data: T; readonly updatedAt: string };

async function roundsOf(ctx: HostContext, projectId: string): Promise<readonly Dated<Round>[]> {
  const heads = ctx.store
    .heads('round')
    .filter(({ summary }) => roundSummarySchema.parse(summary).projectId === projectId);
  const rounds = await Promise.all(heads.map(({ id }) => loadRound(ctx, id)));
  return rounds.sort((a, b) => a.data.opensOn.localeCompare(b.data.opensOn));
}

async function ballotsOf(ctx: HostContext, projectId: string): Promise<readonly Dated<Ballot>[]> {
  const heads = ctx.store
    .heads('ballot')
    .filter(({ summary }) => ballotSummarySchema.parse(summary).projectId === projectId);
  const ballots = await Promise.all(heads.map(({ id }) => load(ctx, 'ballot', id)));
  return ballots.sort((a, b) => a.data.opensOn.localeCompare(b.data.opensOn));
}

function ownTexts(ctx: HostContext, project: Project, language: Language) {
  const words = paperWords[language];
  const list = (names: readonly string[]) => names.filter((name) => name.trim() !== '').join(words.comma);
  const day = (date: string) => paperDay(language, date);
  const title = fullTitle(project);
  const cycle = ctx.rules.lifeCycle(project.lifeCycleId);
  const begun = project.history.find(({ stage }) => stage === '20' || stage === 'L3')?.from ?? project.history[0]?.from;
  const recommended = /-t$|^db-(?:city|province)$|^group$/.test(project.kind);
  const guidance = /-z$/.test(project.kind);
  return {
    title: language === 'en' && project.titleEn !== '' ? project.titleEn : title,
    titleEn: project.titleEn,
    number: project.number,
    planNumber: project.planNumber,
    kind: standardKinds[project.kind].name[language],
    level: words.levels[project.kind],
    mandatory: project.kind === 'gb' || project.kind === 'sector' ? '1' : '',
    recommended: recommended ? '1' : '',
    guidance: guidance ? '1' : '',
    work: words.work[project.work],
    isNew: project.work === 'new' ? '1' : '',
    isRevision: project.work === 'revision' ? '1' : '',
    replaces: list(project.replaces),
    ics: list(project.ics),
    ccs: list(project.ccs),
    functionType: words.functionTypes[project.functionType],
    proposer: project.proposer,
    jurisdiction: project.jurisdiction,
    publisher: list(project.issuers),
    organisation: project.draftingOrganisations[0] ?? '',
    otherOrganisations: list(project.draftingOrganisations.slice(1)),
    organisations: list(project.draftingOrganisations),
    drafters: list(project.drafters),
    contact: project.contactPerson,
    phone: project.contactPhone,
    patents: project.patentsIdentified ? '1' : '',
    noPatents: project.patentsIdentified ? '' : '1',
    publishDate: day(project.publishDate),
    effectiveDate: day(project.effectiveDate),
    dueDate: day(project.dueDate),
    startDate: day(begun ?? ''),
    stage: cycle.stages.find(({ code }) => code === project.stage)?.name[language] ?? project.stage,
  };
}

function roundTexts(round: Round | undefined, language: Language) {
  return {
    round: round?.name ?? '',
    roundOpensOn: paperDay(language, round?.opensOn ?? ''),
    roundClosesOn: paperDay(language, round?.closesOn ?? ''),
    ...(round ? roundNumbers(roundStatistics(round), paperWords[language]) : noRound(paperWords[language])),
  };
}

function ballotTexts(ctx: HostContext, ballot: Ballot | undefined, language: Language) {
  if (!ballot) return { voteResult: '', voteMode: '', voteOutcome: '', voted: '', voters: '', votesFor: '' };
  const result = ballotTally(ctx, ballot);
  const words = paperWords[language];
  return {
    voteResult: result.sentences.map((sentence) => sentence[language]).join(language === 'en' ? ' ' : ''),
    voteMode: words.modes[ballot.mode],
    voteOutcome: words.outcomes[result.outcome],
    voted: String(result.valid),
    voters: String(result.counts.members),
    votesFor: String(result.favour),
  };
}

function reviewTexts(meeting: Meeting | undefined, committee: Committee, language: Language) {
  return {
    reviewMeeting: meeting ? meetingName(meeting.title, committee.name) : '',
    reviewDate: paperDay(language, meeting?.date ?? ''),
  };
}

function examinationTexts(ballot: Ballot | undefined, review: Meeting | undefined, language: Language) {
  const words = paperWords[language];
  if (ballot) return { examination: words.modes[ballot.mode], examinedOn: paperDay(language, ballot.closesOn) };
  return { examination: review ? words.meetingReview : '', examinedOn: paperDay(language, review?.date ?? '') };
}

function projectLists(
  ctx: HostContext,
  project: Project,
  rounds: readonly Dated<Round>[],
  ballots: readonly Dated<Ballot>[],
  reviews: readonly Dated<Meeting>[],
  committee: Committee,
  language: Language,
): Filled<typeof projectPlaces, typeof projectRows>['rows'] {
  const words = paperWords[language];
  const day = (date: string) => paperDay(language, date);
  const cycle = ctx.rules.lifeCycle(project.lifeCycleId);
  return {
    organisationList: project.draftingOrganisations.map((organisation) => ({ organisation })),
    drafterList: project.drafters.map((name) => ({ name })),
    stages: project.history.map(({ stage, from, to }) => ({
      stage: cycle.stages.find(({ code }) => code === stage)?.name[language] ?? stage,
      from: day(from),
      to: day(to),
    })),
    rounds: rounds.map(({ data }) => ({
      round: data.name,
      opensOn: day(data.opensOn),
      closesOn: day(data.closesOn),
      ...roundNumbers(roundStatistics(data), words),
    })),
    ballots: ballots
      .filter(({ data }) => data.status === 'closed')
      .map(({ data }) => {
        const rule = ctx.rules.votingRule(data.ruleId);
        const { counts, valid, favour, against, outcome } = tally(countVotes(data, rule), rule);
        return {
          mode: words.modes[data.mode],
          opensOn: day(data.opensOn),
          closesOn: day(data.closesOn),
          members: String(counts.members),
          valid: String(valid),
          approve: String(favour),
          disapprove: String(against),
          abstain: String(counts.abstain),
          outcome: words.outcomes[outcome],
        };
      }),
    reviews: reviews
      .filter(({ data }) => data.status !== 'planned')
      .map(({ data }) => {
        const quorum = quorumOf(data, meetingQuorum);
        return {
          meeting: meetingName(data.title, committee.name),
          date: day(data.date),
          place: data.place,
          present: String(quorum.present),
          members: String(quorum.voters),
        };
      }),
    disclosed: [],
  };
}
