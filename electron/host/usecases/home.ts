import type { HostContext } from '#host/host-context.ts';
import { addDays, daysBetween, plainDate } from '#shared/base/index.ts';
import type { HomeItem } from '#shared/contract/index.ts';
import { membersOn } from '#shared/domain/committee.ts';
import { checkComposition } from '#shared/domain/composition.ts';
import { type DueState, dueState, missingPapers } from '#shared/domain/life-cycle.ts';
import { termEnd } from '#shared/domain/term-end.ts';
import { compositionById, termRuleOf } from '#shared/profiles/committee-rules/index.ts';
import { loadNames } from './names.ts';
import { papersOnFile, projectDue } from './project.ts';
import { ballotHeads, projectTitles, roundHeads } from './views/index.ts';

const URGENCY: Record<DueState, number> = { overdue: 0, soon: 1, later: 2, none: 3 };

/** What needs doing next over all committees, most urgent first, and the figures of the home page. */
export async function getHome(ctx: HostContext) {
  const today = ctx.today();
  const projects = await ctx.store.list('project');
  const committees = await ctx.store.list('committee');
  const titles = await projectTitles(ctx);
  const rounds = roundHeads(ctx);
  const ballots = ballotHeads(ctx);
  const meetings = await ctx.store.list('meeting');
  const items: HomeItem[] = [];
  const stages = new Map<string, { code: string; name: { 'zh-CN': string; en: string }; projects: number }>();

  for (const { id, data } of projects) {
    const stage = ctx.rules.stage(data);
    const entry = stages.get(`${data.lifeCycleId} ${stage.code}`) ?? {
      code: stage.code,
      name: stage.name,
      projects: 0,
    };
    stages.set(`${data.lifeCycleId} ${stage.code}`, { ...entry, projects: entry.projects + 1 });
    const { due, state } = projectDue(ctx, data);
    const target = { kind: 'project' as const, id };
    const title = titles.get(id) ?? '';
    if (state === 'overdue' || state === 'soon')
      items.push({
        code: state === 'overdue' ? 'stage-overdue' : 'stage-soon',
        severity: state,
        due,
        projectId: id,
        target,
        params: {
          title,
          stage: stage.name['zh-CN'],
          stageEn: stage.name.en,
          days: Math.abs(daysBetween(today, plainDate(due))),
        },
      });
    const missing = missingPapers(stage, papersOnFile(data));
    if (missing.length > 0)
      items.push({
        code: 'papers-missing',
        severity: state === 'overdue' ? 'overdue' : 'none',
        due,
        projectId: id,
        target,
        params: { title, count: missing.length, papers: missing.join(',') },
      });
  }

  for (const round of rounds) {
    const title = titles.get(round.projectId) ?? '';
    const target = { kind: 'round' as const, id: round.id };
    const base = { projectId: round.projectId, target };
    if (round.status === 'open') {
      const state = dueState(round.closesOn, today);
      if (state === 'overdue' || state === 'soon')
        items.push({
          ...base,
          code: state === 'overdue' ? 'round-overdue' : 'round-closing',
          severity: state,
          due: round.closesOn,
          params: { title, name: round.name, days: Math.abs(daysBetween(today, plainDate(round.closesOn))) },
        });
    }
    if (round.undecided > 0)
      items.push({
        ...base,
        code: 'comments-undecided',
        severity: 'none',
        due: '',
        params: { title, name: round.name, count: round.undecided, total: round.comments },
      });
    if (round.unplaced > 0)
      items.push({
        ...base,
        code: 'comments-unplaced',
        severity: 'none',
        due: '',
        params: { title, name: round.name, count: round.unplaced },
      });
  }

  for (const ballot of ballots) {
    if (ballot.status !== 'open') continue;
    const state = dueState(ballot.closesOn, today);
    items.push({
      code: state === 'overdue' ? 'ballot-overdue' : 'ballot-open',
      severity: state,
      due: ballot.closesOn,
      projectId: ballot.projectId,
      target: { kind: 'ballot', id: ballot.id },
      params: {
        title: titles.get(ballot.projectId) ?? '',
        name: ballot.title,
        votes: ballot.votes,
        electorate: ballot.electorate,
      },
    });
  }

  for (const { id, data } of meetings) {
    const target = { kind: 'meeting' as const, id };
    if (data.status === 'planned')
      items.push({
        code: 'meeting-soon',
        severity: dueState(data.date, today),
        due: data.date,
        projectId: '',
        target,
        params: { title: data.title, place: data.place },
      });
    if (data.status === 'held')
      items.push({
        code: 'minutes-open',
        severity: dueState(addDays(plainDate(data.heldOn), 15), today),
        due: '',
        projectId: '',
        target,
        params: { title: data.title },
      });
  }

  const names = await loadNames(ctx);
  for (const { id, data } of committees) {
    const rule = compositionById(data.compositionId);
    const findings = rule ? checkComposition(membersOn(data, today), rule, names) : [];
    const target = { kind: 'committee' as const, id };
    if (findings.length > 0)
      items.push({
        code: 'composition',
        severity: 'none',
        due: '',
        projectId: '',
        target,
        params: { name: data.name, count: findings.length },
      });
    const term = termEnd(data.termTo, termRuleOf(data.lifeCycleId), today);
    if (term && term.phase !== 'later') {
      const due = term.phase === 'papers' ? term.papersDue : term.expiresOn;
      items.push({
        code: `term-${term.phase}`,
        severity: dueState(due, today),
        due,
        projectId: '',
        target,
        params: { name: data.name },
      });
    }
  }

  items.sort((a, b) => URGENCY[a.severity] - URGENCY[b.severity] || (a.due || '9').localeCompare(b.due || '9'));
  return {
    today,
    items,
    totals: {
      committees: committees.length,
      projects: projects.length,
      openRounds: rounds.filter((r) => r.status === 'open').length,
      undecidedComments: rounds.reduce((sum, r) => sum + r.undecided, 0),
      openBallots: ballots.filter((b) => b.status === 'open').length,
      plannedMeetings: meetings.filter((m) => m.data.status === 'planned').length,
    },
    stages: [...stages.values()],
  };
}
