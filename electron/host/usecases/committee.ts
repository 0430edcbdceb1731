import { commit, type HostContext, load } from '#host/host-context.ts';
import { need, RefusalError } from '#host/refusal-error.ts';
import type { HostRegistry } from '#host/registry.ts';
import type { ChangeSet } from '#host/storage/index.ts';
import type { PlainDate } from '#shared/base/index.ts';
import type { Receipt } from '#shared/contract/index.ts';
import { type Committee, type Membership, membersOn, VOTING_ROLES } from '#shared/domain/committee.ts';
import { checkComposition } from '#shared/domain/composition.ts';
import { termEnd } from '#shared/domain/term-end.ts';
import { renewTerm as startTerm, type TermRenewal } from '#shared/domain/term-renewal.ts';
import { compositionById, compositions, termRuleOf } from '#shared/profiles/committee-rules/index.ts';
import { loadNames } from './names.ts';

export async function listCommittees(ctx: HostContext) {
  const projects = new Map<string, number>();
  for (const { data } of await ctx.store.list('project'))
    projects.set(data.committeeId, (projects.get(data.committeeId) ?? 0) + 1);
  const today = ctx.today();
  return (await ctx.store.list('committee')).map(({ id, data }) => ({
    id,
    name: data.name,
    code: data.code,
    kind: data.kind,
    members: membersOn(data, today).length,
    projects: projects.get(id) ?? 0,
  }));
}

export async function getCommittee(ctx: HostContext, id: string) {
  const found = await load(ctx, 'committee', id);
  const names = await loadNames(ctx);
  const today = ctx.today();
  const active = new Set(membersOn(found.data, today).map((m) => m.id));
  const people = found.data.members.map((member) => ({
    ...member,
    name: names.person(member.personId),
    title: names.title(member.personId),
    organisation: names.organisation(member.organisationId),
    active: active.has(member.id),
    voting: VOTING_ROLES.has(member.role),
    substitute: member.substituteId === '' ? '' : names.person(member.substituteId),
  }));
  const rule = compositionById(found.data.compositionId);
  return {
    id,
    rev: found.rev,
    committee: found.data,
    people,
    composition: rule
      ? [...checkComposition(membersOn(found.data, today), rule, names, await seatsElsewhere(ctx, id))]
      : [],
    compositionSource: rule && rule.id !== 'none' ? rule.source : null,
    termEnd: termEndOf(ctx, found.data, today),
  };
}

function termEndOf(ctx: HostContext, committee: Committee, today: PlainDate) {
  const rule = termRuleOf(ctx.rules.lifeCycleProfile(committee.lifeCycleId));
  const end = termEnd(committee.termTo, rule, today);
  if (!end) return null;
  return {
    ...end,
    rule: rule && { papers: [...rule.papers], source: rule.source, unconfirmed: rule.unconfirmed },
  };
}

/** Counts in how many other committees a person votes today (nobody sits in more than three, domain 4.1). */
async function seatsElsewhere(ctx: HostContext, committeeId: string): Promise<(personId: string) => number> {
  const today = ctx.today();
  const seats = new Map<string, number>();
  for (const { id, data } of await ctx.store.list('committee')) {
    if (id === committeeId) continue;
    const people = new Set(
      membersOn(data, today)
        .filter((m) => VOTING_ROLES.has(m.role))
        .map((m) => m.personId),
    );
    for (const person of people) seats.set(person, (seats.get(person) ?? 0) + 1);
  }
  return (personId) => seats.get(personId) ?? 0;
}

export async function createCommittee(ctx: HostContext, input: Omit<Committee, 'members'>): Promise<Receipt> {
  checkProfiles(ctx, input);
  const id = ctx.newId();
  const data: Committee = { ...input, members: [] };
  return commit(ctx, 'committee.create', id, { puts: [{ kind: 'committee', id, data, expectedRev: 0 }] });
}

export async function updateCommittee(
  ctx: HostContext,
  id: string,
  changes: Partial<Omit<Committee, 'members'>>,
): Promise<Receipt> {
  const found = await load(ctx, 'committee', id);
  const data: Committee = { ...found.data, ...changes };
  checkProfiles(ctx, data);
  return commit(ctx, 'committee.update', id, { puts: [{ kind: 'committee', id, data, expectedRev: found.rev }] });
}

/** Refused: `profile-unknown`. */
function checkProfiles(ctx: HostContext, committee: Omit<Committee, 'members'>): void {
  if (!compositionById(committee.compositionId))
    throw new RefusalError('profile-unknown', { id: committee.compositionId });
  ctx.rules.votingRule(committee.votingRuleId);
  ctx.rules.lifeCycle(committee.lifeCycleId);
}

