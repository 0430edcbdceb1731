import type { HostContext } from '#host/host-context.ts';
import type { Aggregate } from '#host/storage/index.ts';
import type { Ballot } from '#shared/domain/ballot.ts';
import type { Meeting } from '#shared/domain/meeting.ts';
import { isThere } from '#shared/domain/meeting-quorum.ts';
import type { Project } from '#shared/domain/project.ts';
import { stageSpans } from '#shared/domain/stage-spans.ts';
import { codesIn } from '#shared/domain/standard-code.ts';
import type { Belongs, Fact, Measure } from '#shared/domain/statistics.ts';
import { countVotes, tally } from '#shared/domain/tally.ts';
import { projectDue } from '../projects/index.ts';
import { acceptedComments, roundHeads } from '../views/index.ts';

/** Everything that statistics count (统计), of one committee or of all (empty id). What is so today stands in the present year. */
export async function statisticsFacts(ctx: HostContext, committeeId: string): Promise<readonly Fact[]> {
  const isWanted = (id: string): boolean => committeeId === '' || id === committeeId;
  const projects = (await ctx.store.list('project')).filter(({ data }) => isWanted(data.committeeId));
  const places = new Map(projects.map(({ id, data }) => [id, placeOf(data)]));
  const meetings = (await ctx.store.list('meeting')).filter(({ data }) => isWanted(data.committeeId));
  const accepted = await acceptedComments(ctx);
  return [
    ...projects.flatMap((project) => projectFacts(ctx, project)),
    ...roundHeads(ctx).flatMap(({ id, projectId, closesOn, comments }) => {
      const counts = accepted.get(id) ?? { accepted: 0, partly: 0 };
      return factsOf(places.get(projectId), closesOn, { comments, ...counts });
    }),
    ...(await ctx.store.list('ballot')).flatMap(({ data }) => ballotFacts(ctx, data, places.get(data.projectId))),
    ...meetings.flatMap(({ data }) => meetingFacts(data)),
  ];
}

type Place = Omit<Belongs, 'year'>;

function placeOf(project: Project): Place {
  return {
    stage: `${project.lifeCycleId} ${project.stage}`,
    kind: project.kind,
    committee: project.committeeId,
    region: regionOf(project.number),
    functionType: project.functionType,
  };
}

/** Digits of the code of a local standard (DB41 → 41, DB4110 → 4110); empty for others. */
function regionOf(number: string): string {
  const [code] = codesIn(number);
  return code?.family === 'local' ? (/\d+/.exec(code.prefix)?.[0] ?? '') : '';
}

/** Facts of a day; without a day, or of something that is not there, none. */
function factsOf(
  place: Place | undefined,
  day: string,
  amounts: Readonly<Partial<Record<Measure, number>>>,
): readonly Fact[] {
  if (!place || day === '') return [];
  const year = day.slice(0, 4);
  return Object.entries(amounts).flatMap(([measure, amount]) =>
    amount > 0 ? [{ ...place, year, measure: measure as Measure, amount }] : [],
  );
}

function projectFacts(ctx: HostContext, { data }: Aggregate<Project>): readonly Fact[] {
  const place = placeOf(data);
  const today = ctx.today();
  const running = data.ended === null && (data.publishDate === '' || data.publishDate > today);
  return [
    ...factsOf(place, stageSpans(data)[0]?.from ?? '', { begun: 1 }),
    ...factsOf(place, data.ended === null ? data.publishDate : '', { published: 1 }),
    ...factsOf(place, data.ended?.on ?? '', { ended: 1 }),
    ...factsOf(place, today, {
      running: running ? 1 : 0,
      overdue: running && projectDue(ctx, data).state === 'overdue' ? 1 : 0,
    }),
  ];
}

function ballotFacts(ctx: HostContext, ballot: Ballot, place: Place | undefined): readonly Fact[] {
  if (ballot.status !== 'closed' || !place) return [];
  const rule = ctx.rules.votingRule(ballot.ruleId);
  const { outcome } = tally(countVotes(ballot, rule), rule);
  return factsOf(place, ballot.closedOn || ballot.closesOn, { [outcome === 'passed' ? 'passed' : 'failed']: 1 });
}

function meetingFacts(meeting: Meeting): readonly Fact[] {
  if (meeting.status !== 'held' && meeting.status !== 'minutes-approved') return [];
  const voters = meeting.attendance.filter(({ voting }) => voting);
  const there = voters.filter(isThere);
  const place = { stage: '', kind: '', committee: meeting.committeeId, region: '', functionType: '' };
  return factsOf(place, meeting.heldOn || meeting.date, { called: voters.length, attended: there.length });
}
