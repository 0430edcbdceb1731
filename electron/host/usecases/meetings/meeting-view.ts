import { type HostContext, load } from '#host/host-context.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import type { Meeting } from '#shared/domain/meeting.ts';
import { quorumOf } from '#shared/domain/meeting-quorum.ts';
import { noticeBy } from '#shared/domain/meeting-rule.ts';
import { meetingQuorum, meetingRuleOf } from '#shared/profiles/committee-rules/index.ts';
import { type MeetingWords, meetingWords } from '#shared/profiles/index.ts';
import { fillForm } from '#shared/publishing/index.ts';
import { ballotTally } from '../ballots/index.ts';
import {
  ballotHeadsOf,
  committeeNames,
  draftsOf,
  meetingsOfCommittee,
  projectsOfCommittee,
  roundHeadsOf,
} from '../views/index.ts';
import { substitutesOf } from './attendance.ts';
import { withBallotOutcomes } from './ballot-outcomes.ts';
import { handsResult } from './hands-result.ts';

export async function listMeetings(ctx: HostContext, committeeId: string | undefined) {
  const committees = await committeeNames(ctx);
  const meetings =
    committeeId === undefined ? await ctx.store.list('meeting') : await meetingsOfCommittee(ctx, committeeId);
  return meetings
    .map(({ id, data }) => ({
      id,
      committeeId: data.committeeId,
      title: data.title,
      date: data.date,
      startTime: data.startTime,
      endTime: data.endTime,
      place: data.place,
      form: data.form,
      link: data.link,
      seriesId: data.seriesId,
      host: data.host,
      recorder: data.recorder,
      status: data.status,
      committee: committees.get(data.committeeId) ?? '',
    }))
    .sort((a, b) => b.date.localeCompare(a.date));
}

/** A meeting with what its page needs of the records around it. */
export async function getMeeting(ctx: HostContext, id: string) {
  const { data, rev } = await load(ctx, 'meeting', id);
  const { data: committee } = await load(ctx, 'committee', data.committeeId);
  const rule = meetingRuleOf(ctx.rules.lifeCycleProfile(committee.lifeCycleId));
  const { missing: _, lacking: __, ...quorum } = quorumOf(data, meetingQuorum);
  const due = noticeBy(rule, data.date, data.agenda);
  const substitutes = await substitutesOf(ctx, data);
  const results = await Promise.all(
    data.resolutions.map(async (each) => ({ resolutionId: each.id, tally: await handsResult(ctx, data, each) })),
  );
  return {
    id,
    rev,
    meeting: await withBallotOutcomes(ctx, data),
    committee: committee.name,
    quorum: { ...quorum, ...meetingQuorum },
    charter: committee.charter,
    votingRuleId: committee.votingRuleId,
    rule: { source: rule.source, unconfirmed: rule.unconfirmed, proxiesPerHolder: rule.proxiesPerHolder },
    notice: {
      by: due,
      late: data.status === 'planned' && data.notices.length === 0 && due < ctx.today(),
    },
    substitutes: [...substitutes].map(([personId, name]) => ({ personId, name })),
    projects: await projectChoices(ctx, data.committeeId, meetingWords[rule.language].papers),
    ballots: await ballotsAt(ctx, id, data),
    hands: results.flatMap(({ resolutionId, tally }) =>
      tally ? [{ resolutionId, outcome: tally.outcome, sentences: tally.sentences }] : [],
    ),
    series: await seriesOf(ctx, data),
  };
}

/** Projects of the committee with the papers that an item of the agenda can name. */
async function projectChoices(ctx: HostContext, committeeId: string, words: MeetingWords['papers']) {
  return Promise.all(
    (await projectsOfCommittee(ctx, committeeId)).map(async ({ id, data }) => {
      const rounds = roundHeadsOf(ctx, id).toSorted((a, b) => a.closesOn.localeCompare(b.closesOn));
      const drafts = (await draftsOf(ctx, id)).toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt));
      return {
        id,
        title: fullTitle(data),
        /** The round that ends last; empty = it had none. */
        roundId: rounds.at(-1)?.id ?? '',
        frozenDraftId: drafts.find((draft) => draft.data.status === 'frozen')?.id ?? '',
        papers: [
          ...drafts.map((draft) => ({ kind: 'draft' as const, id: draft.id, name: draft.data.name })),
          ...rounds.map((round) => ({ kind: 'round' as const, id: round.id, name: round.name })),
          ...ballotHeadsOf(ctx, id).map((ballot) => ({ kind: 'ballot' as const, id: ballot.id, name: ballot.title })),
        ].map((paper) => ({
          ...paper,
          name: fillForm(words[paper.kind], { title: fullTitle(data), name: paper.name }),
        })),
      };
    }),
  );
}

/** Ballots taken at the meeting, and those that its resolutions name. */
async function ballotsAt(ctx: HostContext, id: string, meeting: Meeting) {
  const named = new Set(meeting.resolutions.map(({ ballotId }) => ballotId));
  const projects = new Set([...meeting.agenda, ...meeting.resolutions].map(({ projectId }) => projectId));
  const heads = [...projects].filter((one) => one !== '').flatMap((one) => ballotHeadsOf(ctx, one));
  const ballots = await Promise.all(heads.map((head) => load(ctx, 'ballot', head.id)));
  return ballots
    .filter((ballot) => ballot.data.meetingId === id || named.has(ballot.id))
    .map((ballot) => {
      const { outcome, sentences } = ballotTally(ctx, ballot.data);
      const { title, projectId, status } = ballot.data;
      return { id: ballot.id, title, projectId, status, outcome, sentences };
    });
}

async function seriesOf(ctx: HostContext, meeting: Meeting) {
  if (meeting.seriesId === '') return [];
  return (await meetingsOfCommittee(ctx, meeting.committeeId))
    .filter(({ data }) => data.seriesId === meeting.seriesId)
    .map(({ id, data }) => ({ id, date: data.date, status: data.status }))
    .sort((a, b) => a.date.localeCompare(b.date));
}
