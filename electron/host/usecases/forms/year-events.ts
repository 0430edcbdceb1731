import type { HostContext } from '#host/host-context.ts';
import type { Aggregate } from '#host/storage/index.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import type { Meeting } from '#shared/domain/meeting.ts';
import { isThere } from '#shared/domain/meeting-quorum.ts';
import type { Project } from '#shared/domain/project.ts';
import { countVotes, tally } from '#shared/domain/tally.ts';
import { paperWords } from '#shared/profiles/index.ts';
import { acceptedComments, ballotHeadsOf, roundHeadsOf } from '../views/index.ts';
import type { Language } from './paper-day.ts';

type Projects = readonly Aggregate<Project>[];

const byDay = (a: { readonly date: string }, b: { readonly date: string }): number => (a.date < b.date ? -1 : 1);

/** Meetings held in a year, with the voters who came. */
export function meetingRows(meetings: readonly Aggregate<Meeting>[], year: string) {
  return meetings
    .filter(({ data }) => data.status === 'held' || data.status === 'minutes-approved')
    .map(({ data }) => {
      const voters = data.attendance.filter(({ voting }) => voting);
      const there = voters.filter(isThere);
      return {
        date: data.heldOn || data.date,
        title: data.title,
        place: data.place,
        present: String(there.length),
        members: String(voters.length),
      };
    })
    .filter(({ date }) => date.startsWith(year))
    .sort(byDay);
}

/** Ballots closed in a year, with their outcome under their rule. */
export async function ballotRows(ctx: HostContext, projects: Projects, year: string, language: Language) {
  const heads = projects.flatMap(({ id }) => ballotHeadsOf(ctx, id)).filter(({ status }) => status === 'closed');
  const ballots = await Promise.all(heads.map(({ id }) => ctx.store.get('ballot', id)));
  return ballots
    .flatMap((found) => (found.ok ? [found.value.data] : []))
    .filter(({ closedOn, closesOn }) => (closedOn || closesOn).startsWith(year))
    .map((ballot) => {
      const rule = ctx.rules.votingRule(ballot.ruleId);
      const result = tally(countVotes(ballot, rule), rule);
      return {
        date: ballot.closedOn || ballot.closesOn,
        title: ballot.title,
        votes: String(result.valid),
        members: String(result.counts.members),
        outcome: paperWords[language].outcomes[result.outcome],
      };
    })
    .sort(byDay);
}

/** Rounds of comments whose last day was in a year. */
export async function roundRows(ctx: HostContext, projects: Projects, year: string) {
  const accepted = await acceptedComments(ctx);
  return projects.flatMap(({ id, data }) =>
    roundHeadsOf(ctx, id)
      .filter(({ closesOn }) => closesOn.startsWith(year))
      .map((round) => ({
        title: fullTitle(data),
        round: round.name,
        closesOn: round.closesOn,
        comments: String(round.comments),
        accepted: String(accepted.get(round.id)?.accepted ?? 0),
        partly: String(accepted.get(round.id)?.partly ?? 0),
      })),
  );
}
