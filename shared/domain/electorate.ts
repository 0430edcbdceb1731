import type { Problem } from '../base/index.ts';
import type { Voter } from './ballot.ts';
import { type Committee, type Membership, votersOn } from './committee.ts';
import type { Project } from './project.ts';
import type { VotingRule } from './voting-rule.ts';

type Names = { person(id: string): string; organisation(id: string): string };

/** Who stands aside (回避), or votes in place of a member (替补委员), as it is said at the opening. */
export type ElectorateChoices = {
  readonly recused: readonly { readonly personId: string; readonly reason: string }[];
  /** Members for whom their substitute votes, where the charter allows it. */
  readonly substituted: readonly string[];
};

/**
 * The electorate of a day (表决人员): every member with a vote and, where the rule says so, the observers. A drafter (起草人) stands in it
 * without a vote when the rule gives him none; a substitute stands in it instead of the member, whose name is in the note.
 */
export function electorateOn(
  committee: Pick<Committee, 'members' | 'charter'>,
  day: string,
  rule: Pick<VotingRule, 'observersVote' | 'drafters'>,
  project: Pick<Project, 'drafters' | 'draftingOrganisations'>,
  names: Names,
  { recused, substituted }: ElectorateChoices = { recused: [], substituted: [] },
): readonly Voter[] {
  const drafters = new Set(project.drafters.map((name) => name.trim()));
  const houses = new Set(project.draftingOrganisations.map((name) => name.trim()));
  const seats = new Map<string, Voter>();
  const substitutes = substitutesOn(committee, day, rule);
  for (const member of votersOn(committee, day, rule.observersVote)) {
    const stands = substituted.includes(member.personId) && substitutes.includes(member);
    const personId = stands ? member.substituteId : member.personId;
    const name = names.person(personId);
    const organisation = names.organisation(member.organisationId);
    const aside = recused.find((each) => each.personId === personId);
    const drafts = rule.drafters?.vote === false && drafters.has(name);
    // However many seats somebody has, there is one vote.
    if (seats.has(personId)) continue;
    seats.set(personId, {
      personId,
      name,
      organisation,
      role: member.role,
      standing: drafts ? 'drafter' : aside ? 'recused' : 'voting',
      fromDrafters: houses.has(organisation),
      note: aside && !drafts ? aside.reason.trim() : stands ? names.person(member.personId) : '',
    });
  }
  return [...seats.values()];
}

/** Members whose substitute could vote for them: where the charter allows it, and not for whom somebody has a vote already. */
export function substitutesOn(
  committee: Pick<Committee, 'members' | 'charter'>,
  day: string,
  rule: Pick<VotingRule, 'observersVote'>,
): readonly Membership[] {
  if (!committee.charter.substitutes) return [];
  const members = votersOn(committee, day, rule.observersVote);
  const seated = new Set(members.map(({ personId }) => personId));
  return members.filter(({ substituteId }) => substituteId !== '' && !seated.has(substituteId));
}

/** Those of an electorate who vote. */
export function entitledOf(electorate: readonly Voter[]): readonly Voter[] {
  return electorate.filter(({ standing }) => standing === 'voting');
}

/** How many voters come from drafting organisations (起草单位), and the most that may; null where the rule sets no limit. */
export function draftersShare(electorate: readonly Voter[], rule: Pick<VotingRule, 'drafters'>) {
  const share = rule.drafters?.share;
  if (!share) return null;
  const voters = entitledOf(electorate);
  const count = voters.filter(({ fromDrafters }) => fromDrafters).length;
  return { count, voters: voters.length, ...share, met: count * share.denominator <= voters.length * share.numerator };
}

/** What an electorate does not meet: too few voters, an even number of them, too many from drafting organisations (PR06). */
export function electorateProblems(
  electorate: readonly Voter[],
  rule: Pick<VotingRule, 'drafters' | 'minimumVoters' | 'oddVoters'>,
): readonly Problem[] {
  const problems: Problem[] = [];
  const voters = entitledOf(electorate).length;
  const share = draftersShare(electorate, rule);
  if (voters < rule.minimumVoters)
    problems.push({ code: 'electorate-too-few', severity: 'error', params: { voters, minimum: rule.minimumVoters } });
  if (rule.oddVoters && voters % 2 === 0)
    problems.push({ code: 'electorate-even', severity: 'error', params: { voters } });
  if (share && !share.met) {
    const { count, numerator, denominator } = share;
    problems.push({
      code: 'electorate-drafters-share',
      severity: 'error',
      params: { count, voters, numerator, denominator },
    });
  }
  return problems;
}
