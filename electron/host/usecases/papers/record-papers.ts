import { type HostContext, load } from '#host/host-context.ts';
import { type Ballot, countingVotes } from '#shared/domain/ballot.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import { quorumOf } from '#shared/domain/meeting.ts';
import { roundStatistics } from '#shared/domain/round.ts';
import { countVotes, tally } from '#shared/domain/tally.ts';
import { meetingQuorum } from '#shared/profiles/committee-rules/index.ts';
import { gbPapers } from '#shared/profiles/index.ts';
import {
  buildBallotResult,
  buildCollationTable,
  buildMeetingNotice,
  buildMinutes,
  type CollationRow,
} from '#shared/publishing/index.ts';
import { ballotRule, ballotTally } from '../ballot.ts';
import { clausePositions } from '../clause-positions.ts';
import { collationToXlsx } from '../collation-xlsx.ts';
import { loadRound } from '../round-store.ts';
import type { BuiltPaper } from './built-paper.ts';

export async function collationTable(ctx: HostContext, roundId: string, columns: 'six' | 'seven'): Promise<BuiltPaper> {
  const { data, updatedAt } = await loadRound(ctx, roundId);
  const project = await load(ctx, 'project', data.projectId);
  const places = await clausePositions(ctx, data.draftId);
  const draft = await load(ctx, 'draft', data.draftId);
  const rows = data.comments.map(
    (comment): CollationRow => ({
      order: places.order(comment.blockId, comment.clause),
      clause: comment.clause || comment.clauseRaw || (places.of(comment.blockId)?.number ?? ''),
      comment: comment.comment,
      proposal: comment.proposal,
      memberReason: comment.reason,
      organisation: comment.organisation,
      decision: comment.disposition?.decision ?? null,
      reason: comment.disposition?.reason ?? '',
      note: '',
    }),
  );
  const mark = draft.data.cover.draftMark;
  const title = fullTitle(project.data);
  return {
    publication: buildCollationTable(
      {
        date: updatedAt,
        columns,
        standard: mark === '' ? title : `${title}（${mark}）`,
        organisation: project.data.draftingOrganisations[0] ?? '',
        contact: project.data.contactPerson,
        phone: project.data.contactPhone,
        filledOn: ctx.today(),
        rows,
        statistics: roundStatistics(data),
      },
      gbPapers,
    ),
    name: `${title} 意见汇总处理表`,
    projectId: data.projectId,
    kind: 'collation-table',
    xlsx: () => collationToXlsx(rows, columns),
  };
}

export async function ballotResult(ctx: HostContext, ballotId: string): Promise<BuiltPaper> {
  const { data, updatedAt } = await load(ctx, 'ballot', ballotId);
  const project = await load(ctx, 'project', data.projectId);
  const committee = await load(ctx, 'committee', project.data.committeeId);
  const rule = ballotRule(data.ruleId);
  const votes = countingVotes(data);
  const title = fullTitle(project.data);
  return {
    publication: buildBallotResult(
      {
        date: updatedAt,
        mode: data.mode,
        standard: title,
        planNumber: project.data.planNumber,
        organisation: project.data.draftingOrganisations[0] ?? '',
        committee: committee.data.name,
        opensOn: data.opensOn,
        closesOn: data.closesOn,
        ruleName: rule.name['zh-CN'],
        minimumVoters: rule.minimumVoters,
        result: tally(countVotes(data), rule),
        voters: data.electorate.map((voter) => {
          const vote = votes.get(voter.personId);
          return {
            name: voter.name,
            organisation: voter.organisation,
            role: voter.role,
            choice: vote ? (vote.choice ?? 'invalid') : 'missing',
            comment: vote?.comment ?? '',
          };
        }),
      },
      gbPapers,
    ),
    name: `${title} 表决结果`,
    projectId: data.projectId,
    kind: 'ballot-result',
  };
}

export async function meetingNotice(ctx: HostContext, meetingId: string): Promise<BuiltPaper> {
  const { data, updatedAt } = await load(ctx, 'meeting', meetingId);
  const committee = await load(ctx, 'committee', data.committeeId);
  return {
    publication: buildMeetingNotice(
      {
        date: updatedAt,
        meeting: data.title,
        committee: committee.data.name,
        addressee: '',
        meetingDate: data.date,
        startTime: data.startTime,
        endTime: data.endTime,
        place: data.place,
        attendees: '',
        agenda: data.agenda.map((item) => item.title),
        papers: [],
        contactPerson: committee.data.contactPerson,
        contactPhone: committee.data.contactPhone,
        contactEmail: committee.data.contactEmail,
        address: committee.data.address,
        replyBy: '',
        issuer: committee.data.secretariat === '' ? committee.data.name : `${committee.data.name}秘书处`,
        issuedOn: ctx.today(),
      },
      gbPapers,
    ),
    name: `${data.title} 会议通知`,
    projectId: data.agenda.find((item) => item.projectId !== '')?.projectId ?? '',
    kind: 'meeting-notice',
  };
}

export async function minutes(ctx: HostContext, meetingId: string): Promise<BuiltPaper> {
  const { data, updatedAt } = await load(ctx, 'meeting', meetingId);
  const committee = await load(ctx, 'committee', data.committeeId);
  const quorum = quorumOf(data, meetingQuorum);
  const project = data.agenda.find((item) => item.projectId !== '')?.projectId ?? '';
  const subject = project === '' ? null : await ctx.store.get('project', project);
  const ballot = await lastClosedBallot(ctx, project);
  return {
    publication: buildMinutes(
      {
        date: updatedAt,
        committee: committee.data.name,
        meeting: data.title,
        meetingDate: data.date,
        startTime: data.startTime,
        endTime: data.endTime,
        place: data.place,
        host: data.host,
        recorder: data.recorder,
        guests: data.guests,
        members: quorum.voters,
        present: quorum.present,
        agenda: data.agenda,
        evaluation: data.evaluation,
        voteResult: ballot
          ? ballotTally(ballot)
              .sentences.map((sentence) => sentence['zh-CN'])
              .join('')
          : '',
        resolutions: data.resolutions,
        signInSubject: subject?.ok ? fullTitle(subject.value.data) : '',
        attendees: data.attendance.filter((a) => a.state === 'present' || data.status === 'planned'),
      },
      gbPapers,
    ),
    name: `${data.title} 会议纪要`,
    projectId: project,
    kind: 'minutes',
  };
}

/** The ballot on the project that was closed last; its result is reported in the minutes. */
async function lastClosedBallot(ctx: HostContext, projectId: string): Promise<Ballot | undefined> {
  const ballots = await ctx.store.list('ballot');
  return ballots
    .map(({ data }) => data)
    .filter((ballot) => ballot.projectId === projectId && ballot.status === 'closed')
    .sort((a, b) => a.closedOn.localeCompare(b.closedOn))
    .at(-1);
}
