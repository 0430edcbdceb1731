import { type HostContext, load } from '#host/host-context.ts';
import type { PlainDate } from '#shared/base/index.ts';
import { type GateFacts, type GateLack, gateLacks } from '#shared/domain/gate.ts';
import type { LifeCycle } from '#shared/domain/life-cycle.ts';
import { stageOf } from '#shared/domain/life-cycle.ts';
import type { Project } from '#shared/domain/project.ts';
import { countVotes, tally } from '#shared/domain/tally.ts';
import { chineseCalendar } from '#shared/profiles/calendars/index.ts';
import { gateRules } from '#shared/profiles/life-cycles/index.ts';
import { loadDossier } from '../dossier/index.ts';
import { ballotHeadsOf, meetingsOfProject, roundHeadsOf } from '../views/index.ts';

/** What the gate of the stage at hand lacks on a day (放行条件): papers of its dossier, rounds, the ballot, minutes. */
export async function gateOf(
  ctx: HostContext,
  id: string,
  project: Project,
  on: PlainDate,
): Promise<readonly GateLack[]> {
  const { stage, papers } = await loadDossier(ctx, { id, stage: '' });
  const facts: GateFacts = {
    papers,
    rounds: roundHeadsOf(ctx, id),
    ballot: await lastBallot(ctx, id),
    openMinutes: (await meetingsOfProject(ctx, id))
      .filter(({ data }) => data.status === 'held')
      .map((meeting) => ({ id: meeting.id, name: meeting.data.title })),
    stageSince: project.stageSince,
    phaseSince: phaseSince(ctx.rules.lifeCycle(project.lifeCycleId), project),
  };
  return gateLacks(stage, facts, gateRules, on, chineseCalendar);
}

async function lastBallot(ctx: HostContext, projectId: string): Promise<GateFacts['ballot']> {
  const head = ballotHeadsOf(ctx, projectId).findLast(({ status }) => status !== 'withdrawn');
  if (!head) return null;
  const { data } = await load(ctx, 'ballot', head.id);
  const rule = ctx.rules.votingRule(data.ruleId);
  const closed = data.status === 'closed';
  return {
    id: head.id,
    name: data.title,
    status: closed ? 'closed' : 'open',
    outcome: closed ? tally(countVotes(data, rule), rule).outcome : '',
    closesOn: data.closesOn,
    closedOn: data.closedOn,
  };
}

/** First day of the phase at hand: steps of one phase that followed one another count as one. */
function phaseSince(cycle: LifeCycle, project: Project): string {
  const phaseOf = (code: string) => stageOf(cycle, code)?.phase?.code ?? code;
  const own = phaseOf(project.stage);
  let since = project.stageSince;
  for (const entry of project.history.toReversed()) {
    if (phaseOf(entry.stage) !== own) break;
    since = entry.from;
  }
  return since;
}