type MemberInput = {
  readonly committeeId: string;
  readonly member: Membership;
  readonly personName: string;
  readonly organisationName: string;
  readonly title: string;
  readonly phone: string;
  readonly email: string;
};

/** Adds or changes a membership; a person or organisation named without id is found by name or created in the same change. */
export async function saveMember(ctx: HostContext, input: MemberInput): Promise<Receipt> {
  const committee = await load(ctx, 'committee', input.committeeId);
  const puts: NonNullable<ChangeSet<HostRegistry>['puts']>[number][] = [];

  let organisationId = input.member.organisationId;
  const organisationName = input.organisationName.trim();
  if (organisationId === '' && organisationName !== '') {
    const known = (await ctx.store.list('organisation')).find((o) => o.data.name === organisationName);
    organisationId = known?.id ?? ctx.newId();
    if (!known)
      puts.push({
        kind: 'organisation',
        id: organisationId,
        data: { name: organisationName, shortName: '', kind: 'other', address: '', phone: '' },
        expectedRev: 0,
      });
  }

  let personId = input.member.personId;
  if (personId === '') {
    const personName = input.personName.trim();
    if (personName === '') throw new RefusalError('member-needs-name');
    const known = (await ctx.store.list('person')).find(
      (p) => p.data.name === personName && p.data.organisationId === organisationId,
    );
    personId = known?.id ?? ctx.newId();
    if (!known)
      puts.push({
        kind: 'person',
        id: personId,
        data: {
          name: personName,
          organisationId,
          title: input.title,
          position: '',
          phone: input.phone,
          email: input.email,
          note: '',
        },
        expectedRev: 0,
      });
  }

  const member: Membership = { ...input.member, personId, organisationId, id: input.member.id || ctx.newId() };
  if (member.to !== '' && member.from !== '' && member.to < member.from)
    throw new RefusalError('member-ends-before-start');
  const others = committee.data.members.filter((m) => m.id !== member.id);
  const clash = others.some(
    (m) => m.personId === personId && (m.to === '' || member.from <= m.to) && (member.to === '' || m.from <= member.to),
  );
  if (clash) throw new RefusalError('member-already-there', { name: input.personName });
  const members = committee.data.members.some((m) => m.id === member.id)
    ? committee.data.members.map((m) => (m.id === member.id ? member : m))
    : [...committee.data.members, member];
  puts.push({
    kind: 'committee',
    id: input.committeeId,
    data: { ...committee.data, members },
    expectedRev: committee.rev,
  });
  return commit(ctx, 'committee.save-member', input.committeeId, { puts });
}

export async function endMembership(
  ctx: HostContext,
  committeeId: string,
  membershipId: string,
  to: string,
): Promise<Receipt> {
  const committee = await load(ctx, 'committee', committeeId);
  const member = committee.data.members.find((m) => m.id === membershipId);
  if (!member) throw new RefusalError('member-unknown');
  if (to < member.from) throw new RefusalError('member-ends-before-start');
  const members = committee.data.members.map((m) => (m.id === membershipId ? { ...m, to } : m));
  return commit(ctx, 'committee.end-membership', committeeId, {
    puts: [{ kind: 'committee', id: committeeId, data: { ...committee.data, members }, expectedRev: committee.rev }],
  });
}

/** 换届: a new term with those who stay; the members of earlier days stay as they were. */
export async function renewTerm(ctx: HostContext, id: string, renewal: TermRenewal): Promise<Receipt> {
  const { data: old, rev } = await load(ctx, 'committee', id);
  const data = need(startTerm(old, renewal, ctx.newId));
  return commit(ctx, 'committee.renew-term', id, { puts: [{ kind: 'committee', id, data, expectedRev: rev }] });
}

/** Rules and life cycles that a committee may choose; without one, those of all. */
export function listProfiles(ctx: HostContext, committeeId: string | undefined) {
  return {
    compositions: compositions.map(({ id, source }) => ({ id, source })),
    votingRules: ctx.rules.votingRules(committeeId).map(({ rule, own }) => ({
      id: rule.id,
      name: rule.name,
      source: rule.source,
      unconfirmed: rule.unconfirmed ?? false,
      own,
    })),
    lifeCycles: ctx.rules.lifeCycles(committeeId).map(({ rule, own }) => ({
      id: rule.id,
      name: rule.name,
      source: rule.source,
      own,
      stages: rule.stages.map((stage) => ({ code: stage.code, name: stage.name })),
      entry: rule.entry ?? rule.stages[0]?.code ?? '',
      tracks: rule.tracks ?? [],
    })),
  };
}
