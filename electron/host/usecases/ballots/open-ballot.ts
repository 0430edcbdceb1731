import { randomInt } from 'node:crypto';
import { commit, type HostContext, load } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import { addDays, addMonths, daysBetween, isPlainDate, type Problem, plainDate } from '#shared/base/index.ts';
import type { Receipt } from '#shared/contract/index.ts';
import type { Ballot, Voter } from '#shared/domain/ballot.ts';
import {
  draftersShare,
  type ElectorateChoices,
  electorateOn,
  electorateProblems,
  entitledOf,
  substitutesOn,
} from '#shared/domain/electorate.ts';
import type { Project } from '#shared/domain/project.ts';
import { LEAST_SECRET, paperNumbers } from '#shared/domain/secret-ballot.ts';
import type { VotingRule } from '#shared/domain/voting-rule.ts';
import { loadNames } from '../names.ts';
import { loadRunning } from '../projects/index.ts';
import { ballotHeadsOf, draftsOf } from '../views/index.ts';
import { ruleView } from './ballot-view.ts';

type Planned = Pick<
  Ballot,
  'projectId' | 'draftId' | 'mode' | 'ruleId' | 'opensOn' | 'closesOn' | 'secret' | 'meetingId'
> &
  ElectorateChoices;
type NewBallot = Planned & Pick<Ballot, 'title'> & { readonly reason: string };

/** Everything that a person confirms before a ballot is opened. Errors among the problems want a reason. */
export async function prepareBallot(ctx: HostContext, input: Planned) {
  const rule = ctx.rules.votingRule(input.ruleId);
  const project = await load(ctx, 'project', input.projectId);
  const committee = await load(ctx, 'committee', project.data.committeeId);
  const names = await loadNames(ctx);
  const voters = electorateOn(committee.data, input.opensOn, rule, project.data, names, input);
  const draft = input.draftId === '' ? null : (await load(ctx, 'draft', input.draftId)).data;
  const dated = isPlainDate(input.opensOn) && isPlainDate(input.closesOn);
  const least = leastTime(ctx, project.data, input.opensOn);
  return {
    rule: ruleView(rule),
    voters: [...voters],
    substitutes: substitutesOn(committee.data, input.opensOn, rule).map(({ personId, substituteId }) => ({
      personId,
      name: names.person(personId),
      substitute: names.person(substituteId),
    })),
    draft: draft && { name: draft.name, mark: draft.cover.draftMark, frozenOn: draft.frozenOn },
    days: dated ? daysBetween(plainDate(input.opensOn), plainDate(input.closesOn)) : null,
    least,
    share: draftersShare(voters, rule),
    problems: [
      ...electorateProblems(voters, rule),
      ...(least && dated && input.mode === 'letter' && input.closesOn < least.until
        ? [{ code: 'ballot-too-short', severity: 'error' as const, params: { day: least.until } }]
        : []),
      ...(await doubts(ctx, input, voters, rule, project.data)),
    ],
  };
}

/** Least time that the stage the project is in gives a ballot; stages for comments have one of their own. */
function leastTime(ctx: HostContext, project: Project, opensOn: string) {
  const { limit, activity } = ctx.rules.stage(project);
  if (limit?.kind !== 'at-least' || activity === 'comments' || !isPlainDate(opensOn)) return null;
  const { unit, amount, source, unconfirmed = false } = limit;
  const until = unit === 'months' ? addMonths(opensOn, amount) : addDays(opensOn, amount);
  return { unit, amount, source, unconfirmed, until };
}

/** What should be looked at, and cannot be put right once the ballot is open. */
async function doubts(
  ctx: HostContext,
  { projectId, draftId, secret }: Planned,
  voters: readonly Voter[],
  rule: VotingRule,
  project: Project,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const warn = (code: string, params: Problem['params'] = {}): void => {
    problems.push({ code, severity: 'warning', params });
  };
  const drafting = new Set(project.drafters);
  const stillVoting = entitledOf(voters).filter(({ name }) => drafting.has(name));
  if (stillVoting.length > 0)
    warn('electorate-drafters-vote', { names: stillVoting.map(({ name }) => name).join('、') });
  const drafts = await draftsOf(ctx, projectId);
  const number = drafts.find(({ id }) => id === draftId)?.data.number ?? 0;
  const newer = drafts.find(({ data }) => data.number > number);
  if (draftId !== '' && newer) warn('ballot-newer-draft', { name: newer.data.name });
  const others = ballotHeadsOf(ctx, projectId).filter(({ status }) => status === 'open');
  if (others.length > 0) warn('ballot-open-already', { name: others.map(({ title }) => title).join('”“') });
  if (secret && entitledOf(voters).length < LEAST_SECRET)
    warn('ballot-secret-few', { voters: entitledOf(voters).length });
  if (rule.unconfirmed) warn('ballot-rule-unconfirmed');
  return problems;
}

/** Opens a ballot. The electorate is fixed now: the members with a vote on the opening day. */
export async function openBallot(
  ctx: HostContext,
  { reason, recused, substituted, ...input }: NewBallot,
): Promise<Receipt> {
  const rule = ctx.rules.votingRule(input.ruleId);
  const project = await loadRunning(ctx, input.projectId);
  const committee = await load(ctx, 'committee', project.data.committeeId);
  if (input.draftId !== '') await frozenDraft(ctx, input.draftId, input.projectId);
  for (const day of [input.opensOn, input.closesOn])
    if (!isPlainDate(day)) throw new RefusalError('date-invalid', { text: day });
  if (input.closesOn < input.opensOn)
    throw new RefusalError('dates-reversed', { from: input.opensOn, to: input.closesOn });
  if (recused.some((each) => each.reason.trim() === '')) throw new RefusalError('ballot-needs-reason');
  const { voters, problems } = await prepareBallot(ctx, { ...input, recused, substituted });
  if (entitledOf(voters).length === 0) throw new RefusalError('ballot-no-voters', { committee: committee.data.name });
  const guarded = problems.some(({ severity }) => severity === 'error');
  if (guarded && reason.trim() === '') throw new RefusalError('ballot-needs-reason');
  const id = ctx.newId();
  const data: Ballot = {
    ...input,
    title: input.title.trim(),
    ruleId: rule.id,
    status: 'open',
    closedOn: '',
    extensions: [],
    corrections: [],
    withdrawal: null,
    reminders: [],
    electorate: voters,
    votes: [],
    acceptances: [],
    numbers: input.secret ? [...paperNumbers(entitledOf(voters).length, randomInt)] : [],
    handedIn: [],
    box: [],
  };
  return commit(
    ctx,
    'ballot.open',
    id,
    { puts: [{ kind: 'ballot', id, data, expectedRev: 0 }] },
    { undo: 'compensable', ...(reason.trim() === '' ? {} : { reason: reason.trim() }) },
  );
}

/** A draft of the project that can be voted on. Refuses `draft-other-project`, `draft-not-frozen`. */
export async function frozenDraft(ctx: HostContext, draftId: string, projectId: string) {
  const { data } = await load(ctx, 'draft', draftId);
  if (data.projectId !== projectId) throw new RefusalError('draft-other-project');
  if (data.status !== 'frozen') throw new RefusalError('draft-not-frozen', { name: data.name });
  return data;
}
