import type { HostContext } from '#host/host-context.ts';
import type { Aggregate } from '#host/storage/index.ts';
import type { HomeItem } from '#shared/contract/index.ts';
import type { Committee } from '#shared/domain/committee.ts';
import {
  type DueGroup,
  daysLate,
  groupByDue,
  groupByParty,
  type Party,
  type WaitedFor,
} from '#shared/domain/home-plan.ts';
import type { Meeting } from '#shared/domain/meeting.ts';
import { loadNames } from '../names.ts';
import { ballotHeads, committeeNames, projectTitles, roundHeads } from '../views/index.ts';
import { ballotItem } from './ballot-item.ts';
import { committeeItems } from './committee-items.ts';
import type { FoundItem } from './found-item.ts';
import { meetingItems } from './meeting-items.ts';
import { projectItems } from './project-items.ts';
import { removalItems } from './removal-items.ts';
import { roundItems } from './round-items.ts';
import { silentRecipients } from './silent-recipients.ts';

type Asked = {
  readonly committeeId: string;
  readonly most: number;
  readonly whole: readonly (DueGroup | WaitedFor)[];
};

/** A group that is shown whole still ends somewhere. */
const WHOLE = 500;
/** Of each party the most urgent ones; the rest is a number. */
const OF_PARTY = 3;
const NEXT_MEETINGS = 6;

/** What is due and what waits for whom, of one committee or of all, most urgent first, and the figures of the home page. */
export async function getHome(ctx: HostContext, { committeeId, most, whole }: Asked) {
  const today = ctx.today();
  const isShown = (id: string): boolean => committeeId === '' || id === committeeId;
  const [all, allProjects, allMeetings, names] = await Promise.all([
    ctx.store.list('committee'),
    ctx.store.list('project'),
    ctx.store.list('meeting'),
    loadNames(ctx),
  ]);
  const committees = all.filter(({ id }) => isShown(id));
  const projects = allProjects.filter(({ data }) => isShown(data.committeeId));
  const meetings = allMeetings.filter(({ data }) => isShown(data.committeeId));
  const owner = new Map(projects.map(({ id, data }) => [id, data.committeeId]));
  const rounds = roundHeads(ctx).filter(({ projectId }) => owner.has(projectId));
  const ballots = ballotHeads(ctx).filter(({ projectId }) => owner.has(projectId));
  const titles = await projectTitles(ctx);
  const secretariats = new Map(all.map((committee) => [committee.id, secretariatOf(committee)]));
  const secretariat = (id: string): Party => secretariats.get(id) ?? { kind: 'secretariat', key: id, name: id };
  const silent = new Map(
    await Promise.all(
      rounds
        .filter(({ status }) => status === 'open')
        .map(async (round) => [round.id, await silentRecipients(ctx, round)] as const),
    ),
  );

  const open = await Promise.all(
    ballots.filter(({ status }) => status === 'open').map(({ id }) => ctx.store.get('ballot', id)),
  );
  const removals = await removalItems(ctx, committees, secretariat);
  const found: readonly FoundItem[] = [
    ...removals,
    ...projects.flatMap((project) =>
      projectItems(ctx, project, titles.get(project.id) ?? '', secretariat(project.data.committeeId)),
    ),
    ...rounds.flatMap((round) => {
      const id = owner.get(round.projectId) ?? '';
      const title = titles.get(round.projectId) ?? '';
      return roundItems(round, id, title, silent.get(round.id) ?? [], today, secretariat(id));
    }),
    ...open.flatMap((ballot) => {
      if (!ballot.ok) return [];
      const { id, data } = ballot.value;
      const of = owner.get(data.projectId) ?? '';
      return [ballotItem(id, data, of, titles.get(data.projectId) ?? '', today, secretariat(of))];
    }),
    ...meetings.flatMap(({ id, data }) => meetingItems(id, data, today, secretariat(data.committeeId))),
    ...committees.flatMap((committee) =>
      committeeItems(
        committee,
        today,
        names,
        secretariat(committee.id),
        ctx.rules.lifeCycleProfile(committee.data.lifeCycleId),
      ),
    ),
  ];

  const shown = ({ parties: _, ...item }: FoundItem): HomeItem => ({ ...item, late: daysLate(item.due, today) });
  const limitOf = (group: DueGroup | WaitedFor): number => (whole.includes(group) ? WHOLE : most);
  const stages = new Map<string, { lifeCycleId: string; code: string; name: HomeStage; projects: number }>();
  for (const { data } of projects) {
    if (data.ended !== null) continue;
    const { code, name } = ctx.rules.stage(data);
    const key = `${data.lifeCycleId} ${code}`;
    const stage = stages.get(key) ?? { lifeCycleId: data.lifeCycleId, code, name, projects: 0 };
    stages.set(key, { ...stage, projects: stage.projects + 1 });
  }
  return {
    today,
    groups: groupByDue(found, today).map(({ group, items }) => ({
      group,
      count: items.length,
      items: items.slice(0, limitOf(group)).map(shown),
    })),
    waiting: groupByParty(found, today).map(({ kind, parties }) => ({
      kind,
      count: parties.length,
      parties: parties.slice(0, limitOf(kind)).map(({ key, name, items, overdue }) => ({
        key,
        name,
        count: items.length,
        overdue,
        items: items.slice(0, OF_PARTY).map(shown),
      })),
    })),
    meetings: nextMeetings(meetings, today, await committeeNames(ctx)),
    totals: {
      committees: committees.length,
      projects: projects.length,
      openRounds: rounds.filter(({ status }) => status === 'open').length,
      undecidedComments: rounds.reduce((sum, { undecided }) => sum + undecided, 0),
      openBallots: open.length,
      plannedMeetings: meetings.filter(({ data }) => data.status === 'planned').length,
    },
    stages: [...stages.values()],
    steps: {
      committee: all.length > 0,
      project: ctx.store.heads('project').length > 0,
      draft: ctx.store.heads('draft').length > 0,
    },
  };
}

type HomeStage = { readonly 'zh-CN': string; readonly en: string };

/** The office of a committee, by the name of the committee that it works for. */
function secretariatOf({ id, data }: Aggregate<Committee>): Party {
  return { kind: 'secretariat', key: id, name: data.name };
}

function nextMeetings(meetings: readonly Aggregate<Meeting>[], today: string, committees: ReadonlyMap<string, string>) {
  return meetings
    .filter(({ data }) => data.status === 'planned' && data.date >= today)
    .sort((a, b) => (a.data.date + a.data.startTime < b.data.date + b.data.startTime ? -1 : 1))
    .slice(0, NEXT_MEETINGS)
    .map(({ id, data: { title, committeeId, date, startTime, place } }) => ({
      id,
      title,
      committee: committees.get(committeeId) ?? '',
      date,
      startTime,
      place,
    }));
}
