import { type HostContext, load } from '#host/host-context.ts';
import { ballotSummarySchema } from '#host/registry.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import { stageDue, stageOf } from '#shared/domain/life-cycle.ts';
import { nextMove } from '#shared/domain/next-move.ts';
import type { Project } from '#shared/domain/project.ts';
import { countVotes, tally } from '#shared/domain/tally.ts';
import { canTakeTrack, nextOnTrack, trackOf } from '#shared/domain/track.ts';
import { isCalendarKnown } from '#shared/domain/working-days.ts';
import { chineseCalendar } from '#shared/profiles/calendars/index.ts';
import { projectDue, termOf } from '../projects/index.ts';
import { ballotHeadsOf, draftsOf, meetingsOfProject, projectsOfSeries, roundHeadsOf } from '../views/index.ts';
import { gateOf } from './project-gate.ts';
import { stageViews } from './stage-views.ts';

/** Everything that the page of a project shows. */
export async function getProject(ctx: HostContext, id: string) {
  const { data, rev } = await load(ctx, 'project', id);
  const committee = await ctx.store.get('committee', data.committeeId);
  const cycle = ctx.rules.lifeCycle(data.lifeCycleId);
  const stage = ctx.rules.stage(data);
  const { due, state } = projectDue(ctx, data);
  const gate = data.ended ? [] : await gateOf(ctx, id, data, ctx.today());
  return {
    id,
    rev,
    project: data,
    title: fullTitle(data),
    committee: committee.ok ? committee.value.data.name : '',
    due,
    dueState: state,
    stages: stageViews(ctx, cycle, data),
    ...wayOf(ctx, data),
    gate: [...gate],
    move: data.ended ? null : nextMove(stage, gate),
    plan: planOf(ctx, data),
    batch: await batchOf(ctx, data),
    series: await seriesOf(ctx, data),
    drafts: (await draftsOf(ctx, id))
      .map((d) => ({
        id: d.id,
        number: d.data.number,
        name: d.data.name,
        status: d.data.status,
        mark: d.data.cover.draftMark,
        frozenOn: d.data.frozenOn,
        updatedAt: ctx.store.head('draftText', d.id)?.updatedAt ?? d.updatedAt,
      }))
      .sort((a, b) => b.number - a.number),
    rounds: roundHeadsOf(ctx, id).map(({ id: roundId, name, status, closesOn, comments, undecided }) => ({
      id: roundId,
      name,
      status,
      closesOn,
      comments,
      undecided,
    })),
    ballots: await ballotsOf(ctx, id),
    meetings: (await meetingsOfProject(ctx, id)).map((m) => ({
      id: m.id,
      title: m.data.title,
      date: m.data.date,
      status: m.data.status,
    })),
  };
}

/** The way through the stages: what may follow, and which ways can still be chosen. */
function wayOf(ctx: HostContext, project: Project) {
  const cycle = ctx.rules.lifeCycle(project.lifeCycleId);
  const track = trackOf(cycle, project.trackId);
  const place = (code: string) => cycle.stages.findIndex((each) => each.code === code);
  const next = nextOnTrack(cycle, project.stage, track);
  return {
    nextStages: next.map((code) => ({
      code,
      name: stageOf(cycle, code)?.name ?? { 'zh-CN': code, en: code },
      back: place(code) < place(project.stage),
    })),
    tracks: (cycle.tracks ?? []).map((each) => ({
      id: each.id,
      name: each.name,
      skips: each.skips.length,
      source: each.source,
      unconfirmed: each.unconfirmed ?? false,
      possible: canTakeTrack(cycle, project.stage, track, each),
    })),
    regularPossible: canTakeTrack(cycle, project.stage, track, undefined),
  };
}

function planOf(ctx: HostContext, project: Project) {
  const known = termOf(ctx, project);
  const stageEnd = stageDue(ctx.rules.stage(project), project.stageSince, chineseCalendar);
  const workingDays = ctx.rules.stage(project).limit?.unit === 'working-days';
  const unknownYears =
    workingDays && stageEnd !== null && !isCalendarKnown(project.stageSince, stageEnd, chineseCalendar);
  /** Only weekends were left out of the working days: the holidays of a year are not published yet. */
  const base = { stageDue: stageEnd ?? '', calendarUnknown: unknownYears };
  if (!known) return { ...base, limit: null };
  const { limit, term } = known;
  return {
    ...base,
    limit: {
      months: limit.months,
      source: limit.source,
      unconfirmed: limit.unconfirmed ?? false,
      extensionMonths: limit.extension?.months ?? 0,
      askDaysBefore: limit.extension?.askDaysBefore ?? 0,
      ...term,
      milestone: term.milestone && {
        day: term.milestone.day,
        name: stageOf(ctx.rules.lifeCycle(project.lifeCycleId), term.milestone.stage)?.name ?? null,
      },
    },
  };
}

async function batchOf(ctx: HostContext, { batchId }: Project) {
  if (batchId === '') return null;
  const batch = await ctx.store.get('planBatch', batchId);
  return batch.ok ? { id: batchId, name: batch.value.data.name, document: batch.value.data.document } : null;
}

/** The parts of a series (部分) in the order of their numbers, this one among them. */
async function seriesOf(ctx: HostContext, { seriesId }: Project) {
  if (seriesId === '') return [];
  const parts = await projectsOfSeries(ctx, seriesId);
  return parts
    .map(({ id, data }) => ({
      id,
      part: data.part,
      title: data.titleSupplement || fullTitle(data),
      number: data.number,
      planNumber: data.planNumber,
      stageName: ctx.rules.stage(data).name,
      ended: data.ended !== null,
    }))
    .sort((a, b) => Number(a.part) - Number(b.part) || a.part.localeCompare(b.part));
}

const counted = (ctx: HostContext, ballotId: string): number =>
  ballotSummarySchema.parse(ctx.store.head('ballot', ballotId)?.summary).votes;

async function ballotsOf(ctx: HostContext, projectId: string) {
  const ballots = await Promise.all(ballotHeadsOf(ctx, projectId).map((head) => load(ctx, 'ballot', head.id)));
  return ballots.map(({ id, data }) => {
    const rule = ctx.rules.votingRule(data.ruleId);
    const outcome = data.status === 'closed' ? tally(countVotes(data, rule), rule).outcome : '';
    return {
      id,
      title: data.title,
      status: data.status,
      closesOn: data.closesOn,
      votes: counted(ctx, id),
      electorate: data.electorate.length,
      outcome,
    };
  });
}
